import { counted, quoted } from '@/lib/imports/counted'
import type { EncodingDoubt, Extraction } from '@/lib/imports/extraction'
import { describeText } from '@/lib/imports/text/described-text'
import { withoutFurniture } from '@/lib/imports/text/furniture'
import { countLines, rangeName } from './reading'

/** An extraction whose page furniture is taken for text. */
export function withFurnitureKept(extraction: Extraction): Extraction {
  return { ...extraction, furniture: [] }
}

/** An extraction without the ranges of its furniture that are named (`rangeName`); the others are taken for text. */
export function withFurnitureLeftOut(extraction: Extraction, names: string[]): Extraction {
  const { text, furniture, notes } = extraction
  const out = furniture.filter((range) => names.includes(rangeName(range)))
  if (out.length === 0) return withFurnitureKept(extraction)
  const words = quoted(out.map(({ start, end }) => text.slice(start, end).trim()))
  return {
    ...extraction,
    text: withoutFurniture(text, out),
    furniture: [],
    notes: [...notes, `Left out as page furniture: ${counted(countLines(text, out), 'line')} (${words}).`],
  }
}

/** The other reading of the same bytes, described as a new text is, with the first one as its doubt. */
export function inOtherEncoding(extraction: Extraction, doubt: EncodingDoubt): Extraction {
  const { encoding, otherEncoding, other, places } = doubt
  const note = `Somebody chose to read it as ${otherEncoding}, not as ${encoding}.`
  return {
    ...describeText(other),
    notes: [...other.notes, note],
    doubt: {
      encoding: otherEncoding,
      otherEncoding: encoding,
      other: { ...extraction, doubt: undefined },
      places: places.map((place) => ({ read: place.other, other: place.read })),
    },
  }
}
