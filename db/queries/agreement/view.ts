import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { checkNames } from '@/db/queries/records/known-names'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { buildAgreementView } from '@/lib/agreement/build-view'
import type { AgreementView, OpenedPair } from '@/lib/agreement/model'
import { AGREEMENT_PARAMETERS, type AgreementFilter } from '@/lib/filter/agreement'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { readStances } from './stances'

export type ReadAgreementView = { filter: AgreementFilter; problems: FilterProblem[] }

/** Parses the address of Agreement, then checks that what it names exists. */
export async function readAgreementView(library: Library, search: URLSearchParams): Promise<ReadAgreementView> {
  const { filter, problems } = parseFilter(AGREEMENT_PARAMETERS, search)
  const pair = filter.pair?.split('~') ?? []
  const [actors, topics, theme, summit, from, two] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', filter.topics, problems),
    checkNames(library, 'theme', 'theme', one(filter.theme), problems),
    checkNames(library, 'summit', 'summit', one(filter.summit), problems),
    checkNames(library, 'actor', 'from', one(filter.from), problems),
    checkNames(library, 'actor', 'pair', pair, problems),
  ])
  const checked = [actors, topics, theme, summit, from, two].flatMap((names) => names.problems)
  return {
    filter: {
      ...filter,
      actors: actors.known,
      topics: topics.known,
      theme: theme.known[0],
      summit: summit.known[0],
      from: from.known[0],
      pair: two.known.length === 2 ? two.known.join('~') : undefined,
    },
    problems: [...checked, ...problems.filter(({ parameter }) => !NAMING.has(parameter))],
  }
}

const NAMING = new Set(['actors', 'topics', 'theme', 'summit', 'from', 'pair'])
const one = (slug: string | undefined) => (slug === undefined ? [] : [slug])

/**
 * Who agrees with whom in a view.
 * @param address printed as provenance, where the library has a public one
 * @throws {TooMuch} of more actors or positions than are counted at once
 */
export async function findAgreementView(
  library: Library,
  filter: AgreementFilter,
  address?: string | undefined,
): Promise<AgreementView> {
  const [summits, topics, actors, provenance] = await Promise.all([
    listSummits(library),
    listTopics(library),
    listActors(library),
    findProvenance(library, address),
  ])
  const themed = filter.theme && topics.filter(({ theme }) => theme.slug === filter.theme).map(({ slug }) => slug)
  const named = filter.topics.length > 0 ? filter.topics : undefined
  const scope = {
    actors: filter.actors.length > 0 ? filter.actors : undefined,
    topics: themed ? themed.filter((slug) => named?.includes(slug) ?? true) : named,
    summit: filter.summit,
    asOf: filter.asOf,
    stated: filter.basis === 'stated',
    firsthand: filter.hand === 'first',
  }
  const { stances, leftOut } = await readStances(library, { scope, actors, groups: filter.groups })
  return withWords(library, buildAgreementView({ filter, stances, leftOut, actors, topics, summits, provenance }))
}

/** The view with the positions behind its opened pairs, and the sources that these cite. */
async function withWords(library: Library, view: AgreementView): Promise<AgreementView> {
  const ids = view.opened.flatMap(idsOf)
  if (ids.length === 0) return view
  const records = await listPositionsById(library, [...new Set(ids)])
  const cited = new Set(records.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  const sources = await listSources(library, [...cited])
  const byId = new Map(records.map((record) => [record.id, record]))
  return {
    ...view,
    sources: new Map(sources.map((source) => [source.slug, source])),
    opened: view.opened.map((pair) => ({
      ...pair,
      positions: new Map(
        idsOf(pair).flatMap((id) => {
          const record = byId.get(id)
          return record ? [[id, record] as const] : []
        }),
      ),
    })),
  }
}

const idsOf = ({ topics }: OpenedPair) => topics.flatMap(({ stances }) => stances.flatMap(({ records }) => records))
