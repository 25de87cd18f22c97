import type { TableDocument } from '../document'
import { isStance } from '../key'
import { splitColumns, type TablePart, widthShares } from '../split-columns'
import { LATEX_GLYPH, latexCell, latexHead } from './cell'
import { COMMANDS } from './commands'
import { isTall } from './height'
import { latexText } from './text'

/** Most columns in one table. */
const MOST_COLUMNS = 6
/** Above this row count, or when taller than a page, a table becomes a `longtable`. */
const MOST_ROWS = 6

/** `table.tex`: the table alone, for `\input`. */
export function latexTable(words: TableDocument, landscape: boolean): string {
  const parts = splitColumns(words, MOST_COLUMNS)
  const tables = parts.map((part, index) => {
    const caption = latexText(words.words) + (parts.length > 1 ? ` (part ${index + 1} of ${parts.length})` : '')
    const label = `tab:parley${index === 0 ? '' : `-${index + 1}`}`
    const long = part.lines.length > MOST_ROWS || isTall(part, landscape)
    return (long ? longTable : floatTable)(part, latexText(words.corner), `\\caption{${caption}}\\label{${label}}`)
  })
  return `${[COMMANDS, ...tables, below(words)].join('\n\n')}\n`
}

function floatTable(part: TablePart, corner: string, caption: string): string {
  return `\\begin{table}[!htbp]
\\footnotesize
${caption}
\\begin{tabular}{${columnSpec(part)}}
\\toprule
${headRow(part, corner)}
\\midrule
${rows(part)}
\\bottomrule
\\end{tabular}
\\end{table}`
}

function longTable(part: TablePart, corner: string, caption: string): string {
  return `{\\footnotesize
\\begin{longtable}{${columnSpec(part)}}
${caption}\\\\
\\toprule
${headRow(part, corner)}
\\midrule
\\endfirsthead
\\toprule
${headRow(part, corner)}
\\midrule
\\endhead
\\bottomrule
\\endfoot
${rows(part)}
\\end{longtable}
}`
}

/** Paragraph columns whose widths add up to the line width. */
function columnSpec(part: TablePart): string {
  return widthShares(part)
    .map((share) => `>{\\raggedright\\arraybackslash}p{\\dimexpr ${share.toFixed(4)}\\linewidth-2\\tabcolsep\\relax}`)
    .join('\n  ')
}

function headRow({ columns }: TablePart, corner: string): string {
  return `\\parleyhead{${corner}} & ${columns.map(latexHead).join('\n  & ')} \\\\`
}

/** Table rows. Each begins with a command: after `\\\\` LaTeX would read a bracket or star of the text as an option. */
function rows({ lines }: TablePart): string {
  return lines
    .map(({ head, cells }) => `${latexHead(head)}\n  & ${cells.map(latexCell).join('\n  & ')} \\\\`)
    .join('\n\\addlinespace\n')
}

/** Key, uncertain dates and provenance, in small type below the table. */
function below({ key, uncertain, provenance }: TableDocument): string {
  const entries = key.map(({ code, label, meaning }) =>
    isStance(code)
      ? `\\mbox{${LATEX_GLYPH[code]}~${latexText(label)}}`
      : `\\parleysilence{${latexText(label)}}: ${latexText(meaning.replace(/\.$/, ''))}`,
  )
  const silent = key.some(({ kind }) => kind === 'silence') ? ' Silence is not neutrality.' : ''
  return `{\\footnotesize\\noindent\\raggedright
${[
  entries.length > 0 ? `${entries.join('; ')}.${silent}` : '',
  ...uncertain.map((text) => `Date uncertain, counted nowhere: ${latexText(text)}`),
  latexText(provenance),
]
  .filter(Boolean)
  .join('\\par\\noindent\n')}\\par}`
}
