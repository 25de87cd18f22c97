import { withoutInvisibleMarks } from '@/lib/imports/invisible-marks'

/** The visible UTF-16 code units of a text, joined, and where they are in it. A ligature counts as its letters. */
export type VisibleUnits = {
  units: string
  /** Offset of a unit in the text; the text's length after the last. */
  offsetOf(unit: number): number
  /** Number of units before an offset of the text. */
  countBefore(offset: number): number
}

/** Lists the characters of a well-formed text that neither separate words nor are invisible. Linear in its length. */
export function listVisible(text: string): VisibleUnits {
  const units: string[] = []
  const offsets: number[] = []
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    const visible = visibleOf(character)
    for (let part = 0; part < visible.length; part += 1) {
      units.push(visible.charAt(part))
      offsets.push(index + (character.length === 2 ? part : 0))
    }
    index += character.length
  }
  return {
    units: units.join(''),
    offsetOf: (unit) => offsets[unit] ?? text.length,
    countBefore: (offset) => countBelow(offsets, offset),
  }
}

const cache = new Map<string, string>()

function visibleOf(character: string): string {
  if (character > ' ' && character < '\x7f') return character
  const known = cache.get(character)
  if (known !== undefined) return known
  // Alone, a joiner or a mark of direction goes, which stored texts keep only beside letters that need it.
  const visible = withoutInvisibleMarks(character).replace(/[\s\p{Cc}]/gu, '')
  if (cache.size < 20_000) cache.set(character, visible)
  return visible
}

/** How many of the ascending numbers are below a limit. */
function countBelow(numbers: number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
