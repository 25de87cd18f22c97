import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { position } from '@/db/schema/positions'
import { positionShown } from '@/db/visibility'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { toNetworkPage } from '@/lib/agreement/network/page-view'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { toPageView } from '@/lib/agreement/page-view'
import { OPEN_END, OPEN_START } from '@/lib/dates'
import type { AgreementFilter } from '@/lib/filter/agreement'
import type { NetworkFilter } from '@/lib/filter/network'
import { findNetworkView } from './network'
import { findAgreementView } from './view'

/** A filter, and the address printed as provenance, where the library has a public one. */
export type ViewRequest<Filter> = { filter: Filter; address: string | undefined }

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
