import type { EncodingDoubt, Extraction } from '../extraction'

const MOST_PLACES = 3
const AROUND = 48

/** The differences between two decodings of the same bytes; undefined where both give the same text. */
export function doubtOf(
  read: { encoding: string; text: string },
  other: { encoding: string; extraction: Extraction },
): EncodingDoubt | undefined {
  const { text } = other.extraction
  if (read.text === text) return undefined
  return {
    encoding: read.encoding,
    otherEncoding: other.encoding,
    other: other.extraction,
    places: placesOf(read.text.split('\n'), text.split('\n')),
  }
}

function placesOf(read: string[], other: string[]): EncodingDoubt['places'] {
  const places: EncodingDoubt['places'] = []
  for (let index = 0; index < read.length && places.length < MOST_PLACES; index += 1) {
    const line = read[index] ?? ''
    const otherLine = other[index] ?? ''
    if (line !== otherLine) places.push(cutTogether(line, otherLine))
  }
  return places
}

/** Both lines, starting shortly before their first difference. */
function cutTogether(read: string, other: string): { read: string; other: string } {
  let same = 0
  while (same < read.length && read[same] === other[same]) same += 1
  const start = read.lastIndexOf(' ', Math.max(0, same - AROUND / 2)) + 1
  return { read: read.slice(start, same + AROUND), other: other.slice(start, same + AROUND) }
}
