import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { RecordType } from '@/lib/records/record-type'
import { mayEdit, READER } from '@/lib/viewer'
import { aliased } from './aliased'
import type { Db } from './client'
import type { Library } from './library'
import { claim, claimQuotation, response, responseQuotation } from './schema/claims'
import { coding } from './schema/codings'
import { revision } from './schema/history'
import { claimOutcome, outcomeQuotation } from './schema/outcomes'
import { position, positionQuotation } from './schema/positions'
import { quotation } from './schema/quotations'
import { absenceQuotation } from './schema/silences'

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

/**
 * SQL: whether a record of a type leaves in a file of the whole library, by the columns of its own table. A withdrawn one
 * of a shown coding does, with its status: it stays readable, and so what was quoted of it can be looked up.
 */
export function recordLeaves(library: Library, type: RecordType): SQL {
  switch (type) {
    case 'position':
      return codingIdShown(library, position.codingId)
    case 'claim':
      return codingIdShown(library, claim.codingId)
    case 'coding':
      return codingShown(library, coding)
    case 'quotation':
      return quotationShown(library, quotation)
    default:
      return sql`true`
  }
}

/** Whether the claim with this key is shown. */
export function claimIdShown(library: Library, claimId: SQLWrapper): SQL {
  const c = aliased(claim, 'shown_claim')
  return sql`exists (select 1 from ${claim} ${c} where ${c.id} = ${claimId} and ${claimShown(library, c)})`
}

type Revised = { recordType: SQLWrapper; record: SQLWrapper }

/**
 * Whether the history of the record that a revision names is shown: to editors always; to readers unless it was coded in
 * a coding that is not shown. A withdrawn record of a shown coding stays readable, and so does its history.
 */
export function historyShown(library: Library, revised: Revised): SQL {
  if (mayEdit(library.viewer)) return sql`true`
  const [p, k, c, q] = [
    aliased(position, 'p'),
    aliased(claim, 'k'),
    aliased(coding, 'own_coding'),
    aliased(quotation, 'q'),
  ]
  return sql`case ${revised.recordType}
    when 'position' then exists (select 1 from ${position} ${p} where ${p.uid} = ${revised.record} and ${codingIdShown(library, p.codingId)})
    when 'claim' then exists (select 1 from ${claim} ${k}
      where ${k.uid} = ${revised.record} and ${codingIdShown(library, k.codingId)})
    when 'coding' then exists (select 1 from ${coding} ${c}
      where ${c.uid} = ${revised.record} and ${codingShown(library, c)})
    when 'quotation' then exists (select 1 from ${quotation} ${q}
      where ${q.uid} = ${revised.record} and ${quotationShown(library, q)})
    else true end`
}

/** `historyShown` for readers, also where an editor asks: to mark what readers may have quoted. */
export function shownToReaders(revised: Revised): SQL {
  // Conditions read nothing of a library but its viewer.
  return historyShown({ viewer: READER } as Library, revised)
}

/**
 * Whether readers could see a record as it was before a revision: there was one, and where it was coded it was
 * published itself, in a coding that was published at that revision.
 */
export function seenByReaders(revised: { [Column in keyof typeof revision.$inferSelect]: SQLWrapper }): SQL {
  const { before } = revised
  const r = aliased(revision, 'of_coding')
  const wasPublished = sql`coalesce((select ${r.after} ->> 'published' from ${revision} ${r}
    where ${r.recordType} = 'coding' and ${r.record} = ${before} ->> 'coding' and ${r.id} <= ${revised.id}
    order by ${r.version} desc limit 1), 0)`
  return sql`(${before} is not null and case ${revised.recordType}
    when 'position' then ${before} ->> 'status' = 'published' and ${wasPublished}
    when 'claim' then ${before} ->> 'status' = 'published' and ${wasPublished}
    when 'coding' then ${before} ->> 'published'
    when 'quotation' then ${shownToReaders(revised)}
    else true end)`
}
