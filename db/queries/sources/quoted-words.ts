import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { named, quotationJson } from '@/db/queries/records/json'
import { groupBy } from '@/lib/group-by'
import type { EvidenceRecord } from '@/lib/records/read-model'
import type { Proof, QuotedWords } from '@/lib/sources/model'

/** Every quotation of a source that is shown, in reading order, with the published records that it proves. */
export async function listQuotedWords(db: Library, source: string): Promise<QuotedWords[]> {
  const quotations = await readRecords<EvidenceRecord>(
    db,
    sql`select ${quotationJson('q')} from quotation q
      where q.source_id = (select id from source where slug = ${source}) and ${SHOWN}
      order by q.segments ->> '$[0].start', q.id`,
  )
  const ofSource = sql`q.source_id = (select id from source where slug = ${source})`
  const proofs = groupBy(await listProofs(db, ofSource), ({ quotation }) => quotation)
  return quotations.map((evidence) => ({
    evidence,
    proves: proofs.get(evidence.id)?.map(({ proof }) => proof) ?? [],
  }))
}

const CODED = ['position', 'claim', 'response'] as const
const uses = (record: (typeof CODED)[number]) =>
  `select 1 from ${record}_quotation l join ${record} r on r.id = l.${record}_id join coding c on c.id = r.coding_id
    where l.quotation_id = q.id`

/**
 * Words that only unpublished codings use are not shown; words that nothing uses are, so that no anchor is
 * lost. The alias of `quotation` is `q`.
 */
export const SHOWN: SQL = sql.raw(
  `(${[
    ...CODED.map((record) => `exists (${uses(record)} and c.published = 1)`),
    'exists (select 1 from absence_quotation l where l.quotation_id = q.id)',
    CODED.map((record) => `not exists (${uses(record)})`).join(' and '),
  ].join(' or ')})`,
)

const TOPIC = `(select json_object('slug', slug, 'label', label) from topic where id = r.topic_id)`
const withdrawn = (record: string) => `json(iif(${record}.status = 'withdrawn', 'true', 'false'))`

/** What each kind of record says of itself as a proof; `r` is the record, `claim` a response's claim. */
const PROOF: Record<Proof['kind'], { json: string; from: string }> = {
  position: {
    json: `'kind', 'position', 'withdrawn', ${withdrawn('r')}, 'id', r.uid, 'actor', ${named('r.actor_id')},
      'topic', ${TOPIC}, 'stance', r.stance, 'basis', r.basis, 'reportedBy', ${named('r.reported_by_id')}`,
    from: 'position r on r.id = l.position_id join coding c on c.id = r.coding_id and c.published = 1',
  },
  claim: {
    json: `'kind', 'claim', 'withdrawn', ${withdrawn('r')}, 'slug', r.slug, 'statement', r.statement,
      'claimant', ${named('r.claimant_id')}`,
    from: 'claim r on r.id = l.claim_id join coding c on c.id = r.coding_id and c.published = 1',
  },
  response: {
    json: `'kind', 'response', 'withdrawn', ${withdrawn('claim')}, 'slug', claim.slug, 'statement', claim.statement,
      'actor', ${named('r.actor_id')}, 'response', r.kind, 'basis', r.basis`,
    from: `response r on r.id = l.response_id join coding c on c.id = r.coding_id and c.published = 1
      join claim on claim.id = r.claim_id
      join coding d on d.id = claim.coding_id and d.published = 1`,
  },
  absence: {
    json: `'kind', 'absence', 'withdrawn', json('false'), 'actor', ${named('r.actor_id')}, 'topic', ${TOPIC},
      'silence', r.kind`,
    from: 'absence r on r.id = l.absence_id',
  },
}

/** The published records that some quotations prove; `among` chooses them by the alias `q`. */
export async function listProofs(db: Library, among: SQL): Promise<{ quotation: string; proof: Proof }[]> {
  const of = (kind: Proof['kind']) =>
    sql`select * from (select json_object('quotation', q.uid, 'proof', json_object(${sql.raw(PROOF[kind].json)}))
      from quotation q join ${sql.raw(kind)}_quotation l on l.quotation_id = q.id join ${sql.raw(PROOF[kind].from)}
      where ${among} order by q.id, r.id)`
  return readRecords(
    db,
    sql`${of('position')} union all ${of('claim')} union all ${of('response')} union all ${of('absence')}`,
  )
}
