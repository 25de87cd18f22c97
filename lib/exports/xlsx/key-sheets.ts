import type { WriteSheet } from 'hucre'
import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText } from '@/lib/citations/runs'
import type { Provenance } from '@/lib/comparison/model'
import type { SourceRecord } from '@/lib/records/read-model'
import { isStance, KEY, STANCE_GLYPH } from '../key'
import { provenancePairs } from '../provenance-text'
import { sheet, type XlsxCell } from './sheet'
import { STYLES, stanceStyle } from './styles'

/** Sheet of every cell code with its label and meaning; stances are tinted. */
export function keySheet(): WriteSheet {
  const head = ['Code', 'Kind', 'Label', 'Score', 'Meaning'].map((value) => ({ value, style: STYLES.head }))
  const rows = KEY.map(({ code, kind, label, score, meaning }): XlsxCell[] => [
    { value: code },
    { value: kind },
    isStance(code)
      ? { value: `${STANCE_GLYPH[code]} ${label}`, style: stanceStyle(code) }
      : { value: label, style: STYLES.quiet },
    { value: score, style: STYLES.number },
    { value: meaning },
  ])
  const note: XlsxCell[] = [
    ...['', '', '', ''].map((value) => ({ value })),
    { value: 'Silence is not neutrality: no silence counts as mixed, none enters a score.', style: STYLES.strong },
  ]
  return sheet('Key', [head, ...rows, note], { widths: [18, 10, 20, 8, 70], headRows: 1 })
}

type Listed = { words: string; provenance: Provenance; sources: SourceRecord[] }

/** What the sheet of provenance says besides: who moved, and what is of uncertain date. */
export type Additions = { uncertain?: string[]; sentence?: string }

/** Sheet of provenance: the view in words, data version, positions of uncertain date, and every source in full. */
export function provenanceSheet(
  { words, provenance, sources }: Listed,
  { sentence, uncertain = [] }: Additions,
): WriteSheet {
  const rows: XlsxCell[][] = [
    ...provenancePairs(words, provenance).map(([name, value]): XlsxCell[] => [
      { value: name, style: STYLES.strong },
      name === 'Address' ? { value, style: STYLES.link, link: value } : { value },
    ]),
    ...(sentence ? [[{ value: 'In a sentence', style: STYLES.strong }, { value: sentence }]] : []),
    ...uncertain.map((value): XlsxCell[] => [
      { value: 'Date uncertain, counted nowhere', style: STYLES.strong },
      { value },
    ]),
    ...sources.map((source): XlsxCell[] => [
      { value: `Source ${source.abbreviation}`, style: STYLES.strong },
      { value: plainText(chicagoEntry(source)) },
      { value: source.url, style: STYLES.link, link: source.url ?? undefined },
    ]),
  ]
  return sheet('Provenance', rows, { widths: [30, 100, 40] })
}
