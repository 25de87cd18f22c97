import type { Library } from '@/db/library'
import { listCounting } from '@/db/queries/library/counting'
import { findProvenance } from '@/db/queries/library/provenance'
import { listLooked } from '@/db/queries/library/silence'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { buildProfile } from '@/lib/actors/build'
import type { ActorProfile } from '@/lib/actors/model'
import { chooseTopics } from '@/lib/actors/shown-topics'
import { heldCells } from '@/lib/actors/themes'
import type { ActorFilter } from '@/lib/filter/actor'
import { findAnswered } from './answered'
import { listOwnCells } from './cells'
import { listClaimsMade, listReportedClaims } from './claims'
import { findActorFacts, findOwnSources, listMembers } from './facts'
import { findFellowSpeakers } from './fellow-speakers'
import { listHeldStances } from './held-stances'
import { listAbsencesAtSummits, listEarlier, listReported, listUncertain } from './positions'

/**
 * Answers an actor's page: everything on record by one actor as of a day, in numbers, and of each part as much as a page
 * takes. Undefined where there is no such actor.
 *
 * @param address the page's own, where the library has a public one
 */
export async function findActorProfile(
  db: Library,
  slug: string,
  filter: ActorFilter,
  address?: string,
): Promise<ActorProfile | undefined> {
  const [actor] = await listActors(db, [slug])
  const facts = await findActorFacts(db, slug)
  if (!actor || !facts) return undefined
  const { asOf } = filter
  const [topics, cells] = [await listTopics(db), await listOwnCells(db, slug, asOf)]
  const held = heldCells(cells)
  const lines = topics.flatMap(({ slug: topic, theme }) => {
    const own = held.get(topic)
    return own ? [{ topic, theme: theme.slug, lines: own.length }] : []
  })
  const heldTopics = lines.map(({ topic }) => topic)
  const shown = [...chooseTopics(lines)]
  const counting = (await listCounting(db, { actors: [slug], topics: shown, asOf })).flatMap(({ status, position }) =>
    status === 'counts' ? [position] : [],
  )
  const made = await listClaimsMade(db, slug, { asOf })
  const restated = [...new Set(made.claims.flatMap(({ topic }) => (topic ? [topic] : [])))]
  const fellows = await findFellowSpeakers(db, slug, heldTopics, { groups: filter.groups })
  const compared = fellows.closest && [slug, ...fellows.closest]
  const silent = topics.map((topic) => topic.slug).filter((topic) => !held.has(topic))
  const looked = await listLooked(db, { actors: [slug], topics: silent, asOf })
  const atSummits = await listAbsencesAtSummits(db, slug, asOf)
  const reported = await listReported(db, slug, asOf)
  const ownSources = await findOwnSources(db, slug, asOf)
  const cited = [
    ...[...counting, ...reported.positions].flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ...[...looked, ...atSummits].map(({ source }) => source),
  ]
  return buildProfile({
    provenance: await findProvenance(db, address),
    filter,
    actor,
    facts,
    topics,
    summits: await listSummits(db),
    cells,
    counting,
    uncertain: asOf ? await listUncertain(db, slug, asOf) : [],
    earlier: await listEarlier(db, slug, { topics: shown, asOf }),
    looked,
    atSummits,
    held: await listHeldStances(db, { actors: compared, topics: heldTopics, asOf }),
    fellows: fellows.ofAll,
    onRestated: await listHeldStances(db, { topics: restated, asOf }),
    made,
    madeUncertain: asOf ? await listClaimsMade(db, slug, { asOf, uncertain: true }) : { claims: [], total: 0 },
    answered: await findAnswered(db, slug, { cells: [...held.values()].flat(), asOf }),
    reported,
    reportedClaims: await listReportedClaims(db, slug, { asOf }),
    members: actor.kind === 'organization' ? await listMembers(db, slug) : { people: [], total: 0 },
    ownSources,
    sources: await listSources(db, [
      ...new Set([...ownSources.slugs, ...cited, ...(facts.source ? [facts.source] : [])]),
    ]),
  })
}
