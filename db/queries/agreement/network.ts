import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { checkNames } from '@/db/queries/records/known-names'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import { buildNetworkView, settingsOf } from '@/lib/agreement/network/build-view'
import type { NetworkView } from '@/lib/agreement/network/model'
import { settingsProblems } from '@/lib/agreement/network/settings'
import { NETWORK_PARAMETERS, type NetworkFilter } from '@/lib/filter/network'
import { type FilterProblem, isSlug } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { checkExclusions } from './exclusions'
import { listSaid } from './said'

export type ReadNetworkView = { filter: NetworkFilter; problems: FilterProblem[] }

/** Parses the address of a network, then checks that what it names exists and that its settings fit together. */
export async function readNetworkView(library: Library, search: URLSearchParams): Promise<ReadNetworkView> {
  const { filter, problems } = parseFilter(NETWORK_PARAMETERS, search)
  const [actors, topics, theme, focus, exclude] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', filter.topics, problems),
    checkNames(library, 'theme', 'theme', filter.theme ? [filter.theme] : [], problems),
    checkNames(library, 'actor', 'focus', filter.focus && isSlug(filter.focus) ? [filter.focus] : [], problems),
    checkExclusions(library, filter.exclude),
  ])
  const known = {
    ...filter,
    actors: actors.known,
    topics: topics.known,
    theme: theme.known[0],
    // An organization that is only named in affiliations has no record to be looked for.
    focus: filter.focus && !isSlug(filter.focus) ? filter.focus : focus.known[0],
    exclude: exclude.known,
  }
  const unfit = settingsProblems(settingsOf(known))
  const fitting = unfit.length > 0 ? { ...known, qualifier: undefined, normalize: 'none' as const } : known
  const backwards = daysProblems(known)
  return {
    filter: backwards.length > 0 ? { ...fitting, to: undefined } : fitting,
    problems: [
      ...[actors, topics, theme, focus, exclude].flatMap((names) => names.problems),
      ...problems.filter(({ parameter }) => !NAMING.has(parameter)),
      ...unfit.map((problem) => ({ ...problem, value: filter[problem.parameter] ?? '' })),
      ...backwards,
    ],
  }
}

function daysProblems({ from, to }: NetworkFilter): FilterProblem[] {
  if (!from || !to || from <= to) return []
  return [{ parameter: 'to', value: to, message: `“${to}” is before the first day, ${from}.` }]
}

const NAMING = new Set(['actors', 'topics', 'theme', 'focus'])

/**
 * The discourse network of a view. Its settings fit together (`settingsProblems`).
 * @param address printed as provenance, where the library has a public one
 * @throws {TooMuch} of more actors or statements than are counted at once
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
