import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { reference } from './columns'

/** The list of quotations that a record rests on: the first is a column of the record, the link table holds all. */
export const evidenceList = (table: typeof positionQuotation, first: SQLiteColumn) =>
  ({
    kind: 'list',
    table,
    owner: table.recordId,
    ordinal: table.ordinal,
    item: reference(table.quotationId, quotation),
    first,
  }) as const
