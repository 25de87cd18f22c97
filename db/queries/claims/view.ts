import type { Library } from '@/db/library'
import { checkNames } from '@/db/queries/records/known-names'
import { CLAIM_PARAMETERS, type ClaimFilter } from '@/lib/filter/claims'
import { type ParsedFilter, parseFilter } from '@/lib/filter/parse'

/** Parses the address of the list of claims, then checks that what it names exists. */
export async function readClaimsView(
  library: Library,
  search: URLSearchParams,
): Promise<ParsedFilter<typeof CLAIM_PARAMETERS>> {
  const { filter, problems } = parseFilter(CLAIM_PARAMETERS, search)
  const [claimant, topic, summit] = await Promise.all([
    checkNames(library, 'actor', 'claimant', filter.claimant),
    checkNames(library, 'topic', 'topic', filter.topic),
    checkNames(library, 'summit', 'summit', filter.summit),
  ])
  const known: ClaimFilter = { ...filter, claimant: claimant.known, topic: topic.known, summit: summit.known }
  return { filter: known, problems: [...problems, ...claimant.problems, ...topic.problems, ...summit.problems] }
}
