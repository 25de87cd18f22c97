import type { RecordType } from '@/lib/records/record-type'
import { namingFields } from '@/lib/records/references'
import { descriptorOf } from '@/lib/records/registry'
import { parseRecord } from './parse-record'
import { recordKey } from './take-back'

/**
 * Fields that name a record without resting on it: what a coding covered, the record of an author or of an organization,
 * the broader topic. The name goes, the record stays.
 */
const LOOSE: Partial<Record<RecordType, readonly string[]>> = {
  coding: ['actors', 'topics', 'summits'],
  actor: ['affiliations.actor'],
  source: ['authors.actor'],
  topic: ['broader'],
}

/**
 * A record once others are gone: without their names where it does not rest on them, without the quotations and
 * responses that go as long as evidence is left. Null where it goes with them.
 *
 * @param gone `recordKey` of each record that is taken out
 */
export function withoutRecords<R extends object>(type: RecordType, record: R, gone: ReadonlySet<string>): R | null {
  const fields = namingFields(descriptorOf(type).fields)
  let left: object = withoutRows(record, fields, gone)
  for (const { path, of } of fields) {
    const isGone = (name: unknown) => typeof name === 'string' && gone.has(recordKey(of, name))
    if (LOOSE[type]?.includes(path.join('.')) || path.join('.') === 'quotations') left = cleared(left, path, isGone)
    else if (names(left, path, isGone)) return null
  }
  return parseRecord(type, left).problems.length === 0 ? (left as R) : null
}

/** Responses go alone: a claim does not rest on them. */
function withoutRows(record: object, fields: ReturnType<typeof namingFields>, gone: ReadonlySet<string>): object {
  if (!('responses' in record) || !Array.isArray(record.responses)) return record
  const inner = fields.filter(({ path }) => path[0] === 'responses')
  const stays = (response: object) =>
    inner.every(({ path, of }) => {
      const isGone = (name: unknown) => typeof name === 'string' && gone.has(recordKey(of, name))
      if (path[1] !== 'quotations') return !names(response, path.slice(1), isGone)
      const quotations = 'quotations' in response && Array.isArray(response.quotations) ? response.quotations : []
      return !quotations.every(isGone)
    })
  const responses = record.responses
    .filter(stays)
    .map((response: object) =>
      cleared(response, ['quotations'], (name) => typeof name === 'string' && gone.has(recordKey('quotation', name))),
    )
  return { ...record, responses }
}

type Test = (name: unknown) => boolean

/** Whether a field, through lists and groups, names one. */
function names(value: unknown, path: readonly string[], isGone: Test): boolean {
  if (Array.isArray(value)) return value.some((one) => names(one, path, isGone))
  const [key, ...rest] = path
  if (key === undefined) return isGone(value)
  return typeof value === 'object' && value !== null && names((value as Record<string, unknown>)[key], rest, isGone)
}

/** A copy whose field no longer names them: shorter where it is a list, null where it is one name. */
function cleared<V>(value: V, path: readonly string[], isGone: Test): V {
  const [key, ...rest] = path
  if (Array.isArray(value))
    return (
      key === undefined ? value.filter((one) => !isGone(one)) : value.map((one) => cleared(one, path, isGone))
    ) as V
  if (key === undefined) return (isGone(value) ? null : value) as V
  if (typeof value !== 'object' || value === null || !(key in value)) return value
  return { ...value, [key]: cleared((value as Record<string, unknown>)[key], rest, isGone) }
}
