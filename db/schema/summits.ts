import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { SUMMIT_STATUSES } from '@/lib/vocabulary'
import { oneOf } from './checks'

export const summit = sqliteTable(
  'summit',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    date: text('date').notNull(),
    dateFrom: text('date_from').notNull(),
    dateTo: text('date_to').notNull(),
    place: text('place'),
    status: text('status', { enum: SUMMIT_STATUSES }).notNull(),
    /** YYYY-MM-DD since which date and place were public. */
    known: text('known'),
  },
  (t) => [oneOf('summit_status', t.status, SUMMIT_STATUSES), check('summit_dates', sql`${t.dateFrom} <= ${t.dateTo}`)],
)
