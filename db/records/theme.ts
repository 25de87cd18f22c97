import { sql } from 'drizzle-orm'
import { theme } from '@/db/schema/topics'
import { value } from './columns'
import { describeTable } from './table'

export const THEME_TABLE = describeTable('theme', {
  table: theme,
  columns: { slug: value(theme.slug), label: value(theme.label) },
  added: [{ column: theme.ordinal, insert: 'key + (select count(*) from theme)' }],
  names: { name: theme.label, order: sql`${theme.ordinal}, ${theme.id}` },
})
