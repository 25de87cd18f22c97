import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { labelledTopic, namedActor } from '@/db/queries/records/json'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { claimOutcome, outcomeQuotation } from '@/db/schema/outcomes'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { codingIdShown } from '@/db/visibility'
import type { Proof } from '@/lib/sources/read-model'

/** Alias of the quotations that a query is about. */
export const q = aliased(quotation, 'q')

/** A kind of record that quotations can prove. */
type Kind = {
  link:
    | typeof positionQuotation
    | typeof claimQuotation
    | typeof responseQuotation
    | typeof outcomeQuotation
    | typeof absenceQuotation
  record: typeof position | typeof claim | typeof claimOutcome | typeof response | typeof absence
  /** Further joins with the record. */
  joined?: SQL
  proof: SQL
  shown(library: Library): SQL
}
type ProofOf<Name extends Proof['kind']> = Extract<Proof, { kind: Name }>

const isWithdrawn = ({ status }: { status: SQLWrapper }) => jsonBoolean(sql`${status} = 'withdrawn'`)

const POSITIONS: Kind = {
  link: positionQuotation,
  record: position,
  proof: jsonObject<ProofOf<'position'>>({
    kind: sql`'position'`,
    withdrawn: isWithdrawn(position),
    id: position.uid,
    actor: namedActor(position.actorId),
    topic: labelledTopic(position.topicId),
    stance: position.stance,
    basis: position.basis,
    reportedBy: namedActor(position.reportedById),
  }),
  shown: (library) => codingIdShown(library, position.codingId),
}

const CLAIMS: Kind = {
  link: claimQuotation,
  record: claim,
  proof: jsonObject<ProofOf<'claim'>>({
    kind: sql`'claim'`,
    withdrawn: isWithdrawn(claim),
    slug: claim.slug,
    statement: claim.statement,
    claimant: namedActor(claim.claimantId),
  }),
  shown: (library) => codingIdShown(library, claim.codingId),
}

const OUTCOMES: Kind = {
  link: outcomeQuotation,
  record: claimOutcome,
  joined: sql`join ${claim} on ${claim.id} = ${claimOutcome.claimId}`,
  proof: jsonObject<ProofOf<'outcome'>>({
    kind: sql`'outcome'`,
    withdrawn: isWithdrawn(claim),
    slug: claim.slug,
    statement: claim.statement,
    outcome: claimOutcome.outcome,
    said: claim.said,
  }),
  shown: (library) => codingIdShown(library, claim.codingId),
}

const RESPONSES: Kind = {
  link: responseQuotation,
  record: response,
  joined: sql`join ${claim} on ${claim.id} = ${response.claimId}`,
  proof: jsonObject<ProofOf<'response'>>({
    kind: sql`'response'`,
    withdrawn: isWithdrawn(claim),
    slug: claim.slug,
    statement: claim.statement,
    actor: namedActor(response.actorId),
    response: response.kind,
    basis: response.basis,
  }),
  shown: (library) => sql`${codingIdShown(library, response.codingId)} and ${codingIdShown(library, claim.codingId)}`,
}

const ABSENCES: Kind = {
  link: absenceQuotation,
  record: absence,
  proof: jsonObject<ProofOf<'absence'>>({
    kind: sql`'absence'`,
    withdrawn: sql`json('false')`,
    actor: namedActor(absence.actorId),
    topic: labelledTopic(absence.topicId),
    silence: absence.kind,
  }),
  shown: () => sql`true`,
}

/**
 * One query for each kind of record that quotations prove, withdrawn records included. `among` chooses the quotations
 * by the columns of `q`.
 */
export const PROOF_QUERIES = [POSITIONS, CLAIMS, OUTCOMES, RESPONSES, ABSENCES].map(
  ({ link, record, joined, proof, shown }) => {
    const json = jsonObject<{ quotation: string; proof: Proof }>({ quotation: q.uid, proof })
    const select = sqlTextFor(
      (library) => sql`select ${json} from ${quotation} ${q} join ${link} on ${link.quotationId} = ${q.id}
      join ${record} on ${record.id} = ${link.recordId} ${joined} where ${shown(library)}`,
    )
    return (library: Library, among: SQL): SQL => sql`${select(library)} and ${among} order by ${q.id}, ${record.id}`
  },
)
