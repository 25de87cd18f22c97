import type { Standing } from '@/lib/vocabulary'
import type { AnsweredClaim } from './model'

/** What is argued about most comes first. The list of claims is ordered by this, in the database and on the page. */
export const STANDING_ORDER = [
  'contested',
  'disputed',
  'qualified',
  'endorsed',
  'unanswered',
] as const satisfies Standing[]

/** Claims in groups of one standing, each in the order given; empty groups are left out. */
export function byStanding<T extends Pick<AnsweredClaim, 'standing'>>(
  claims: T[],
): { standing: Standing; claims: T[] }[] {
  return STANDING_ORDER.map((standing) => ({
    standing,
    claims: claims.filter((claim) => claim.standing === standing),
  })).filter((group) => group.claims.length > 0)
}
