import type { Standing } from '@/lib/vocabulary'
import type { AnsweredClaim } from './model'

/** Order of standings in lists, most argued about first. Used by queries and pages. */
export const STANDING_ORDER = [
  'contested',
  'disputed',
  'qualified',
  'endorsed',
  'unanswered',
] as const satisfies Standing[]

/** Groups claims by standing in `STANDING_ORDER`, keeping their order; empty groups are left out. */
export function byStanding<T extends Pick<AnsweredClaim, 'standing'>>(
  claims: T[],
): { standing: Standing; claims: T[] }[] {
  return STANDING_ORDER.map((standing) => ({
    standing,
    claims: claims.filter((claim) => claim.standing === standing),
  })).filter((group) => group.claims.length > 0)
}
