import {
  type AnySQLiteColumn,
  type IndexBuilder,
  index,
  integer,
  primaryKey,
  sqliteTable,
} from 'drizzle-orm/sqlite-core'
import { quotation } from './quotations'

/**
 * A table that links records with their quotations, stored in the order of its key (`without rowid`, which drizzle
 * cannot say).
 *
 * @param also further indexes, given the column of the record
 */
export const evidenceOf = (
  name: string,
  column: string,
  of: () => AnySQLiteColumn,
  also: (record: AnySQLiteColumn) => IndexBuilder[] = () => [],
) =>
  sqliteTable(
    name,
    {
      recordId: integer(column).notNull().references(of, { onDelete: 'cascade' }),
      ordinal: integer('ordinal').notNull(),
      quotationId: integer('quotation_id')
        .notNull()
        .references(() => quotation.id),
    },
    (t) => [
      primaryKey({ columns: [t.recordId, t.quotationId] }),
      index(`${name}_quotation`).on(t.quotationId),
      ...also(t.recordId),
    ],
  )
