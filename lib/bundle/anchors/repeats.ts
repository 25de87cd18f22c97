import { BUNDLE_TYPES, descriptorOf } from '@/lib/records/registry'
import { type Bundle, recordsOf } from '../schema'

/** A field in which a coder repeats words of a quotation. */
export type Repeat = { noun: string; name: string; field: string; words: string }

/** Words in a row that are taken for those of the text: "the end of the" is no quotation, but nobody writes much more by chance. */
const REPEATED_WORDS = 4

/**
 * Fields of a coder's own words (summaries, conditions, claims, inferences) that repeat several words in a row of a
 * quotation in the library. They leave with the anchors, so their author should see them first.
 */
export function findRepeats(bundle: Bundle): Repeat[] {
  const quoted = new Set(
    bundle.quotations.flatMap(({ segments }) => segments.flatMap(({ exact }) => [...wordRuns(exact, REPEATED_WORDS)])),
  )
  return BUNDLE_TYPES.filter((type) => type !== 'quotation').flatMap((type) => {
    const { noun, key, fields } = descriptorOf(type)
    return recordsOf(bundle, type).flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => {
        const words = wordsIn(value).flatMap((text) => [...wordRuns(text, REPEATED_WORDS)])
        const repeated = words.find((run) => quoted.has(run))
        const name = String((record as Record<string, unknown>)[key])
        return repeated === undefined
          ? []
          : [{ noun: noun.one, name, field: fields[field]?.label ?? field, words: repeated }]
      }),
    )
  })
}

/** Every run of `length` words of a text, in lower case, without signs. */
export function wordRuns(text: string, length: number): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' ')))
}

/** Every text in a JSON value that is no slug. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z0-9-]+$/.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}
