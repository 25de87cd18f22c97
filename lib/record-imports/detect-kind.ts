import type { ImportKind } from './reading'

/** Bytes at the beginning of a file by which its kind is detected. */
export const DETECTED_BY = 4096

/**
 * The kind of a file by its name and its first bytes; undefined where neither tells.
 *
 * @param head at least `DETECTED_BY` bytes, or the whole file
 */
export function detectKind(name: string, head: Uint8Array): ImportKind | undefined {
  const [, ending = ''] = /\.([a-z0-9]+)$/.exec(name.toLowerCase()) ?? []
  const latin = String.fromCharCode(...head.subarray(0, DETECTED_BY))
  if (latin.startsWith('SQLite format 3\0')) return 'dna'
  if (latin.startsWith('PK\x03\x04')) return detectPackage(ending, latin)
  const text = latin
    .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^[[{]/.test(text)) {
    if (/"format"\s*:\s*"parley-/.test(text)) return 'bundle'
    if (ending === 'json') return /"(positions|quotations|codebook)"\s*:/.test(text) ? 'bundle' : 'csl'
  }
  if (/^TY {2}- /m.test(text) && /^(TY {2}- |[A-Z][A-Z0-9] {2}- )/.test(text)) return 'ris'
  if (ending in BY_ENDING) return BY_ENDING[ending as keyof typeof BY_ENDING]
  if (/^(%[^\n]*\n\s*)*@[a-z]+\s*[{(]/i.test(text)) return 'bibtex'
  const [line = ''] = text.split(/\r?\n/)
  if (line.includes('\t')) return 'tsv'
  return /[,;]/.test(line) ? 'csv' : undefined
}

const BY_ENDING = {
  csv: 'csv', tsv: 'tsv', tab: 'tsv', bib: 'bibtex', bibtex: 'bibtex', ris: 'ris', json: 'csl',
  txt: 'texts', md: 'texts', html: 'texts', htm: 'texts', pdf: 'texts', docx: 'texts',
} as const satisfies Record<string, ImportKind> // biome-ignore format: a table

/** A zip: a workbook, a project of coded texts, a document, or texts in a folder. */
function detectPackage(ending: string, latin: string): ImportKind {
  if (ending === 'qdpx' || latin.includes('project.qde')) return 'qdpx'
  if (ending === 'xlsx' || /xl\/(workbook|worksheets|_rels)/.test(latin)) return 'xlsx'
  return 'texts'
}
