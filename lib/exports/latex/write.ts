import { strToU8, zipSync } from 'fflate'
import { toBibtex } from '@/lib/citations/bibtex'
import type { TableDocument } from '../document'
import type { ExportOptions } from '../options'
import { latexMain } from './main'
import { latexTable } from './table'
import { latexText } from './text'

/** Most columns on an upright page. */
const UPRIGHT = 3

/** Zips `table.tex` (for `\input`), `references.bib` and a `main.tex` that compiles. */
export function writeLatex(words: TableDocument, { paper }: Pick<ExportOptions, 'paper'>): Uint8Array {
  const landscape = words.columns.length > UPRIGHT
  const cites = words.notes.some(({ source }) => source !== undefined)
  const files = {
    'table.tex': latexTable(words, landscape),
    'references.bib': toBibtex(words.sources, latexText),
    'main.tex': latexMain({ paper, landscape, cites }),
  }
  // fflate writes local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime, level: 6 }]])),
  )
}
