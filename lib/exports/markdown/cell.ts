import type { CellWords, Head, PositionWords, SaidWords } from '../document'
import type { EvidenceWords } from '../evidence-words'
import { STANCE_GLYPH } from '../key'
import { escapeMarkdown as esc } from './escape'

/** Content of a GFM table cell, one `<br>`-separated line per part. */
export function markdownCell(cell: CellWords): string {
  switch (cell.kind) {
    case 'left_out':
      return `*${esc(cell.label)}*`
    case 'silent':
      return lines([
        `*${esc(cell.label)}*`,
        cell.looked && esc(cell.looked),
        cell.note && esc(cell.note),
        ...cell.evidence.map(evidence),
      ])
    case 'head':
      return markdownHead(cell.head)
    case 'said':
      return cell.said.length > 0 ? lines(cell.said.map(said)) : `*${esc(cell.none)}*`
    case 'held':
      return lines([cell.review && `**${esc(cell.review)}**`, ...cell.positions.map(position)])
  }
}

/** A row or column head as GFM: name, detail, verdict. */
export function markdownHead({ name, detail, verdict }: Head): string {
  return lines([`**${esc(name)}**`, detail && esc(detail), verdict && `*${esc(verdict)}*`])
}

function position(words: PositionWords): string {
  const { stance, label, marks, said, movement = [], terms, qualifier, summary, evidence: given } = words
  return lines([
    [`${STANCE_GLYPH[stance]} **${esc(label)}**`, ...marks.map((mark) => `*${esc(mark)}*`)].join(' · '),
    said && esc(said),
    ...movement.map((line) => `↳ ${esc(line)}`),
    ...terms.map(({ lead, text }) => `**${lead}** ${esc(text)}`),
    qualifier && `**Qualified:** ${esc(qualifier)}`,
    summary && esc(summary),
    ...given.map(evidence),
  ])
}

function said({ label, who, marks, summary, evidence: given }: SaidWords): string {
  const name = label ? `**${esc(label)}:** ${esc(who)}` : esc(who)
  return lines([
    [name, ...marks.map((mark) => `*${esc(mark)}*`)].join(' · '),
    summary && esc(summary),
    ...given.map(evidence),
  ])
}

function evidence({ quoted, words, translations, note }: EvidenceWords): string {
  const shown = words ? (quoted ? esc(words) : `*${esc(words)}*`) : ''
  return lines([`${shown}[^${note.number}]`, ...translations.map(esc)])
}

function lines(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('<br>')
}
