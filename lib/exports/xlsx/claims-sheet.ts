import type { WriteSheet } from 'hucre'
import type { ClaimList } from '@/lib/claims/model'
import { actorHref, claimHref, positionHref, topicHref } from '@/lib/urls'
import { CLAIM_FIELDS, CLAIM_NAMING_FIELDS, claimRows } from '../claim-rows'
import { furtherSheet, recordSheet } from './data-sheet'

/** The claims CSV as sheets: each claim is followed by its outcomes and answers; further quotations stand apart. */
export function claimsSheets(list: ClaimList): WriteSheet[] {
  const rows = [...claimRows(list)]
  const view = { ...list, pages: PAGES }
  const further = furtherSheet(CLAIM_NAMING_FIELDS, rows, view)
  return [recordSheet('Claims', { fields: CLAIM_FIELDS, rows }, view), ...(further ? [further] : [])]
}

const PAGES = { claim: claimHref, actor: actorHref, topic: topicHref, borrowed_from_position: positionHref }
