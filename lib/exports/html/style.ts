/** Style sheet of the HTML file: light, dark and print. It uses installed fonts; the file loads nothing. */
export const CSS = `
:root{color-scheme:light dark;--paper:#faf8f4;--surface:#fffefc;--head:#f3efe8;--ink:#1b1a17;--ink-2:#524d45;--rule:#e4ddd2;--rule-strong:#cbc2b3;--accent:#22456b;--focus:#1d5fa8;--hatch:#b9ae9c;--for:#0b635b;--for-bg:#dcefeb;--for-if-bg:#f0f8f6;--mixed:#575069;--mixed-bg:#ecebf1;--against:#9c3417;--against-bg:#f7dfd4;--against-unless-bg:#fdf3ee;--serif:"Newsreader",Georgia,"Times New Roman",serif;--sans:"Inter",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#16150f;--surface:#1c1b16;--head:#25231d;--ink:#eeeae1;--ink-2:#bbb4a7;--rule:#35322b;--rule-strong:#4e4a40;--accent:#9bc0e6;--focus:#8fc1f5;--hatch:#5f594d;--for:#78d3c4;--for-bg:#123b36;--for-if-bg:#182723;--mixed:#c0b8d6;--mixed-bg:#2f2c3b;--against:#f4a587;--against-bg:#4a2114;--against-unless-bg:#2a1d17}}
*{box-sizing:border-box}
body{margin:0;padding:clamp(16px,3vw,40px);background:var(--paper);color:var(--ink);font:.875rem/1.5 var(--sans)}
main{max-width:100rem;margin:auto}
h1{font:500 1.6rem/1.25 var(--serif);margin:0 0 1rem;text-wrap:balance}
h2{font:500 1.15rem/1.3 var(--serif);margin:1.75rem 0 .4rem}
p{margin:0 0 .35rem}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.frame{overflow:auto;border-top:2px solid var(--ink);border-bottom:1px solid var(--ink)}
.frame.long{max-height:92vh}
table{border-collapse:separate;border-spacing:0;width:100%;background:var(--surface)}
caption{text-align:left;color:var(--ink-2);font-size:.8125rem;padding:.35rem 0 .5rem;background:var(--paper)}
th,td{text-align:start;vertical-align:top;font-weight:400;padding:.75rem .9rem;min-width:15rem;overflow-wrap:anywhere;border-bottom:1px solid var(--rule);border-inline-start:1px solid var(--rule)}
tr>:first-child{border-inline-start:0}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;z-index:2;background:var(--head);border-bottom:1px solid var(--rule-strong)}
tbody th,thead th:first-child{position:sticky;inset-inline-start:0;z-index:1;background:var(--surface);min-width:13rem}
thead th:first-child{z-index:3;background:var(--head)}
@media (max-width:45rem){th,td{min-width:12rem}tbody th,thead th:first-child{position:static;min-width:9rem}}
.name{font:500 1.09rem/1.3 var(--serif)}
.topic{font-weight:600}
.detail,.quiet,.looked{color:var(--ink-2)}
.proposition{font-family:var(--serif);font-size:.97rem;color:var(--ink-2)}
.verdict{font-size:.75rem;font-weight:600}
.line{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:center}
.stance{display:inline-flex;align-items:center;gap:.35rem;font-weight:600;font-size:.8125rem;padding:.1rem .5rem;border-radius:4px;white-space:nowrap}
.stance svg,.key svg{width:12px;height:12px;flex:none}
.opposes{color:var(--against);background:var(--against-bg)}
.opposes_unless{color:var(--against);background:var(--against-unless-bg);box-shadow:inset 0 0 0 1px}
.mixed{color:var(--mixed);background:var(--mixed-bg)}
.supports_if{color:var(--for);background:var(--for-if-bg);box-shadow:inset 0 0 0 1px}
.supports{color:var(--for);background:var(--for-bg)}
.mark{font-size:.75rem;color:var(--ink-2);border-bottom:1.5px dotted var(--rule-strong)}
.review{font-weight:600}
.said+.said{margin-top:.9rem;padding-top:.7rem;border-top:1px solid var(--rule)}
.quote{font-family:var(--serif);font-size:.97rem;border-inline-start:2px solid var(--rule-strong);padding-inline-start:.7rem;margin-top:.4rem}
.reported{font-style:italic;color:var(--ink-2);border-inline-start:2px dotted var(--rule-strong);padding-inline-start:.7rem;margin-top:.4rem}
.translation{font-size:.8125rem;color:var(--ink-2);padding-inline-start:.8rem}
.silence{display:flex;align-items:center;gap:.5rem;font-weight:500;color:var(--ink-2)}
.silence svg,.key .swatch{width:20px;height:14px;flex:none;border:1px solid var(--hatch);border-radius:2px}
sup{line-height:0;font-size:.72em}
sup a{text-decoration:none;padding:.5em .3em;font-family:var(--sans);font-style:normal}
pattern path{stroke:var(--hatch)}
pattern circle{fill:var(--hatch)}
.key{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-top:.75rem;font-size:.8125rem;list-style:none;padding:0}
.key li{display:flex;gap:.4rem;align-items:center}
.key .stance{background:none;box-shadow:none;padding:0}
.notes{padding-inline-start:2rem;max-width:70rem;font-size:.8125rem}
.notes li{margin-bottom:.25rem;overflow-wrap:anywhere}
.notes li:target{outline:2px solid var(--focus);outline-offset:3px}
.origin{font-size:.8125rem;color:var(--ink-2);margin-top:1rem;overflow-wrap:anywhere}
@media print{@page{margin:14mm}:root{--paper:#fff;--surface:#fff;--head:#fff;--ink:#000;--ink-2:#000;--rule:#999;--rule-strong:#000;--accent:#000;--hatch:#777;--for:#000;--for-bg:#fff;--for-if-bg:#fff;--mixed:#000;--mixed-bg:#fff;--against:#000;--against-bg:#fff;--against-unless-bg:#fff}html{font-size:11px}body{padding:0}table{table-layout:fixed}.frame,.frame.long{overflow:visible;max-height:none}th,td{min-width:0!important;padding:4pt 6pt;position:static!important}thead{display:table-header-group}tr,.notes li{break-inside:avoid}.stance{padding:0;box-shadow:none}.notes{columns:2;column-gap:8mm;}a{text-decoration:none}.back{display:none}}
`.trim()
