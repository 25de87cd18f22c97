import { strToU8, zipSync } from 'fflate'
import { toBibtex } from '@/lib/citations/bibtex'
import type { TableDocument } from '../document'
import type { ExportOptions } from '../options'
import { latexMain } from './main'
import { latexTable } from './table'
import { latexText } from './text'

/** As many columns as stand upright. */
const UPRIGHT = 3

/** A zip of `table.tex` to read into a paper, `references.bib`, and a `main.tex` that compiles as it is. */
export function writeLatex(words: TableDocument, { paper }: Pick<ExportOptions, 'paper'>): Uint8Array {
  const landscape = words.columns.length > UPRIGHT
  const cites = words.notes.some(({ source }) => source !== undefined)
  const files = {
    'table.tex': latexTable(words, landscape),
    'references.bib': toBibtex(words.sources, latexText),
    'main.tex': latexMain({ paper, landscape, cites }),
  }
  // Local time, as fflate writes it: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime, level: 6 }]])),
  )
}
