import { bib } from '@/lib/exports/formats/bib'
import { csl } from '@/lib/exports/formats/csl'
import { ris } from '@/lib/exports/formats/ris'
import type { SourceRecord } from '@/lib/records/read-model'
import { toBibtex } from './bibtex'
import { toCsl } from './csl'
import { toRis } from './ris'

type SourceFile = {
  /** Extension in the address: `/sources/SLUG.bib`. */
  extension: string
  /** File name ending. */
  suffix: string
  label: string
  /** Programs that read it, for the menu. */
  hint: string
  mediaType: string
  write: (source: SourceRecord) => string
}

/** Citation files of one source, in menu order. */
export const SOURCE_FILES: readonly SourceFile[] = [
  { ...named(bib), hint: 'for LaTeX', write: (source) => toBibtex([source]) },
  { ...named(ris), hint: 'for Zotero or EndNote', write: (source) => toRis([source]) },
  { ...named(csl), hint: 'for Pandoc', write: (source) => `${JSON.stringify(toCsl([source]), null, 2)}\n` },
]

function named({ extension, suffix, label, mediaType }: typeof bib) {
  return { extension, suffix: suffix ?? extension, label, mediaType }
}
