import type { Stance } from '@/lib/vocabulary'
import type { CellWords, Head, PositionWords, SaidWords } from '../document'
import type { EvidenceWords } from '../evidence-words'
import { latexText } from './text'

/** Stance shapes as commands of `amssymb`. */
export const LATEX_GLYPH: Record<Stance, string> = {
  opposes: '$\\blacktriangledown$',
  opposes_unless: '$\\triangledown$',
  mixed: '$\\blacklozenge$',
  supports_if: '$\\vartriangle$',
  supports: '$\\blacktriangle$',
}

/** Content of a table cell as LaTeX paragraphs. */
export function latexCell(cell: CellWords): string {
  switch (cell.kind) {
    case 'left_out':
      return `\\parleysilence{${latexText(cell.label)}}`
    case 'silent':
      return paragraphs([
        `\\parleysilence{${latexText(cell.label)}}`,
        cell.looked && latexText(cell.looked),
        cell.note && latexText(cell.note),
        ...cell.evidence.map(evidence),
      ])
    case 'head':
      return latexHead(cell.head)
    case 'said':
      return cell.said.length > 0 ? paragraphs(cell.said.map(said)) : `\\parleysilence{${latexText(cell.none)}}`
    case 'held':
      return paragraphs([cell.review && `\\textbf{${latexText(cell.review)}}`, ...cell.positions.map(position)])
  }
}

export function latexHead({ name, detail, verdict }: Head): string {
  return paragraphs([
    `\\parleyhead{${latexText(name)}}`,
    detail && latexText(detail),
    verdict && `\\parleyverdict{${latexText(verdict)}}`,
  ])
}

function position(words: PositionWords): string {
  const {
    stance,
    label,
    marks,
    said: day,
    movement = [],
    terms,
    qualifier,
    summary,
    inference,
    evidence: given,
  } = words
  const said = [...terms, ...(qualifier ? [{ lead: 'Qualified:', text: qualifier }] : [])]
  return paragraphs([
    [
      `\\parleystance{${LATEX_GLYPH[stance]}}{${latexText(label)}}`,
      ...marks.map((mark) => `\\parleymark{${latexText(mark)}}`),
    ].join(' '),
    day && `\\parleymark{${latexText(day)}}`,
    ...movement.map((line) => `\\parleymark{${latexText(line)}}`),
    ...said.map(({ lead, text }) => `\\parleyterm{${lead}} ${latexText(text)}`),
    summary && latexText(summary),
    inference && `\\parleymark{Inferred:} ${latexText(inference)}`,
    ...given.map(evidence),
  ])
}

function said({ label, who, marks, summary, evidence: given }: SaidWords): string {
  const name = `${label ? `\\parleyterm{${latexText(label)}:} ` : ''}${latexText(who)}`
  return paragraphs([
    [name, ...marks.map((mark) => `\\parleymark{${latexText(mark)}}`)].join(' '),
    summary && latexText(summary),
    ...given.map(evidence),
  ])
}

/** Quoted words with their citation; `\cite` where the source is in references.bib. */
function evidence({ quoted, words, lang, translations, citation, note }: EvidenceWords): string {
  const cited = `\\parleycitation{${latexText(citation)}${note.source ? `~\\cite{${note.source.slug}}` : ''}}`
  const shown = words && `\\parley${quoted ? 'quotation' : 'paraphrase'}{${latexText(words, lang)}}`
  return paragraphs([[shown, cited].filter(Boolean).join(' '), ...translations.map((text) => latexText(text))])
}

function paragraphs(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\\par\n    ')
}
