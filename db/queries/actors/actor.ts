import type { Library } from '@/db/library'
import { listStatements } from '@/db/queries/change/statements'
import { listCounting } from '@/db/queries/library/counting'
import { findProvenance } from '@/db/queries/library/provenance'
import { listLooked } from '@/db/queries/library/silence'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { buildProfile } from '@/lib/actors/build'
import type { ActorProfile } from '@/lib/actors/model'
import type { ActorFacts } from '@/lib/actors/read-model'
import { chooseTopics } from '@/lib/actors/shown-topics'
import { heldCells } from '@/lib/actors/themes'
import type { ActorFilter } from '@/lib/filter/actor'
import type { ActorRecord } from '@/lib/records/read-model'
import { listAbsencesAtSummits } from './absences'
import { findAnswered } from './answered'
import { listOwnCells } from './cells'
import { listActorFates, listClaimsMade, listReportedClaims } from './claims'
import { findActorFacts } from './facts'
import { findFellowSpeakers } from './fellow-speakers'
import { listHeldStances } from './held-stances'
import { listMembers } from './members'
import { findOwnSources } from './own-sources'
import { listEarlier, listReported, listUncertain } from './positions'

/**
 * The page of an actor as of a day: everything on record in numbers, and of each part as much as one page shows.
 * Undefined where there is no such actor.
 *
 * @param address of the page, where the library has a public one
 */
export async function findActorProfile(
  library: Library,
  slug: string,
  filter: ActorFilter,
  address?: string,
): Promise<ActorProfile | undefined> {
  const own = await readOwn(library, slug, filter)
  const { actor, facts } = own
  if (!actor || !facts) return undefined
  const [rest, provenance] = await Promise.all([
    readRest(library, { ...own, actor, facts }, filter),
    findProvenance(library, address),
  ])
  return buildProfile({ ...own, ...rest, filter, actor, facts, provenance })
}

/** Most statements of one actor of which the page says where the actor moved. */
const MOST_STATEMENTS = 10_000

/** First round trip: the actor's own records, and what the page of every actor needs. */
async function readOwn(library: Library, slug: string, { asOf }: ActorFilter) {
  const [[actor], facts, topics, summits, cells, uncertain, atSummits, reported, ownSources, statements, claims] =
    await Promise.all([
      listActors(library, [slug]),
      findActorFacts(library, slug),
      listTopics(library),
      listSummits(library),
      listOwnCells(library, slug, asOf),
      asOf ? listUncertain(library, slug, asOf) : [],
      listAbsencesAtSummits(library, slug, asOf),
      listReported(library, slug, asOf),
      findOwnSources(library, slug, asOf),
      listStatements(library, { actors: [slug], asOf }, MOST_STATEMENTS + 1),
      readOwnClaims(library, slug, asOf),
    ])
  const counted = statements.length > MOST_STATEMENTS ? undefined : statements
  return {
    actor,
    facts,
    topics,
    summits,
    cells,
    uncertain,
    atSummits,
    reported,
    ownSources,
    statements: counted,
    ...claims,
  }
}

async function readOwnClaims(library: Library, slug: string, asOf: string | undefined) {
  const [made, madeUncertain, reportedClaims, fates] = await Promise.all([
    listClaimsMade(library, slug, { asOf }),
    asOf ? listClaimsMade(library, slug, { asOf, uncertain: true }) : { claims: [], total: 0 },
    listReportedClaims(library, slug, { asOf }),
    listActorFates(library, slug, asOf),
  ])
  return { made, madeUncertain, reportedClaims, fates }
}

type Own = Awaited<ReturnType<typeof readOwn>> & { actor: ActorRecord; facts: ActorFacts }

/** Second round trip: what depends on the actor's topics and claims. */
async function readRest(library: Library, own: Own, { asOf, groups }: ActorFilter) {
  const { actor, topics, cells, made } = own
  const held = heldCells(cells)
  const lines = topics.flatMap(({ slug: topic, theme }) => {
    const cell = held.get(topic)
    return cell ? [{ topic, theme: theme.slug, lines: cell.length }] : []
  })
  const heldTopics = lines.map(({ topic }) => topic)
  const shown = [...chooseTopics(lines)]
  const silent = topics.map((topic) => topic.slug).filter((topic) => !held.has(topic))
  const restated = [...new Set(made.claims.flatMap(({ topic }) => (topic ? [topic] : [])))]
  const [cited, earlier, compared, onRestated, answered, members] = await Promise.all([
    readCited(library, own, { shown, silent, asOf }),
    listEarlier(library, actor.slug, { topics: shown, asOf }),
    readCompared(library, actor.slug, { topics: heldTopics, asOf, groups }),
    listHeldStances(library, { topics: restated, asOf }),
    findAnswered(library, actor.slug, { cells: [...held.values()].flat(), asOf }),
    actor.kind === 'organization' ? listMembers(library, actor.slug) : { people: [], total: 0 },
  ])
  return { ...cited, earlier, ...compared, onRestated, answered, members }
}

type CitedScope = { shown: string[]; silent: string[]; asOf: string | undefined }

/** Positions that count and silences on the topics of the page, and every source that the page cites. */
async function readCited(library: Library, own: Own, { shown, silent, asOf }: CitedScope) {
  const { actor, facts, reported, atSummits, ownSources } = own
  const [counted, looked] = await Promise.all([
    listCounting(library, { actors: [actor.slug], topics: shown, asOf }),
    listLooked(library, { actors: [actor.slug], topics: silent, asOf }),
  ])
  const counting = counted.flatMap(({ status, position }) => (status === 'counts' ? [position] : []))
  const slugs = [
    ...ownSources.slugs,
    ...[...counting, ...reported.positions].flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ...[...looked, ...atSummits].map(({ source }) => source),
    ...(facts.source ? [facts.source] : []),
  ]
  return { counting, looked, sources: await listSources(library, [...new Set(slugs)]) }
}

type ComparedScope = { topics: string[]; asOf: string | undefined; groups: boolean }

/** Positions that count on the actor's topics, of everybody or of the actors to compare with. */
async function readCompared(library: Library, slug: string, { topics, asOf, groups }: ComparedScope) {
  const { closest, ofAll } = await findFellowSpeakers(library, slug, topics, { groups })
  const actors = closest && [slug, ...closest]
  return { held: await listHeldStances(library, { actors, topics, asOf }), fellows: ofAll }
}
