import { BUNDLE_FORMAT, type Bundle, bundleSchema } from '@/lib/bundle/schema'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import type { Line } from '@/lib/record-imports/reading'
import { BUNDLE_TYPES, RECORDS } from '@/lib/records/registry'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'

/** A library of the records that a reader gives. */
export function libraryOf(lines: Line[]): Bundle {
  const lists = BUNDLE_TYPES.map((type) => [
    RECORDS[type].list,
    lines.flatMap((line) =>
      line.kind === 'record' && line.type === type && line.waits === undefined ? [line.record] : [],
    ),
  ])
  const head = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, codebook: CODEBOOK_VERSION, title: 'From a table' }
  return bundleSchema.parse({ ...head, ...Object.fromEntries(lists) })
}
