import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { INK, STANCE_COLOURS } from '../stance-colours'

const SANS = 'Calibri'
const SERIF = 'Cambria'

/** Paragraph style names. A template with styles of these names restyles the table. */
export const STYLE = {
  title: 'ParleyTitle',
  heading: 'ParleyHeading',
  caption: 'ParleyCaption',
  columnHead: 'ParleyColumnHead',
  affiliation: 'ParleyAffiliation',
  topic: 'ParleyTopic',
  proposition: 'ParleyProposition',
  verdict: 'ParleyVerdict',
  stance: 'ParleyStance',
  terms: 'ParleyTerms',
  summary: 'ParleySummary',
  quotation: 'ParleyQuotation',
  paraphrase: 'ParleyParaphrase',
  translation: 'ParleyTranslation',
  silence: 'ParleySilence',
  key: 'ParleyKey',
  provenance: 'ParleyProvenance',
  footer: 'ParleyFooter',
} as const

/** Character style name of a stance: `ParleyStanceOpposesUnless`. */
export function stanceStyle(stance: Stance): string {
  return `ParleyStance${STANCE[stance].label.replace(/(^| )(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`
}

/** Character style name of a mark such as "inferred". */
export const MARK_STYLE = 'ParleyMark'
/** Font of the stance shape, fixed because not every font has the shape. Size in half-points. */
export const GLYPH_RUN = { font: 'Segoe UI Symbol', size: 15 } as const

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: SANS, hAnsi: SANS, cs: 'Arial', eastAsia: 'Malgun Gothic' },
        size: 18,
        color: INK.read,
        language: { value: 'en-US', eastAsia: 'ko-KR', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    },
    footnoteText: { run: { size: 16 }, paragraph: { spacing: { after: 20, line: 228 } } },
    footnoteReference: { run: { superScript: true } },
    hyperlink: { run: { color: INK.accent, underline: {} } },
  },
  paragraphStyles: [
    // Headings by level and by style, for the navigation of Word and for programs that read styles alone.
    paragraph(
      STYLE.title,
      'Parley Title',
      { bold: true, size: 24, font: SERIF, color: INK.read },
      { after: 120, keepNext: true, level: 1 },
    ),
    paragraph(
      STYLE.heading,
      'Parley Heading',
      { bold: true, size: 20, font: SERIF, color: INK.read },
      { before: 160, keepNext: true, level: 2 },
    ),
    paragraph(
      STYLE.caption,
      'Parley Caption',
      { size: 16, color: INK.explain, italics: false },
      { before: 60, after: 60, keepNext: true, basedOn: 'Caption' },
    ),
    paragraph(STYLE.columnHead, 'Parley Column Head', { bold: true, size: 20, font: SERIF }),
    paragraph(STYLE.affiliation, 'Parley Affiliation', { size: 16, color: INK.explain }),
    paragraph(STYLE.topic, 'Parley Topic', { bold: true }),
    paragraph(STYLE.proposition, 'Parley Proposition', { font: SERIF, size: 17, color: INK.explain }, { after: 40 }),
    paragraph(STYLE.verdict, 'Parley Verdict', { size: 16, bold: true }),
    paragraph(STYLE.stance, 'Parley Stance', { bold: true }, { after: 20, keepNext: true }),
    paragraph(STYLE.terms, 'Parley Terms', { size: 17 }, { after: 20 }),
    paragraph(STYLE.summary, 'Parley Summary', {}, { after: 40 }),
    paragraph(STYLE.quotation, 'Parley Quotation', { font: SERIF }, { after: 40, indent: 100 }),
    paragraph(STYLE.paraphrase, 'Parley Paraphrase', { italics: true, color: INK.explain }, { after: 40, indent: 100 }),
    paragraph(STYLE.translation, 'Parley Translation', { size: 16, color: INK.explain }, { after: 40, indent: 100 }),
    paragraph(STYLE.silence, 'Parley Silence', { color: INK.explain }),
    paragraph(STYLE.key, 'Parley Key', { size: 16, color: INK.explain }, { before: 100 }),
    paragraph(STYLE.provenance, 'Parley Provenance', { size: 16, color: INK.explain }, { before: 60 }),
    paragraph(STYLE.footer, 'Parley Footer', { size: 16, color: INK.explain }),
  ],
  characterStyles: [
    ...STANCES.map(
      (stance): ICharacterStyleOptions => ({
        id: stanceStyle(stance),
        name: `Parley Stance ${STANCE[stance].label}`,
        run: {
          bold: true,
          color: STANCE_COLOURS[stance].ink,
          shading: { type: 'clear', color: 'auto', fill: STANCE_COLOURS[stance].ground },
        },
      }),
    ),
    { id: MARK_STYLE, name: 'Parley Mark', run: { bold: false, italics: true, size: 16, color: INK.explain } },
  ],
}

type Form = {
  before?: number
  after?: number
  indent?: number
  keepNext?: boolean
  /** Level of a heading. */
  level?: 1 | 2
  basedOn?: string
}

function paragraph(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  { before = 0, after = 0, indent, keepNext, level, basedOn }: Form = {},
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: basedOn ?? (level ? `Heading${level}` : 'Normal'),
    quickFormat: true,
    ...(run ? { run } : {}),
    paragraph: {
      spacing: { before, after },
      ...(indent ? { indent: { left: indent } } : {}),
      ...(keepNext ? { keepNext } : {}),
      ...(level ? { outlineLevel: level - 1 } : {}),
    },
  }
}
