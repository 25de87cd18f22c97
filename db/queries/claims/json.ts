import { type SQL, sql } from 'drizzle-orm'
import { evidenceJson, named } from '@/db/queries/records/json'

/** A claim of the table `claim` as `ClaimRecord`. */
export const CLAIM_JSON = sql.raw(`json_object(
  'id', claim.uid, 'slug', claim.slug, 'claimant', ${named('claim.claimant_id')},
  'onBehalfOf', ${named('claim.on_behalf_of_id')}, 'statement', claim.statement, 'kind', claim.kind,
  'summit', (select json_object('slug', slug, 'name', name, 'shortName', short_name) from summit
    where id = claim.summit_id),
  'topic', (select json_object('slug', slug, 'label', label) from topic where id = claim.topic_id),
  'polarity', claim.polarity, 'reportedBy', ${named('claim.reported_by_id')},
  'madeOn', claim.made_on, 'madeFrom', claim.made_from, 'madeTo', claim.made_to,
  'evidence', ${evidenceJson('claim_quotation', 'claim_id', 'claim.id')}, 'withdrawal', claim.withdrawal)`)

/** A recorded response of the table `response` as `ResponseRecord`. */
export const RESPONSE_JSON = sql.raw(`json_object(
  'id', response.uid, 'actor', ${named('response.actor_id')}, 'onBehalfOf', null, 'kind', response.kind,
  'stated', json(iif(response.basis = 'stated', 'true', 'false')), 'basis', response.basis, 'inference', response.inference, 'reportedBy', null,
  'saidOn', response.said_on, 'saidFrom', response.said_from, 'saidTo', response.said_to,
  'summary', response.summary, 'evidence', ${evidenceJson('response_quotation', 'response_id', 'response.id')},
  'position', null)`)

/** That a record of a table is shown: published itself, in a published coding. */
export function published(table: 'claim' | 'response'): SQL {
  const coding = `(select published from coding where id = ${table}.coding_id) = 1`
  return sql.raw(table === 'claim' ? `claim.status = 'published' and ${coding}` : coding)
}
