import type { GridRow } from '../grid'
import { meaningOfWords } from '../values/vocabulary'
import { wordOf } from './header-words'

/** A column of the header. `name` is unique; `group` is the head above several columns, `part` its own. */
export type HeaderColumn = { index: number; name: string; header: string; group: string; part: string }

/** Row of the header, from 1, and of how many rows it consists; 0 where there is none. */
export type FoundHeader = { row: number; rows: number; columns: HeaderColumn[]; why: string }

/** Rows among which the header is looked for. */
const LOOKED_AT = 30

/** Finds the header among the first rows, or reads the one that somebody names. */
export function findHeader(rows: readonly GridRow[], wanted: { row?: number; rows?: number }): FoundHeader {
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), 0)
  if (wanted.row === 0) return headed(rows, { at: -1, count: 0 }, width, 'chosen')
  if (wanted.row !== undefined) {
    const at = rows.findIndex(({ number }) => number === wanted.row)
    if (at >= 0) return headed(rows, { at, count: wanted.rows ?? countHeads(rows, at) }, width, 'chosen')
  }
  const at = rows.slice(0, LOOKED_AT).findIndex((row, index) => isHead(row, rows.slice(index + 1, index + 200), width))
  if (at === -1) return headed(rows, { at: -1, count: 0 }, width, 'no row reads as a header')
  return headed(
    rows,
    { at, count: wanted.rows ?? countHeads(rows, at) },
    width,
    at === 0 ? '' : 'the rows before have fewer cells',
  )
}

/** Whether a row is a header: texts that differ, in at least half of the columns, and none that recurs below it. */
function isHead({ cells, problem }: GridRow, below: readonly GridRow[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (problem || filled.length < Math.max(1, Math.min(2, width)) || filled.length < width / 4) return false
  if (/^sep=/i.test(cells[0] ?? '')) return false
  if (filled.some((cell) => /^[-+−]?\d+([.,]\d+)?$/.test(cell.trim()) || /^\d{4}-\d{2}-\d{2}/.test(cell.trim())))
    return false
  const named = filled.filter((cell) => wordOf(cell) !== undefined).length
  if (named >= 2) return true
  if (filled.filter((cell) => meaningOfWords(cell) !== undefined).length >= 2) return false
  // Tables put together from several files have their header once more in between.
  const others = below.filter((row) => !isSameRow(row.cells, cells))
  const recurs = cells.filter(
    (cell, index) => cell.trim() !== '' && others.some((row) => (row.cells[index] ?? '') === cell),
  ).length
  return recurs <= filled.length / 3
}

/** Whether two rows have the same cells, of which at least two are filled; empty ones at the end do not count. */
export function isSameRow(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.max(one.length, other.length)
  const same = Array.from({ length }, (_, at) => (one[at] ?? '') === (other[at] ?? '')).every(Boolean)
  return same && one.filter((cell) => cell.trim() !== '').length >= 2
}

/** Rows of the header: under codes may stand the questions, under questions their parts, under both a line of a survey program. */
function countHeads(rows: readonly GridRow[], at: number): number {
  const [first, second, third] = [rows[at], rows[at + 1], rows[at + 2]].map((row) => row?.cells ?? [])
  if (isProgramLine(third)) return 3
  if (isProgramLine(second)) return 2
  const below = rows.slice(at + 2, at + 200)
  return below.length > 0 && (areQuestions(first, second, below) || areParts(first, second, below)) ? 2 : 1
}

/** The third row of a Qualtrics export: `{"ImportId":"QID1"}`. */
function isProgramLine(cells: readonly string[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter((cell) => /^\{"ImportId"/.test(cell)).length > filled.length / 2
}

/** Short codes with the questions under them, which recur nowhere below. */
function areQuestions(
  first: readonly string[] = [],
  second: readonly string[] = [],
  below: readonly GridRow[],
): boolean {
  const under = second.flatMap((cell, index) => (cell.split(/\s+/).length >= 4 ? [{ cell, index }] : []))
  if (under.length === 0) return false
  const coded = under.filter(({ index }) =>
    /^[\p{L}_]{0,12}[\s_.-]?\d{1,3}([._-]\w+)?$/u.test((first[index] ?? '').trim()),
  )
  const recurring = under.filter(({ cell, index }) => below.some((row) => row.cells[index] === cell))
  return (
    coded.length >= under.length / 2 &&
    recurring.length === 0 &&
    second.filter((cell) => meaningOfWords(cell)).length < 2
  )
}

/** Heads over several columns, with parts such as “Vote” and “Confidence” under each that recur along the row. */
function areParts(first: readonly string[] = [], second: readonly string[] = [], below: readonly GridRow[]): boolean {
  const parts = second.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const recurring = parts.length - new Set(parts).size
  const spanning = second.filter((cell, index) => cell.trim() !== '' && index > 0 && isSpanned(first, index)).length
  const isData = second.some((cell, index) => cell !== '' && below.some((row) => row.cells[index] === cell))
  const named = parts.filter((part) => wordOf(part) !== undefined).length
  return !isData && spanning > 0 && (recurring > 0 || named >= 2) && named >= parts.length / 3
}

/** Whether the head above a column is that of the column before: empty, or merged and so the same. */
function isSpanned(first: readonly string[], index: number): boolean {
  const own = (first[index] ?? '').trim()
  return own === '' ? first.slice(0, index).some((cell) => cell.trim() !== '') : own === (first[index - 1] ?? '').trim()
}

function headed(
  rows: readonly GridRow[],
  { at, count }: { at: number; count: number },
  width: number,
  why: string,
): FoundHeader {
  const heads = at === -1 ? [] : rows.slice(at, at + count).map(({ cells }) => cells)
  const plain = heads.filter((cells) => !isProgramLine(cells))
  const names = new Map<string, number>()
  const parted = plain.length >= 2 && areParts(plain[0], plain[1], rows.slice(at + count, at + 200))
  let above = ''
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = plain.map((row) => (row[index] ?? '').replace(/\s+/g, ' ').trim())
    if (cells[0]) above = cells[0]
    const own = cells[1] ?? ''
    const group = parted && own !== '' && above !== own ? above : ''
    const joined = group === '' ? [...new Set(cells.filter((cell) => cell !== ''))].join(' ') : `${group}: ${own}`
    const header = joined === '' ? `Column ${letterOf(index)}` : joined
    const times = (names.get(header) ?? 0) + 1
    names.set(header, times)
    return {
      index,
      name: times === 1 ? header : `${header} (${times})`,
      header,
      group,
      part: group === '' ? (cells[0] ?? '') || own : own,
    }
  })
  return { row: at === -1 ? 0 : (rows[at]?.number ?? 0), rows: count, columns, why }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** "A", "B", … "AA", as a spreadsheet names its columns. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
