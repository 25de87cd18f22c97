import type { ImportKind, Reader } from '@/lib/record-imports/reading'

/** The reader of each kind of file, loaded when a file of its kind is read. */
export const RECORD_READERS: { [Kind in ImportKind]?: () => Promise<Reader> } = {
  bundle: async () => (await import('@/lib/record-imports/bundle/read')).readBundle,
  dna: async () => (await import('./dna/read-dna')).readDnaFile,
  bibtex: async () => (await import('@/lib/record-imports/references/read')).referenceReader('bibtex'),
  csl: async () => (await import('@/lib/record-imports/references/read')).referenceReader('csl'),
  ris: async () => (await import('@/lib/record-imports/references/read')).referenceReader('ris'),
  texts: async () => (await import('@/lib/record-imports/texts/read')).readTexts,
  qdpx: async () => (await import('@/lib/record-imports/qdpx/read')).readQdpx,
  csv: async () => (await import('@/lib/record-imports/tables/read')).readCsv,
  // Separators are found out.
  tsv: async () => (await import('@/lib/record-imports/tables/read')).readCsv,
  xlsx: async () => (await import('@/lib/record-imports/tables/read')).readXlsx,
}
