import { sql } from 'drizzle-orm'
import { summit } from '@/db/schema/summits'
import { date, value } from './columns'
import { describeTable } from './table'

export const SUMMIT_TABLE = describeTable('summit', {
  table: summit,
  columns: {
    slug: value(summit.slug),
    name: value(summit.name),
    shortName: value(summit.shortName),
    date: date(summit.date, summit.dateFrom, summit.dateTo),
    place: value(summit.place),
    status: value(summit.status),
    known: value(summit.known),
  },
  names: {
    name: summit.name,
    others: sql`json_array(${summit.shortName})`,
    order: sql`${summit.dateFrom} desc, ${summit.id}`,
  },
})
