import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import type { RecordType } from '@/lib/records/record-type'

const apartSchema = z.strictObject({ slug: z.string(), by: z.string(), at: z.string() })
export type KeptApart = z.infer<typeof apartSchema>

/** The records of which somebody said that they are not this one, by their present names. */
export async function listKeptApart(db: Db, type: RecordType, slug: string): Promise<KeptApart[]> {
  return readShaped(
    db,
    apartSchema,
    sql`with pair as (
        select coalesce(f.present, k.one) as one, coalesce(g.present, k.other) as other, k."by", k.at from kept_apart k
          left join former_name f on f.record_type = k.record_type and f.name = k.one
          left join former_name g on g.record_type = k.record_type and g.name = k.other
        where k.record_type = ${type})
      select json_object('slug', case one when ${slug} then other else one end, 'by', "by", 'at', at) from pair
        where ${slug} in (one, other) and one <> other order by at`,
  )
}
