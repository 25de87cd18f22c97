import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { STANDING_ORDER } from '@/lib/claims/order'
import type { Facet } from '@/lib/facet'
import type { ClaimFacet, ClaimFilter } from '@/lib/filter/claims'
import { MANNER, MANNERS, SHOWN_OUTCOME, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { CLAIM_KIND, CLAIM_KINDS, STANDING } from '@/lib/vocabulary'
import { allOf, claimConditions, claimFacts, fact, listRestatedTopics } from './facts'

const countSchema = z.strictObject({
  facet: z.enum(['outcome', 'said', 'own', 'standing', 'kind', 'claimant', 'summit', 'topic']),
  value: z.string(),
  /** Label of a record; null for words of the vocabulary, whose labels are in the vocabulary. */
  label: z.string().nullable(),
  count: z.int(),
})
type Count = z.infer<typeof countSchema>

/** Records that claims name: table, label, order in the list, and the condition that joins them with claims. */
type Named = { table: typeof actor | typeof summit | typeof topic; label: SQLWrapper; order: SQL; on: SQL }
const CLAIMANTS: Named = {
  table: actor,
  label: actor.name,
  order: sql`${actor.sortName}, ${actor.id}`,
  on: sql`(${fact.claimantId} = ${actor.id} or ${fact.onBehalfOfId} = ${actor.id})`,
}
const SUMMITS: Named = {
  table: summit,
  label: summit.name,
  order: sql`${summit.dateFrom} desc, ${summit.id}`,
  on: sql`${fact.summitId} = ${summit.id}`,
}
const TOPICS: Named = {
  table: topic,
  label: topic.label,
  order: sql`${topic.ordinal}, ${topic.id}`,
  on: sql`${fact.topicId} = ${topic.id}`,
}

const OWN_POWER = { '1': { label: 'Yes' }, '0': { label: 'No' } }

/** Facets of the list of claims. Each count is of the claims that the choices in all other facets leave. */
export async function listClaimFacets(library: Library, filter: ClaimFilter): Promise<Facet<ClaimFacet>[]> {
  const conditions = claimConditions(filter)
  const others = (facet: ClaimFacet) => allOf({ ...conditions, [facet]: undefined })
  const plain = (facet: 'outcome' | 'said' | 'own' | 'standing' | 'kind') => {
    const column = facet === 'own' ? sql`cast(${fact.ownPower} as text)` : fact[facet]
    const json = jsonObject<Count>({
      facet: sql`${facet}`,
      value: column,
      label: sql`null`,
      count: sql`count(*)`,
    })
    return sql`select ${json} from fact where ${column} is not null and ${others(facet)} group by ${column}`
  }
  const named = (facet: 'claimant' | 'summit' | 'topic', { table, label, order, on }: Named) => {
    const json = jsonObject<Count>({
      facet: sql`${facet}`,
      value: table.slug,
      label,
      count: sql`(select count(*) from fact where ${on} and ${others(facet)})`,
    })
    return sql`select * from (select ${json} from ${table} where exists (select 1 from fact where ${on}) order by ${order})`
  }
  const counts = await readShaped(
    library,
    countSchema,
    sql`with ${claimFacts(library, await listRestatedTopics(library))}
      ${plain('outcome')} union all ${plain('said')} union all ${plain('own')}
      union all ${plain('standing')} union all ${plain('kind')} union all ${named('claimant', CLAIMANTS)}
      union all ${named('summit', SUMMITS)} union all ${named('topic', TOPICS)}`,
  )
  return [
    words(counts, 'outcome', 'Outcome', SHOWN_OUTCOMES, SHOWN_OUTCOME, filter.outcome),
    words(counts, 'said', 'How it was said', MANNERS, MANNER, filter.said),
    words(counts, 'own', 'Within the speaker’s own power', ['1', '0'], OWN_POWER, filter.own),
    words(counts, 'standing', 'Standing', STANDING_ORDER, STANDING, filter.standing),
    words(counts, 'kind', 'Kind', CLAIM_KINDS, CLAIM_KIND, filter.kind),
    names(counts, 'claimant', 'Claimant', filter.claimant),
    names(counts, 'summit', 'Summit', filter.summit),
    names(counts, 'topic', 'Restates topic', filter.topic),
  ]
}

/** A facet of words of the vocabulary, including words that no claim has. */
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

/** A facet of records that claims name. */
function names(counts: Count[], parameter: ClaimFacet, label: string, chosen: string[]): Facet<ClaimFacet> {
  const options = counts
    .filter(({ facet }) => facet === parameter)
    .map(({ value, label: name, count }) => ({ value, label: name ?? value, count, chosen: chosen.includes(value) }))
  return { parameter, label, options }
}
