import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { findCoveragePage } from '@/db/queries/coverage/page'
import { position } from '@/db/schema/positions'
import { positionShown } from '@/db/visibility'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { toNetworkPage } from '@/lib/agreement/network/page-view'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { toPageView } from '@/lib/agreement/page-view'
import type { CoveragePageView } from '@/lib/coverage/page-model'
import { OPEN_END, OPEN_START } from '@/lib/dates'
import type { AgreementFilter } from '@/lib/filter/agreement'
import type { CoverageFilter } from '@/lib/filter/coverage'
import type { NetworkFilter } from '@/lib/filter/network'
import { findNetworkView } from './network'
import { findAgreementView } from './view'

/** A filter, and the address printed as provenance, where the library has a public one. */
export type ViewRequest<Filter> = { filter: Filter; address: string | undefined }

/** Pages that take long to compute over a large library: their filters, and what they show. */
export type LongPages = {
  agreement: { filter: AgreementFilter; view: AgreementPageView }
  network: { filter: NetworkFilter; view: NetworkPageView }
  coverage: { filter: CoverageFilter; view: CoveragePageView }
}
export type LongPage = keyof LongPages

type Find<Page extends LongPage> = (
  library: Library,
  request: ViewRequest<LongPages[Page]['filter']>,
) => Promise<LongPages[Page]['view']>

/** What a page shows. */
export function findLongPage<Page extends LongPage>(
  library: Library,
  page: Page,
  request: ViewRequest<LongPages[Page]['filter']>,
): Promise<LongPages[Page]['view']> {
  const find: Find<Page> = FIND[page]
  return find(library, request)
}

const FIND: { [Page in LongPage]: Find<Page> } = {
  agreement: findAgreementPage,
  network: findNetworkPage,
  coverage: findCoveragePage,
}

/** What the page of Agreement shows. */
export async function findAgreementPage(
  library: Library,
  { filter, address }: ViewRequest<AgreementFilter>,
): Promise<AgreementPageView> {
  const [view, days] = await Promise.all([findAgreementView(library, filter, address), listDays(library)])
  return toPageView(view, days)
}

/** What the page of a network shows. */
export async function findNetworkPage(
  library: Library,
  { filter, address }: ViewRequest<NetworkFilter>,
): Promise<NetworkPageView> {
  const [view, days] = await Promise.all([findNetworkView(library, filter, address), listDays(library)])
  return toNetworkPage(view, days)
}

const p = aliased(position, 'p')

/** Days by which somebody is on record, ascending. */
async function listDays(library: Library): Promise<string[]> {
  const rows = await library.values<[string]>(
    sql`select distinct ${p.statedTo} from ${position} ${p} where ${positionShown(library, p)} order by 1`,
  )
  return rows.map(([day]) => day).filter((day) => day !== OPEN_START && day !== OPEN_END)
}
