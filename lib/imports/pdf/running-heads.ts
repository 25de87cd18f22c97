import type { Row } from './lines'

/** Rows at the top and the bottom of a page that are examined. */
const EDGE_ROWS = 3

/** The rows of each page without running heads, and the removed words. */
export type WithoutHeads = { pages: Row[][]; heads: string[] }

/**
 * Removes running heads, running feet and page numbers: rows at the edge of a page, apart from its text, that recur in
 * the same position on another page with the same words or the next number; and numbers alone at the edge.
 */
export function withoutRunningHeads(pages: Row[][]): WithoutHeads {
  const heads: string[] = []
  const edges = pages.map(edgeRows)
  const places = byPlace(edges)
  const withoutHeads = pages.map((rows, page) => {
    const out = (edges[page] ?? []).filter((edge) => isRunning(edge, page, places))
    const left = rows.filter((row) => !out.some((edge) => edge.row === row))
    // A page with nothing else keeps its rows as its text.
    if (left.length === 0) return rows
    heads.push(...out.map(({ text }) => text))
    return left
  })
  return { pages: withoutHeads, heads }
}

type Edge = {
  row: Row
  text: string
  y: number
  size: number
  body: number
  apart: boolean
  side: 'top' | 'bottom'
  rank: number
}

function edgeRows(rows: Row[]): Edge[] {
  const body = middle(rows.flatMap((row) => row.map(({ size }) => size)))
  const step = middle(rows.slice(1).map((row, index) => (rows[index]?.[0]?.y ?? 0) - (row[0]?.y ?? 0)))
  const usual = Math.min(step > 0 ? step : body * 1.2, body * 2)
  const gapBelow = (index: number) => (rows[index]?.[0]?.y ?? 0) - (rows[index + 1]?.[0]?.y ?? Number.NEGATIVE_INFINITY)
  const edge = (index: number, side: Edge['side'], rank: number, apart: boolean): Edge[] => {
    const row = rows[index]
    if (!row?.[0]) return []
    return [
      {
        row,
        text: row.map(({ text }) => text).join(' '),
        y: row[0].y,
        size: Math.max(...row.map(({ size }) => size)),
        body,
        apart,
        side,
        rank,
      },
    ]
  }
  const top: Edge[] = []
  const bottom: Edge[] = []
  const most = Math.min(EDGE_ROWS, rows.length - 1)
  for (let rank = 0; rank < most; rank += 1) {
    const below = gapBelow(rank)
    top.push(...edge(rank, 'top', rank, below > usual * 1.45))
    const index = rows.length - 1 - rank
    bottom.push(...edge(index, 'bottom', rank, gapBelow(index - 1) > usual * 1.45))
  }
  return [...upToGap(top), ...upToGap(bottom).filter(({ row }) => !top.some((one) => one.row === row && one.apart))]
}

/** The rows from the edge to the last gap among them; without a gap the outermost row, which is next to the text. */
function upToGap(edges: Edge[]): Edge[] {
  const last = edges.findLastIndex(({ apart }) => apart)
  return last < 0 ? edges.slice(0, 1) : edges.slice(0, last + 1).map((edge) => ({ ...edge, apart: true }))
}

function isRunning(edge: Edge, page: number, edges: EdgesByPlace): boolean {
  if (edge.text.length > 160) return false
  if (edge.apart && isNumberAlone(edge.text)) return true
  // A row next to the text is part of it, unless its font size differs.
  if (!edge.apart && Math.abs(edge.size - edge.body) < 0.5) return false
  const others = edgesNear(edge, page, edges)
  const words = plain(edge.text)
  if (words !== '' && others.some((one) => plain(one.text) === words)) return true
  const number = edgeNumber(edge)
  if (
    number !== undefined &&
    others.some((one) => edgeNumber(one) !== undefined && (edgeNumber(one) ?? 0) - number === one.page - page)
  )
    return true
  if (!edge.apart) return false
  const small = edge.size < edge.body * 0.93
  if (number !== undefined && small && edge.row.length > 1) return true
  return (
    small && others.length >= 2 && !/[.!?]["”’]?$/u.test(edge.text) && others.every((one) => one.size < one.body * 0.93)
  )
}

type PlacedEdge = Edge & { page: number }
type EdgesByPlace = Map<string, PlacedEdge[]>

/** Edges are grouped by height in steps of this many points, so that each is not compared with all. */
const HEIGHT = 3
const placeOf = (side: string, y: number) => `${side} ${Math.floor(y / HEIGHT)}`

function byPlace(edges: Edge[][]): EdgesByPlace {
  const places: EdgesByPlace = new Map()
  edges.forEach((list, page) => {
    for (const edge of list) {
      const place = placeOf(edge.side, edge.y)
      const others = places.get(place)
      if (others) others.push({ ...edge, page })
      else places.set(place, [{ ...edge, page }])
    }
  })
  return places
}

/** Most pages between two occurrences of a head. */
const NEAR_PAGES = 40

function edgesNear(edge: Edge, page: number, places: EdgesByPlace): PlacedEdge[] {
  const near = [-HEIGHT, 0, HEIGHT].flatMap((step) => places.get(placeOf(edge.side, edge.y + step)) ?? [])
  return near.filter(
    (one) => one.page !== page && Math.abs(one.page - page) <= NEAR_PAGES && Math.abs(one.y - edge.y) <= HEIGHT,
  )
}

/** "12", "- 12 -", "xii", "Page 3 of 10", "3/10". */
function isNumberAlone(text: string): boolean {
  return /^[-–—\s[(]*(?:(?:page|p\.|seite|s\.|página|pág\.|쪽)\s*)?(?:\d{1,4}|(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?:\s*(?:of|von|de|sur|\/)\s*\d{1,4})?\s*(?:쪽)?[-–—\s\])]*$/iu.test(
    text,
  )
}

/** The page number at the start or the end of a head. */
function edgeNumber({ row, text }: Edge): number | undefined {
  const found =
    row.map((part) => /^\d{1,4}$/.exec(part.text.trim())?.[0]).find(Boolean) ??
    /^(\d{1,4})\s+\D|\D\s+(\d{1,4})$/.exec(text)?.slice(1).find(Boolean)
  return found === undefined ? undefined : Number(found)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\d+/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0
}
