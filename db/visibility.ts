import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { mayEdit } from '@/lib/viewer'
import { aliased } from './aliased'
import type { Db } from './client'
import type { Library } from './library'
import {
  absenceQuotation,
  claim,
  claimOutcome,
  claimQuotation,
  coding,
  outcomeQuotation,
  position,
  positionQuotation,
  response,
  responseQuotation,
} from './schema'

/*
 * What a viewer is shown. Only this file decides it, for every query. Readers and editors are shown the same records
 * today; drafts of a team would be one more case here. Each function takes the columns of the record under their alias
 * in the statement.
 */

/** Whether a position is shown: published itself, in a published coding. Triggers keep `shown`, which leads indexes. */
export function positionShown(_library: Library, position: { shown: SQLWrapper }): SQL {
  return sql`${position.shown} = 1`
}

/** Whether a claim is shown: published itself, in a published coding. */
export function claimShown(library: Library, claim: { status: SQLWrapper; codingId: SQLWrapper }): SQL {
  return sql`(${notWithdrawn(library, claim)} and ${codingIdShown(library, claim.codingId)})`
}

/** Whether a position or claim is published itself, whatever its coding is. */
export function notWithdrawn(_db: Db, record: { status: SQLWrapper }): SQL {
  return sql`${record.status} = 'published'`
}

/** Whether the coding of a response is shown. The caller also asks whether its claim is. */
export function responseShown(library: Library, response: { codingId: SQLWrapper }): SQL {
  return codingIdShown(library, response.codingId)
}

/** Whether a coding is shown: a published one. */
export function codingShown(_library: Library, coding: { published: SQLWrapper }): SQL {
  return sql`${coding.published} = 1`
}

/** Whether the coding with this key is shown. */
export function codingIdShown(library: Library, codingId: SQLWrapper): SQL {
  const c = aliased(coding, 'shown_coding')
  return sql`exists (select 1 from ${coding} ${c} where ${c.id} = ${codingId} and ${codingShown(library, c)})`
}

/**
 * Whether a quotation is shown. Words that only unpublished codings use are not; words that nothing uses are, so that
 * no anchor is lost.
 */
export function quotationShown(library: Library, quotation: { id: SQLWrapper }): SQL {
  const uses = [
    usedBy(quotation, positionQuotation, position),
    usedBy(quotation, claimQuotation, claim),
    usedBy(quotation, responseQuotation, response),
    settling(quotation),
  ]
  const c = aliased(coding, 'c')
  const published = uses.map((use) => sql`exists (${use} and ${codingShown(library, c)})`)
  const absence = sql`exists (select 1 from ${absenceQuotation} where ${absenceQuotation.quotationId} = ${quotation.id})`
  const unused = uses.map((use) => sql`not exists (${use})`)
  return sql`(${sql.join([...published, absence, sql.join(unused, sql` and `)], sql` or `)})`
}

type Coded = typeof position | typeof claim | typeof response
type Link = typeof positionQuotation | typeof claimQuotation | typeof responseQuotation

function usedBy(quotation: { id: SQLWrapper }, link: Link, record: Coded): SQL {
  const c = aliased(coding, 'c')
  return sql`select 1 from ${link} join ${record} on ${record.id} = ${link.recordId}
    join ${coding} ${c} on ${c.id} = ${record.codingId} where ${link.quotationId} = ${quotation.id}`
}

/** Claims whose outcomes rest on a quotation, with their codings `c`. */
function settling(quotation: { id: SQLWrapper }): SQL {
  const c = aliased(coding, 'c')
  return sql`select 1 from ${outcomeQuotation} join ${claimOutcome} on ${claimOutcome.id} = ${outcomeQuotation.recordId}
    join ${claim} on ${claim.id} = ${claimOutcome.claimId} join ${coding} ${c} on ${c.id} = ${claim.codingId}
    where ${outcomeQuotation.quotationId} = ${quotation.id}`
}

/** Whether the whole text of a source may be read: by editors always, by readers where the source says so. */
export function textShown(library: Library, source: { textShown: boolean }): boolean {
  return mayEdit(library.viewer) || source.textShown
}

/** Whether the claim with this key is shown. */
export function claimIdShown(library: Library, claimId: SQLWrapper): SQL {
  const c = aliased(claim, 'shown_claim')
  return sql`exists (select 1 from ${claim} ${c} where ${c.id} = ${claimId} and ${claimShown(library, c)})`
}
