import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import { buildNetworkView } from '@/lib/agreement/network/build-view'
import type { NetworkView } from '@/lib/agreement/network/model'
import type { NetworkFilter } from '@/lib/filter/network'
import { listSaid } from './said'

/**
 * The discourse network of a view. Its settings fit together (`settingsProblems`).
 * @param address printed as provenance, where the library has a public one
 */
export async function findNetworkView(
  library: Library,
  filter: NetworkFilter,
  address?: string | undefined,
): Promise<NetworkView> {
  const [topics, actors, provenance] = await Promise.all([
    listTopics(library),
    listActors(library),
    findProvenance(library, address),
  ])
  const named = filter.topics.length > 0 ? filter.topics : undefined
  const themed = filter.theme && topics.filter(({ theme }) => theme.slug === filter.theme).map(({ slug }) => slug)
  const said = await listSaid(library, {
    topics: themed ? themed.filter((slug) => named?.includes(slug) ?? true) : named,
    firsthand: filter.hand === 'first',
    from: filter.from,
    to: filter.to,
  })
  return buildNetworkView({ said, topics, actors, filter, provenance })
}
