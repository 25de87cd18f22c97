import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Run } from '@/lib/citations/runs'
import { type ScriptRun, scriptRuns } from '../script-runs'
import { xmlText } from '../xml-text'

/** Splits text into Word runs: new lines become breaks, each script gets its language, direction and font hint. */
export function textRuns(text: string, options: IRunOptions = {}, lang?: string): TextRun[] {
  return xmlText(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .flatMap((line, index) => {
      const runs = scriptRuns(line, lang)
      const first = index > 0 ? [new TextRun({ ...options, break: 1 })] : []
      return [...first, ...runs.map((run) => new TextRun({ ...options, ...scriptOptions(run), text: run.text }))]
    })
}

/** A formatted reference as Word runs; addresses become links. */
export function referenceRuns(runs: Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, italic, href }): ParagraphChild[] =>
    href
      ? [new ExternalHyperlink({ link: href, children: textRuns(text, { style: 'Hyperlink' }) })]
      : textRuns(text, italic ? { italics: true } : {}),
  )
}

function scriptOptions({ script, lang }: ScriptRun): IRunOptions {
  if (script === 'rtl') return { rightToLeft: true, language: { bidirectional: lang ?? 'ar' } }
  if (script === 'east_asian')
    return { font: { hint: 'eastAsia' }, ...(lang ? { language: { value: lang, eastAsia: lang } } : {}) }
  return {}
}
