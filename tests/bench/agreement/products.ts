import type { StanceColumn } from '@/lib/agreement/stance-columns'

/** A number for each stance by its code, none of them zero, which is silence. */
const SCORES = [-2, -1, 1, 2, 3]

/**
 * The plain dense product of actors × topics with its transpose, each pair once: a sum over all topics, silence being
 * zero. Rows are typed arrays of whole numbers, the fastest that a dense product has in this engine.
 */
export function denseProduct(columns: readonly StanceColumn[], size: number): Int32Array {
  const topics = columns.length
  const rows = new Int32Array(size * topics)
  columns.forEach(({ held, codes }, topic) => {
    for (let place = 0; place < held.length; place += 1)
      rows[(held[place] as number) * topics + topic] = SCORES[codes[place] as number] as number
  })
  const products = new Int32Array((size * (size - 1)) / 2)
  let pair = 0
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1, pair += 1) {
      const [one, other] = [a * topics, b * topics]
      let sum = 0
      for (let topic = 0; topic < topics; topic += 1)
        sum += (rows[one + topic] as number) * (rows[other + topic] as number)
      products[pair] = sum
    }
  return products
}

/** The plain sparse product, each pair once, actor by actor (Gustavson 1978): only topics on which both speak. */
export function sparseProduct(columns: readonly StanceColumn[], size: number): Int32Array {
  const length = columns.reduce((sum, { held }) => sum + held.length, 0)
  const [held, values, ends] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  const firsts = new Int32Array(size + 1)
  let at = 0
  for (const column of columns) {
    const end = at + column.held.length
    for (let place = 0; at < end; place += 1, at += 1) {
      held[at] = column.held[place] as number
      values[at] = SCORES[column.codes[place] as number] as number
      ends[at] = end
      firsts[(held[at] as number) + 1] = (firsts[(held[at] as number) + 1] as number) + 1
    }
  }
  for (let a = 0; a < size; a += 1) firsts[a + 1] = (firsts[a + 1] as number) + (firsts[a] as number)
  const [next, ofActor] = [firsts.slice(), new Int32Array(length)]
  for (let place = 0; place < length; place += 1) {
    const a = held[place] as number
    ofActor[next[a] as number] = place
    next[a] = (next[a] as number) + 1
  }
  const products = new Int32Array((size * (size - 1)) / 2)
  const sums = new Int32Array(size)
  let pair = 0
  for (let a = 0; a < size; a += 1) {
    sums.fill(0, a + 1)
    for (let own = firsts[a] as number; own < (firsts[a + 1] as number); own += 1) {
      const place = ofActor[own] as number
      const value = values[place] as number
      const end = ends[place] as number
      for (let other = place + 1; other < end; other += 1) {
        const b = held[other] as number
        sums[b] = (sums[b] as number) + value * (values[other] as number)
      }
    }
    for (let b = a + 1; b < size; b += 1, pair += 1) products[pair] = sums[b] as number
  }
  return products
}
