import type { Db } from '@/db/client'
import { buildProfile } from '@/lib/actor/build'
import type { ActorProfile, ClaimEntry } from '@/lib/actor/model'
import type { ActorFilter } from '@/lib/filter/actor'
import { listClaimsMade, listReportedClaims, listResponses, listRestating } from './actor-claims'
import { findActorFacts, listMembers, listSourceSlugs } from './actor-facts'
import { listAbsencesAtSummits, listEarlier, listReported } from './actor-positions'
import { listCounting } from './counting'
import { findFellowSpeakers } from './fellow-speakers'
import { listHeldStances } from './held-stances'
import { findProvenance } from './provenance'
import { listLooked } from './silence'
import { listActors, listSources, listSummits, listTopics } from './subjects'

/**
 * Answers an actor's page: everything on record by one actor as of a day. Undefined where there is no such actor.
 *
 * @param address the page's own, where the library has a public one
 */
export async function findActorProfile(
  db: Db,
  slug: string,
  filter: ActorFilter,
  address?: string,
): Promise<ActorProfile | undefined> {
  const [actor] = await listActors(db, [slug])
  const facts = await findActorFacts(db, slug)
  if (!actor || !facts) return undefined
  const { asOf } = filter
  const found = await listCounting(db, { actors: [slug], asOf })
  const of = (status: (typeof found)[number]['status']) =>
    found.filter((record) => record.status === status).map(({ position }) => position)
  const counting = of('counts')
  const topics = await listTopics(db)
  const heldTopics = [...new Set(counting.map(({ topic }) => topic))]
  const silent = topics.map((topic) => topic.slug).filter((topic) => !heldTopics.includes(topic))
  const made = await listClaimsMade(db, slug, asOf)
  const restated = [...new Set(made.flatMap(topicOf))]
  const fellows = await findFellowSpeakers(db, slug, heldTopics)
  const compared = fellows.closest && [slug, ...fellows.closest]
  const looked = await listLooked(db, { actors: [slug], topics: silent, asOf })
  const atSummits = await listAbsencesAtSummits(db, slug, asOf)
  const reportedPositions = await listReported(db, slug, asOf)
  const ownSources = await listSourceSlugs(db, slug, asOf)
  const cited = [
    ...[...found.map(({ position }) => position), ...reportedPositions].flatMap(({ evidence }) =>
      evidence.map(({ source }) => source),
    ),
    ...[...looked, ...atSummits].map(({ source }) => source),
  ]
  return buildProfile({
    provenance: await findProvenance(db, address),
    filter,
    actor,
    facts,
    topics,
    summits: await listSummits(db),
    counting,
    uncertain: of('uncertain'),
    earlier: await listEarlier(db, slug, asOf),
    looked,
    atSummits,
    held: await listHeldStances(db, { actors: compared, topics: heldTopics, asOf }),
    fellows: fellows.ofAll,
    onRestated: await listHeldStances(db, { topics: restated, asOf }),
    made,
    responses: await listResponses(db, slug, asOf),
    restating: await listRestating(db, heldTopics, asOf),
    reportedPositions,
    reportedClaims: await listReportedClaims(db, slug, asOf),
    members: actor.kind === 'organization' ? await listMembers(db, slug) : { people: [], total: 0 },
    ownSources,
    sources: await listSources(db, [...new Set([...ownSources, ...cited, ...(facts.source ? [facts.source] : [])])]),
  })
}

const topicOf = ({ topic }: ClaimEntry) => (topic ? [topic] : [])
