import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '@/lib/vocabulary'
import { actor } from './actors'
import { oneOf } from './checks'

export const affiliation = sqliteTable(
  'affiliation',
  {
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    organization: text('organization').notNull(),
    organizationId: integer('organization_id').references(() => actor.id),
    title: text('title'),
    role: text('role', { enum: ROLES }).notNull(),
    fromDate: text('from_date'),
    toDate: text('to_date'),
    /**
     * First and last day on which the affiliation can have held; 0000-01-01 or 9999-12-31 where the source gives none.
     */
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to').notNull(),
    /** The organization in at most 10 characters. */
    short: text('short'),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.ordinal] }), oneOf('affiliation_role', t.role, ROLES)],
)
