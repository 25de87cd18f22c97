import { z } from 'zod'
import type { segmentSchema } from '@/lib/records/quotation'
import type { RecordType } from '@/lib/records/record-type'
import { BUNDLE_TYPES, RECORDS, type RecordOf } from '@/lib/records/registry'
import { text } from '@/lib/records/values'
import { BUNDLE_VERSION } from './version'

/**
 * The public shape of a library: what `export --format json` writes and what loading reads. Every key is always
 * present: `null` means "not given" and `[]` means "none". References are slugs (actors, themes, topics, summits,
 * sources, claims) or ids (codings, quotations, positions, responses, absences); ids are unique across libraries.
 */
export const BUNDLE_FORMAT = 'parley-bundle'

type Lists = {
  [T in RecordType as (typeof RECORDS)[T]['list']]: z.ZodArray<(typeof RECORDS)[T]['schema']>
}

/** One list for each type of record. */
const LISTS = Object.fromEntries(
  BUNDLE_TYPES.map((type) => [RECORDS[type].list, z.array(RECORDS[type].schema)]),
) as unknown as Lists

export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  codebook: text,
  title: text,
  ...LISTS,
})

export type Bundle = z.infer<typeof bundleSchema>
export type BundleSource = RecordOf<'source'>
export type BundleQuotation = RecordOf<'quotation'>
export type BundleSegment = z.infer<typeof segmentSchema>
export type { Condition } from '@/lib/records/position'

/** The records of one type in a bundle. */
export function recordsOf<T extends RecordType>(bundle: Bundle, type: T): RecordOf<T>[] {
  return bundle[RECORDS[type].list] as unknown as RecordOf<T>[]
}
