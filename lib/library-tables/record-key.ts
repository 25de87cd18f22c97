import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'

/** The table and the column in which a record of a type has its name. */
export const recordKey = (type: RecordType) => ({ table: RECORDS[type].list, column: RECORDS[type].key })
