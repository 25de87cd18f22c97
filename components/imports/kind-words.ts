import type { ImportKind } from '@/lib/record-imports/reading'

/** Kinds of file as the form of an upload names them. */
export const KIND_WORDS: Record<ImportKind, string> = {
  bundle: 'Library of Parley (bundle)',
  csv: 'Table, CSV',
  tsv: 'Table, TSV',
  xlsx: 'Table, Excel workbook',
  dna: 'Discourse Network Analyzer database',
  qdpx: 'REFI-QDA project',
  csl: 'References, CSL-JSON',
  bibtex: 'References, BibTeX',
  ris: 'References, RIS',
  texts: 'Text, or a zip of texts',
}
