import type { Archive } from './archive'

/** Cells that are one: first and last row from 1, first and last column from 0. */
export type Merged = { top: number; bottom: number; left: number; right: number }

const MOST_MERGED = 20_000

/**
 * The merged cells of a sheet. They are written after the cells, so the part is looked through once before its rows are
 * read.
 */
export function findMerged(archive: Archive, part: string): Merged[] {
  const merged: Merged[] = []
  const decoder = new TextDecoder('latin1')
  let tail = ''
  for (const piece of archive.unpack(part)) {
    const text = tail + decoder.decode(piece)
    for (const [, from = '', to = ''] of text.matchAll(/mergeCell\s[^<>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
      const [first, last] = [cellAt(from), cellAt(to)]
      if (first && last && merged.length < MOST_MERGED)
        merged.push({ top: first.row, bottom: last.row, left: first.column, right: last.column })
    }
    // An element may be cut between two pieces.
    const open = text.lastIndexOf('<')
    tail = open === -1 || text.indexOf('>', open) !== -1 ? '' : text.slice(open, open + 200)
  }
  return merged
}

/** "AB12" as a row from 1 and a column from 0; undefined for anything else. */
export function cellAt(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? []
  if (!letters || !digits) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}
