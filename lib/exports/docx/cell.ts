import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { CellWords, Head, PositionWords, SaidWords } from '../document'
import type { EvidenceWords } from '../evidence-words'
import { STANCE_GLYPH } from '../key'
import { textRuns } from './runs'
import { GLYPH_RUN, MARK_STYLE, STYLE, stanceStyle } from './styles'

/** Paragraphs of one cell, at least one: Word rejects an empty cell. */
export function cellParagraphs(cell: CellWords): Paragraph[] {
  switch (cell.kind) {
    case 'left_out':
      return [styled(STYLE.silence, textRuns(cell.label))]
    case 'silent':
      return [
        styled(STYLE.silence, textRuns(cell.label, { bold: true })),
        ...(cell.looked ? [styled(STYLE.silence, textRuns(cell.looked))] : []),
        ...(cell.note ? [styled(STYLE.silence, textRuns(cell.note))] : []),
        ...(cell.evidence.some(({ words }) => words)
          ? cell.evidence.flatMap(evidenceParagraphs)
          : cell.evidence.length > 0
            ? [styled(STYLE.silence, noteMarks(cell.evidence))]
            : []),
      ]
    case 'head':
      return headParagraphs(cell.head)
    case 'said':
      return cell.said.length > 0 ? cell.said.flatMap(saidParagraphs) : [styled(STYLE.silence, textRuns(cell.none))]
    case 'held':
      return [
        ...(cell.review ? [styled(STYLE.stance, textRuns(cell.review))] : []),
        ...cell.positions.flatMap(positionParagraphs),
      ]
  }
}

/** Paragraphs of a column or row head. */
export function headParagraphs({ kind, name, detail, verdict }: Head): Paragraph[] {
  const actor = kind === 'actor'
  return [
    styled(actor ? STYLE.columnHead : STYLE.topic, textRuns(name)),
    ...(detail ? [styled(actor ? STYLE.affiliation : STYLE.proposition, textRuns(detail))] : []),
    ...(verdict ? [styled(STYLE.verdict, textRuns(verdict))] : []),
  ]
}

export function styled(style: string, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children })
}

function positionParagraphs(words: PositionWords): Paragraph[] {
  const { stance, label, marks, said: day, movement = [], terms, qualifier, summary, evidence } = words
  const chip = stanceStyle(stance)
  const shown = evidence.some(({ words }) => words !== undefined)
  // Where the view hides quotations, the note marks go at the end of the summary or stance line.
  const trailing = shown ? [] : noteMarks(evidence)
  const stanceLine = [
    new TextRun({ text: STANCE_GLYPH[stance], style: chip, ...GLYPH_RUN }),
    ...textRuns(`\u00a0${label}`, { style: chip }),
    ...marks.flatMap((mark) => textRuns(`\u2002${mark}`, { style: MARK_STYLE })),
  ]
  const said = [...terms, ...(qualifier ? [{ lead: 'Qualified:', text: qualifier }] : [])]
  return [
    styled(STYLE.stance, summary ? stanceLine : [...stanceLine, ...trailing]),
    ...[...(day ? [day] : []), ...movement].map((line) => styled(STYLE.terms, textRuns(line, { style: MARK_STYLE }))),
    ...said.map(({ lead, text }) => styled(STYLE.terms, [...textRuns(`${lead} `, { bold: true }), ...textRuns(text)])),
    ...(summary ? [styled(STYLE.summary, [...textRuns(summary), ...trailing])] : []),
    ...(shown ? evidence.flatMap(evidenceParagraphs) : []),
  ]
}

function saidParagraphs({ label, who, marks, summary, evidence }: SaidWords): Paragraph[] {
  const name = [...(label ? textRuns(`${label}: `, { bold: true }) : []), ...textRuns(who)]
  return [
    styled(STYLE.stance, [...name, ...marks.flatMap((mark) => textRuns(`\u2002${mark}`, { style: MARK_STYLE }))]),
    ...(summary ? [styled(STYLE.summary, textRuns(summary))] : []),
    ...evidence.flatMap(evidenceParagraphs),
  ]
}

/** Note marks separated by commas, so that 1 and 2 do not read as 12. */
function noteMarks(evidence: EvidenceWords[]): ParagraphChild[] {
  return evidence.flatMap(({ note }, index) => [
    ...(index > 0 ? [new TextRun({ text: ', ', superScript: true })] : []),
    new FootnoteReferenceRun(note.number),
  ])
}

function evidenceParagraphs({ quoted, words, lang, translations, note }: EvidenceWords): Paragraph[] {
  const mark = new FootnoteReferenceRun(note.number)
  return [
    styled(quoted ? STYLE.quotation : STYLE.paraphrase, [...textRuns(words ?? '', {}, lang), mark]),
    ...translations.map((text) => styled(STYLE.translation, textRuns(text))),
  ]
}
