import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { RecordOf } from '@/lib/records/registry'

type Claim = RecordOf<'claim'>

/**
 * Claims whose slug, or the id of one of their responses or outcomes, is that of another claim of the library or of the
 * file: the reason by the ordinal of the claim.
 */
export async function listTakenNames(
  db: Db,
  id: number,
  claims: { ordinal: number; record: object }[],
): Promise<Map<number, string>> {
  const wanted = claims.map(({ ordinal, record }) => {
    const { id: claim, slug, responses, outcomes } = record as Claim
    return { ordinal, claim, slug, ids: [...responses, ...outcomes].map((one) => one.id) }
  })
  const rows = await db.values<
    [number, string]
  >(sql`with wanted as (select value from json_each(${JSON.stringify(wanted)}))
    select w.value ->> 'ordinal', 'slug: ' || (w.value ->> 'slug') || ' is the address of another claim' from wanted w
      where exists (select 1 from claim c where c.slug = w.value ->> 'slug' and c.uid <> w.value ->> 'claim')
        or exists (select 1 from import_line l where l.import_id = ${id} and l.type = 'claim' and l.plan = 'new'
          and l.address = w.value ->> 'slug' and l.ordinal < w.value ->> 'ordinal')
    union all
    select w.value ->> 'ordinal', 'responses: the id ' || r.uid || ' is that of a response to another claim'
      from wanted w, json_each(w.value, '$.ids') one cross join response r on r.uid = one.value
      join claim c on c.id = r.claim_id and c.uid <> w.value ->> 'claim'
    union all
    select w.value ->> 'ordinal', 'outcomes: the id ' || o.uid || ' is that of an outcome of another claim'
      from wanted w, json_each(w.value, '$.ids') one cross join claim_outcome o on o.uid = one.value
      join claim c on c.id = o.claim_id and c.uid <> w.value ->> 'claim'`)
  return new Map(rows)
}
