import type { Run } from '@/lib/citations/runs'
import { scriptRuns } from '../script-runs'
import { escapeXml } from '../xml-text'

/** Text as HTML: escaped, new lines as `<br>`, runs of another script marked with their language. */
export function htmlText(text: string, lang?: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      scriptRuns(line, lang)
        .map((run) =>
          run.lang ? `<bdi lang="${escapeXml(run.lang)}">${escapeXml(run.text)}</bdi>` : escapeXml(run.text),
        )
        .join(''),
    )
    .join('<br>')
}

/** A paragraph with a class; empty where there is no text. */
export function paragraph(name: string, html: string | undefined): string {
  return html ? `<p class="${name}">${html}</p>` : ''
}

/** A formatted reference as HTML; http and https addresses become links. */
export function htmlRuns(runs: Run[]): string {
  return runs
    .map(({ text, italic, href }) => {
      if (href && /^https?:\/\//.test(href)) return `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`
      return italic ? `<i>${htmlText(text)}</i>` : htmlText(text)
    })
    .join('')
}
