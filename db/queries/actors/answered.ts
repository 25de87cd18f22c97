import type { Library } from '@/db/library'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listAnswered } from '@/lib/actors/claims'
import type { ClaimAnswered } from '@/lib/actors/model'
import type { OwnCell } from '@/lib/actors/read-model'
import { listResponses, listRestating } from './answers'
import { listClaimsBySlug } from './claims'

/** Most answers that a page lists. */
const MOST_LISTED = 60

/**
 * Claims that an actor answers, by a response or by a position on a topic that the claim restates: the answers of one
 * page, and the number of claims.
 */
export async function findAnswered(
  library: Library,
  actor: string,
  { cells, asOf }: { cells: OwnCell[]; asOf: string | undefined },
): Promise<{ shown: ClaimAnswered[]; total: number }> {
  const [responses, restating] = await Promise.all([
    listResponses(library, actor, asOf),
    listRestating(library, [...new Set(cells.map(({ topic }) => topic))], asOf),
  ])
  const own = cells.flatMap(({ counting }) => counting)
  const answered = listAnswered(responses, restating, own)
  const some = answered.slice(0, MOST_LISTED)
  const slugs = [...new Set(some.map(({ claim }) => claim.slug))]
  const ids = [...new Set(some.flatMap(({ position }) => (position ? [position.id] : [])))]
  const [claimList, positionList] = await Promise.all([
    listClaimsBySlug(library, slugs, asOf),
    listPositionsById(library, ids),
  ])
  const claims = new Map(claimList.map((claim) => [claim.slug, claim]))
  const positions = new Map(positionList.map((position) => [position.id, position]))
  return {
    shown: some.flatMap((answer) => {
      const claim = claims.get(answer.claim.slug)
      return claim ? [{ ...answer, claim, position: answer.position && positions.get(answer.position.id) }] : []
    }),
    total: new Set(answered.map(({ claim }) => claim.slug)).size,
  }
}
