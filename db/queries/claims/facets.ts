import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { STANDING_ORDER } from '@/lib/claims/order'
import type { Facet } from '@/lib/facet'
import type { ClaimFacet, ClaimFilter } from '@/lib/filter/claims'
import { CLAIM_KIND, CLAIM_KINDS, STANDING } from '@/lib/vocabulary'
import { allOf, claimConditions, claimFacts, listRestatedTopics } from './facts'

type Count = { facet: ClaimFacet; value: string; label: string | null; count: number }

/** What the list of claims can be narrowed by; each count is what the other facets leave of that value. */
export async function listClaimFacets(db: Library, filter: ClaimFilter): Promise<Facet<ClaimFacet>[]> {
  const conditions = claimConditions(filter)
  const others = (facet: ClaimFacet) => allOf({ ...conditions, [facet]: undefined })
  const plain = (facet: 'standing' | 'kind') =>
    sql`select json_object('facet', ${facet}, 'value', value, 'count', count(*))
      from (select fact.${sql.raw(facet)} as value from fact where ${others(facet)}) group by value`
  const named = (facet: 'claimant' | 'summit' | 'topic', label: string, order: string, on: SQL) =>
    sql`select * from (select json_object('facet', ${facet}, 'value', n.slug, 'label', n.${sql.raw(label)},
        'count', (select count(*) from fact where ${on} and ${others(facet)}))
      from ${sql.raw(facet === 'claimant' ? 'actor' : facet)} n where exists (select 1 from fact where ${on})
      order by ${sql.raw(order)})`
  const counts = await readRecords<Count>(
    db,
    sql`${claimFacts(await listRestatedTopics(db))}
      ${plain('standing')} union all ${plain('kind')}
      union all ${named('claimant', 'name', 'n.sort_name, n.id', sql`(fact.claimant_id = n.id or fact.on_behalf_of_id = n.id)`)}
      union all ${named('summit', 'name', 'n.date_from desc, n.id', sql`fact.summit_id = n.id`)}
      union all ${named('topic', 'label', 'n.ordinal, n.id', sql`fact.topic_id = n.id`)}`,
  )
  return [
    words(counts, 'standing', 'Standing', STANDING_ORDER, STANDING, filter.standing),
    words(counts, 'kind', 'Kind', CLAIM_KINDS, CLAIM_KIND, filter.kind),
    names(counts, 'claimant', 'Claimant', filter.claimant),
    names(counts, 'summit', 'Summit', filter.summit),
    names(counts, 'topic', 'Restates topic', filter.topic),
  ]
}

/** A facet over a vocabulary: all its words, also those that no record has. */
function words<T extends string>(
  counts: Count[],
  parameter: ClaimFacet,
  label: string,
  values: readonly T[],
  labels: Record<T, { label: string }>,
  chosen: string[],
): Facet<ClaimFacet> {
  const count = (value: string) => counts.find((found) => found.facet === parameter && found.value === value)?.count
  return {
    parameter,
    label,
    options: values.map((value) => ({
      value,
      label: labels[value].label,
      count: count(value) ?? 0,
      chosen: chosen.includes(value),
    })),
  }
}

/** A facet over records that claims name. */
function names(counts: Count[], parameter: ClaimFacet, label: string, chosen: string[]): Facet<ClaimFacet> {
  const options = counts
    .filter(({ facet }) => facet === parameter)
    .map(({ value, label: name, count }) => ({ value, label: name ?? value, count, chosen: chosen.includes(value) }))
  return { parameter, label, options }
}
