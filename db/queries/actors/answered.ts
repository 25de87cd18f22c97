import type { Library } from '@/db/library'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listAnswered } from '@/lib/actors/claims'
import type { ClaimAnswered, OwnCell } from '@/lib/actors/model'
import { listClaimsBySlug, listResponses, listRestating } from './claims'

/** Answers that a page lists. */
const MOST_LISTED = 60

/**
 * The claims that an actor answers, by responses or by what is held on topics that claims restate: a page's worth of
 * answers, and how many claims there are.
 */
export async function findAnswered(
  db: Library,
  actor: string,
  { cells, asOf }: { cells: OwnCell[]; asOf: string | undefined },
): Promise<{ shown: ClaimAnswered[]; total: number }> {
  const restating = await listRestating(db, [...new Set(cells.map(({ topic }) => topic))], asOf)
  const own = cells.flatMap(({ counting }) => counting)
  const answered = listAnswered(await listResponses(db, actor, asOf), restating, own)
  const some = answered.slice(0, MOST_LISTED)
  const slugs = [...new Set(some.map(({ claim }) => claim.slug))]
  const claims = new Map((await listClaimsBySlug(db, slugs, asOf)).map((claim) => [claim.slug, claim]))
  const ids = [...new Set(some.flatMap(({ position }) => (position ? [position.id] : [])))]
  const positions = new Map((await listPositionsById(db, ids)).map((position) => [position.id, position]))
  return {
    shown: some.flatMap((answer) => {
      const claim = claims.get(answer.claim.slug)
      return claim ? [{ ...answer, claim, position: answer.position && positions.get(answer.position.id) }] : []
    }),
    total: new Set(answered.map(({ claim }) => claim.slug)).size,
  }
}
