import { CSS } from '../html/style'
import { htmlText } from '../html/text'
import { sprite } from '../html/write'
import { escapeXml } from '../xml-text'

/** What stands around an embedded view. */
export type Frame = {
  title: string
  /** The citation of the view: library, data version, day, codebook. Undefined where there is no view to cite. */
  citation: string | undefined
  /** What the link to the whole view says. */
  leads: string
  /** Address of the whole view: the public one, or its path on the server. */
  href: string
}

/**
 * A view as a page of its own for a frame on another site: no script, nothing loaded, light and dark by the reader's
 * settings, from 280 pixels. Links that lead out open in place of the page around it.
 */
export function writeFrame({ title, citation, leads, href }: Frame, content: string): string {
  const whole = escapeXml(href)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<style>
${CSS}
${FRAME_CSS}
</style>
</head>
<body>
${sprite()}
<main>
<h1 id="title"><a href="${whole}" target="_top">${htmlText(title)}</a></h1>
${leadingOut(content)}
<footer>
${citation === undefined ? '' : `<p class="origin">${htmlText(citation)}</p>`}
<p><a class="whole" href="${whole}" target="_top">${htmlText(leads)}</a></p>
</footer>
</main>
</body>
</html>
`
}

/** Sources open in place of the page around the frame; marks and notes stay in it. */
function leadingOut(html: string): string {
  return html.replaceAll('<a href="http', '<a target="_top" href="http')
}

const FRAME_CSS = `
body{padding:12px}
.of{display:none}
th,td{min-width:11rem}
tbody th,thead th:first-child{min-width:10rem}
h1{font-size:1.15rem;margin-bottom:.6rem}
h1 a{color:inherit;text-decoration:none}
h1 a:hover{text-decoration:underline}
h2{font-size:1rem;margin-top:1rem}
.frame.long{max-height:none}
.whole,h1 a,sup a,.back{display:inline-block;min-height:24px;min-width:24px}
footer{border-top:1px solid var(--rule);margin-top:.9rem}
.origin{margin-top:.6rem}
.stops{display:grid;grid-template-columns:repeat(5,1fr);gap:.5rem;list-style:none;margin:0 0 .8rem;padding:0}
.stops>li{border-top:2px solid var(--rule-strong);padding-top:.5rem;overflow-wrap:anywhere}
.stops ul{list-style:none;margin:.4rem 0 0;padding:0}
.stops .group{font-size:.75rem}
.stops .second{font-style:italic;text-decoration:underline dashed 1px;text-underline-offset:3px}
.stops small{display:block;color:var(--ink-2)}
.silent{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem}
.silent li{display:flex;gap:.4rem;align-items:center}
.silent .swatch{width:20px;height:14px;flex:none;border:1px solid var(--hatch);border-radius:2px}
@media (max-width:44rem){
.stops{grid-template-columns:1fr}
.frame,.frame.long{overflow:visible;max-height:none}
table,caption,tbody,tr,td,tbody th{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td,tbody th,thead th:first-child{min-width:0;border-inline-start:0}
tbody th{position:static;background:var(--head)}
.of{display:block;font-weight:600}
.stance{white-space:normal}
}
@media print{.whole{display:none}}
`.trim()
