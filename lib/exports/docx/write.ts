import {
  Document,
  ExternalHyperlink,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { TableDocument } from '../document'
import type { ExportOptions } from '../options'
import { provenanceText } from '../provenance-text'
import { splitColumns } from '../split-columns'
import { finishDocx } from './finish'
import { keyLine } from './key-line'
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
  const tables = splitColumns(words, ACROSS)
  const captions = tables.map((_, index) =>
    tables.length > 1 ? `Table ${index + 1} of ${tables.length}. ${words.caption}` : `Table. ${words.caption}`,
  )
  const children = [
    new Paragraph({ style: STYLE.title, children: textRuns(words.words) }),
    ...(words.sentence ? [new Paragraph({ style: STYLE.key, children: textRuns(words.sentence) })] : []),
    ...tables.flatMap((part, index) => [
      new Paragraph({ style: STYLE.caption, children: textRuns(captions[index] ?? '') }),
      docxTable(part, words.corner, text),
    ]),
    new Paragraph({ style: STYLE.heading, children: textRuns(words.key.length > 0 ? 'Key and origin' : 'Origin') }),
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
    ...(words.key.length > 0 ? [keyLine(words)] : []),
    new Paragraph({ style: STYLE.provenance, children: provenanceRuns(words.origin) }),
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
        footers: { default: footer() },
      },
    ],
  })
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(document)), {
    day: words.origin.dataDate,
    captions: captions.map((caption) => ({ title: words.words, caption })),
  })
}

/** The provenance in one line, its address a link. */
function provenanceRuns(origin: TableDocument['origin']): ParagraphChild[] {
  const { address } = origin
  const line = textRuns(provenanceText({ ...origin, address: undefined }))
  if (!address) return line
  return [
    ...line,
    ...textRuns(' '),
    new ExternalHyperlink({ link: address, children: textRuns(address, { style: 'Hyperlink' }) }),
  ]
}

/** "Page 1 of 3". */
function footer(): Footer {
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children: [number] })] })
}
