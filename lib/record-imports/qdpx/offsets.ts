import type { Range } from '../statements/stored-text'
import type { QdaSelection } from './project'

/**
 * How a program counted the characters of a text. The standard counts code points, with both characters of a line break
 * of Windows; some programs count UTF-16 code units, or a line break as one.
 */
const COUNTINGS = [
  'code points',
  'code points, line breaks as one',
  'UTF-16 units',
  'UTF-16 units, line breaks as one',
] as const
export type Counting = (typeof COUNTINGS)[number]

/** The way from positions, counted so, to UTF-16 offsets of a text. A position after the end is beyond its length. */
export function offsetsOf(text: string, counting: Counting): (position: number) => number {
  const pairs = counting.startsWith('code points')
  const breaks = counting.endsWith('as one')
  if (!(pairs && /[\ud800-\udbff]/.test(text)) && !(breaks && text.includes('\r\n'))) return (position) => position
  const offsets: number[] = []
  for (let index = 0; index < text.length; ) {
    offsets.push(index)
    if (breaks && text[index] === '\r' && text[index + 1] === '\n') index += 2
    else index += pairs ? String.fromCodePoint(text.codePointAt(index) ?? 0).length : 1
  }
  return (position) => (position < offsets.length ? (offsets[position] ?? 0) : text.length + position - offsets.length)
}

/** Characters of a selection’s name that are compared with its words. */
const COMPARED = 40

/**
 * The counting by which the words of selections are what they are named after: most programs name a selection after its
 * words. That of the standard where names say nothing.
 */
export function countingOf(documents: Iterable<{ text: string; selections: QdaSelection[] }>): Counting {
  const fits = COUNTINGS.map(() => 0)
  for (const { text, selections } of documents) {
    const named = selections.filter(({ name }) => plain(name).length >= 4)
    if (named.length === 0) continue
    COUNTINGS.forEach((counting, index) => {
      const offset = offsetsOf(text, counting)
      for (const { name, start, end } of named)
        if (start >= 0 && isNamedAfter(name, text.slice(offset(start), offset(end))))
          fits[index] = (fits[index] ?? 0) + 1
    })
  }
  return COUNTINGS[fits.indexOf(Math.max(...fits))] ?? 'code points'
}

/** Whether a name is the words, or their beginning. White space before them shows that they were counted otherwise. */
function isNamedAfter(name: string, words: string): boolean {
  return words.replace(/\s+/g, ' ').startsWith(plain(name).slice(0, COMPARED))
}

const plain = (text: string) =>
  text
    .replace(/(\.{3}|…)$/u, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The range of a selection in a text; negative or empty where the file gives none. */
export function rangeOf({ start, end }: QdaSelection, offset: (position: number) => number): Range {
  return start < 0 || end < 0 ? { start: -1, end: -1 } : { start: offset(start), end: offset(end) }
}
