import { Document, Packer, PageOrientation, Paragraph } from 'docx'
import type { TableDocument } from '../document'
import type { ExportOptions } from '../options'
import { splitColumns } from '../split-columns'
import { keyLine } from './key-line'
import { makeReproducible } from './reproducible'
import { referenceRuns, textRuns } from './runs'
import { STYLE, STYLES } from './styles'
import { docxTable } from './table'

/** Paper sizes and margins in twentieths of a point. */
const PAPER = { letter: { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } } as const
const MARGIN = 1000
/** Most columns on an upright page, and most columns in one table. */
const UPRIGHT = 3
const ACROSS = 6

/** Writes a table as a .docx file: the table, footnotes, key and provenance. */
export async function writeDocx(words: TableDocument, { paper }: Pick<ExportOptions, 'paper'>): Promise<Uint8Array> {
  const wide = words.columns.length > UPRIGHT
  const size = PAPER[paper]
  const [across, down] = wide ? [size.height, size.width] : [size.width, size.height]
  const text = { width: across - 2 * MARGIN, height: down - 2 * MARGIN }
  const children = [
    new Paragraph({ style: STYLE.title, children: textRuns(words.words) }),
    ...(words.sentence ? [new Paragraph({ style: STYLE.key, children: textRuns(words.sentence) })] : []),
    ...splitColumns(words, ACROSS).flatMap((part, index) => [
      // Word joins two tables that have no paragraph between them.
      ...(index > 0 ? [new Paragraph({ style: STYLE.key })] : []),
      docxTable(part, words.corner, text),
    ]),
    ...words.uncertain.map(
      (uncertain, index) =>
        new Paragraph({
          style: STYLE.key,
          children: [
            ...textRuns(index === 0 ? 'Date uncertain, counted nowhere: ' : '', { bold: true }),
            ...textRuns(uncertain),
          ],
        }),
    ),
    keyLine(words),
    new Paragraph({ style: STYLE.provenance, children: textRuns(words.provenance) }),
  ]
  const document = new Document({
    title: words.words,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    revision: 1,
    styles: STYLES,
    footnotes: Object.fromEntries(
      words.notes.map(({ number, runs }) => [
        number,
        { children: [new Paragraph({ style: 'FootnoteText', children: referenceRuns([{ text: ' ' }, ...runs]) })] },
      ]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { ...size, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children,
      },
    ],
  })
  return makeReproducible(new Uint8Array(await Packer.toArrayBuffer(document)), words.origin.dataDate)
}
