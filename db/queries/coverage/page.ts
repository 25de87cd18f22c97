import type { Library } from '@/db/library'
import { listPositionsById } from '@/db/queries/positions/by-id'
import type { CoveragePageView } from '@/lib/coverage/page-model'
import { toCoveragePage } from '@/lib/coverage/page-view'
import type { CoverageFilter } from '@/lib/filter/coverage'
import { findCoverage } from './coverage'

/** Most positions listed in each part. */
const LISTED = 50

/** What the page of gaps shows. @param address printed as provenance, where the library has a public one */
export async function findCoveragePage(
  library: Library,
  { filter, address }: { filter: CoverageFilter; address: string | undefined },
): Promise<CoveragePageView> {
  const coverage = await findCoverage(library, filter, address)
  const [secondHand, inferred] = await Promise.all(
    [coverage.secondHand, coverage.inferred].map((some) =>
      listPositionsById(
        library,
        some.slice(0, LISTED).map(({ id }) => id),
      ),
    ),
  )
  return toCoveragePage(coverage, { secondHand: secondHand ?? [], inferred: inferred ?? [] })
}
