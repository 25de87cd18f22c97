import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'

/** What is wrong with a record by the schema of its type, in words; undefined where nothing is. */
export function problemOf(type: RecordType, record: object): string | undefined {
  const parsed = RECORDS[type].schema.safeParse(record)
  if (parsed.success) return undefined
  return parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')
}

/** Whether a text can be the id of a record. */
export const isRecordId = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120
