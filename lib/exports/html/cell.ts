import type { Silence, Stance } from '@/lib/vocabulary'
import type { CellWords, Head, PositionWords, SaidWords } from '../document'
import type { EvidenceWords } from '../evidence-words'
import { htmlText, paragraph } from './text'

/** Content of a table cell as HTML. */
export function htmlCell(cell: CellWords): string {
  switch (cell.kind) {
    case 'left_out':
      return paragraph('quiet', htmlText(cell.label))
    case 'silent':
      return [
        `<p class="silence">${swatch(cell.silence)}${htmlText(cell.label)}</p>`,
        paragraph('looked', cell.looked && htmlText(cell.looked)),
        paragraph('looked', cell.note && htmlText(cell.note)),
        ...cell.evidence.map(evidence),
      ].join('')
    case 'head':
      return htmlHead(cell.head)
    case 'said':
      return cell.said.length > 0 ? cell.said.map(said).join('') : paragraph('quiet', htmlText(cell.none))
    case 'held':
      return paragraph('review', cell.review && htmlText(cell.review)) + cell.positions.map(position).join('')
  }
}

export function htmlHead({ kind, name, detail, verdict }: Head): string {
  const actor = kind === 'actor'
  return [
    paragraph(actor ? 'name' : 'topic', htmlText(name)),
    paragraph(actor ? 'detail' : 'proposition', detail && htmlText(detail)),
    paragraph('verdict', verdict && htmlText(verdict)),
  ].join('')
}

export function stanceChip(stance: Stance, label: string): string {
  return `<span class="stance ${stance}"><svg viewBox="0 0 12 12" aria-hidden="true"><use href="#${stance}"/></svg>${htmlText(label)}</span>`
}

export function swatch(silence: Silence): string {
  return `<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill="url(#pattern-${silence})"/></svg>`
}

function position(words: PositionWords): string {
  const { stance, label, marks, said: day, movement = [], terms, qualifier, summary, evidence: given } = words
  const tags = marks.map((mark) => `<span class="mark">${htmlText(mark)}</span>`).join('')
  const said = [...terms, ...(qualifier ? [{ lead: 'Qualified:', text: qualifier }] : [])]
  return [
    `<p class="line">${stanceChip(stance, label)}${tags}</p>`,
    paragraph('day', day && htmlText(day)),
    ...movement.map((line) => paragraph('moved', htmlText(line))),
    ...said.map(({ lead, text }) => paragraph('terms', `<b>${htmlText(lead)}</b> ${htmlText(text)}`)),
    paragraph('summary', summary && htmlText(summary)),
    ...given.map(evidence),
  ].join('')
}

function said({ label, who, marks, summary, evidence: given }: SaidWords): string {
  const tags = marks.map((mark) => `<span class="mark">${htmlText(mark)}</span>`).join('')
  const lines = [
    `<p class="line">${label ? `<b>${htmlText(label)}:</b> ` : ''}${htmlText(who)}${tags}</p>`,
    paragraph('summary', summary && htmlText(summary)),
    ...given.map(evidence),
  ]
  return `<div class="said">${lines.join('')}</div>`
}

function evidence({ quoted, words, lang, translations, note: { number } }: EvidenceWords): string {
  const mark = `<sup><a href="#note-${number}" id="mark-${number}" aria-label="Note ${number}">${number}</a></sup>`
  const text = words ? htmlText(words, lang) : ''
  return [
    paragraph(!words ? 'marks' : quoted ? 'quote' : 'reported', text + mark),
    ...translations.map((translation) => paragraph('translation', htmlText(translation))),
  ].join('')
}
