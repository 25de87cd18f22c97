import type { z } from 'zod'
import { ABSENCE } from './absence'
import { ACTOR } from './actor'
import { CLAIM } from './claim'
import { CODING } from './coding'
import type { Descriptor } from './descriptor'
import type { RecordFields } from './field'
import { POSITION } from './position'
import { QUOTATION } from './quotation'
import { RECORD_TYPES, type RecordType } from './record-type'
import { SOURCE } from './source'
import { SUMMIT } from './summit'
import { THEME } from './theme'
import { TOPIC } from './topic'

/** The descriptors of all types of record. */
export const RECORDS = {
  source: SOURCE,
  actor: ACTOR,
  theme: THEME,
  topic: TOPIC,
  summit: SUMMIT,
  coding: CODING,
  quotation: QUOTATION,
  position: POSITION,
  claim: CLAIM,
  absence: ABSENCE,
} satisfies Record<RecordType, unknown>

/** A record in the shape of the bundle. */
export type RecordOf<T extends RecordType> = z.infer<(typeof RECORDS)[T]['schema']>

/** The types in the order of a bundle's lists: sources come after the records they are about. */
export const BUNDLE_TYPES: readonly RecordType[] = RECORD_TYPES.flatMap((type) =>
  type === 'source' ? [] : type === 'summit' ? [type, 'source' as const] : [type],
)

type Loose = Omit<Descriptor<string, z.ZodObject, number | undefined>, 'fields'> & { fields: RecordFields }

/** The descriptor of a type that is known only at run time. Its functions take records of that type. */
export function descriptorOf(type: RecordType): Loose {
  return RECORDS[type] as unknown as Loose
}

/** The schema of a type that is known only at run time. TypeScript cannot follow the index from T to its schema. */
export function schemaOf<T extends RecordType>(type: T): z.ZodType<RecordOf<T>> {
  return RECORDS[type].schema as unknown as z.ZodType<RecordOf<T>>
}

/** The public name of a record: its id where it has one, else its slug. */
export function recordName(record: { slug: string } | { id: string }): string {
  return 'id' in record ? record.id : record.slug
}

/** The heading of a record. */
export function titleOf<T extends RecordType>(type: T, record: RecordOf<T>): string {
  return descriptorOf(type).title(record)
}

/** Address of the page of a record, or of the page that shows it. */
export function homeOf<T extends RecordType>(type: T, record: RecordOf<T>): string {
  return descriptorOf(type).home(record)
}
