import { findClusters } from '@/lib/agreement/clusters'
import type { Tie } from '@/lib/agreement/graph'
import { assertActors } from '@/lib/agreement/limits'
import { strongestTies } from '@/lib/agreement/strongest-ties'
import { broaderTopics } from '@/lib/broader-topics'
import type { Provenance } from '@/lib/comparison/model'
import { nameKey } from '@/lib/editing/known-records'
import { type NetworkFilter, qualifierOf } from '@/lib/filter/network'
import type { ActorRecord, TopicRecord } from '@/lib/records/read-model'
import { buildNetwork } from './build'
import { measureCentrality } from './centrality'
import { nodesOf, tiesOf } from './graph'
import { MOST_BY_TIES } from './layout'
import { listTies } from './listed-ties'
import type { NetworkView } from './model'
import { nameStatements, type Said } from './said'
import type { NetworkSettings } from './settings'
import type { Statement } from './statement'
import { listTopicTies } from './topic-ties'

type Input = {
  said: Said[]
  topics: TopicRecord[]
  actors: ActorRecord[]
  filter: NetworkFilter
  provenance: Provenance
}

/**
 * The view of a network: its nodes with names, clusters and centralities, and what was left out.
 * @throws {TooMuch} of more actors than are tied at once
 */
export function buildNetworkView({ said, topics, actors, filter, provenance }: Input): NetworkView {
  const settings = settingsOf(filter)
  const bySlug = new Map(actors.map((actor) => [actor.slug, actor]))
  const organizations = new Map(
    actors
      .filter(({ kind }) => kind === 'organization')
      .flatMap(({ slug, name, aliases }) => [...aliases, name].map((known) => [nameKey(known), slug])),
  )
  const {
    statements: named,
    groups,
    nobody,
  } = nameStatements(said, {
    actors: filter['actors-as'],
    groups: filter.groups,
    aboutOf: (slug) => bySlug.get(slug),
    organizationNamed: (name) => organizations.get(nameKey(name)),
  })
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const isIn = toScope(filter, (slug) => [slug, bySlug.get(slug)?.name ?? '', labels.get(slug) ?? ''])
  const statements = named.filter(isIn)
  assertActors(new Set(statements.map(({ actor }) => actor)).size)
  const broader = new Map(topics.map((topic) => [topic.slug, topic.broader]))
  const { network, counted, counts } = buildNetwork(statements, settings, (topic) => broaderTopics(topic, broader))
  const [places, ties] = [nodesOf(network), tiesOf(network)]
  const clusters = network.mode === 'one' ? findClusters(places.length, strongestTies(places.length, ties)) : undefined
  const centrality = measureCentrality(places.length, ties)
  const nodes = places.map(({ name, mode }, index) => ({
    name,
    mode,
    label: (mode === 'topic' ? labels.get(name) : bySlug.get(name)?.name) ?? name,
    kind: mode === 'topic' ? ('topic' as const) : (bySlug.get(name)?.kind ?? 'organization'),
    statements: counts(name, mode),
    cluster: clusters && (clusters.of[index] ?? 0) + 1,
    moved: clusters?.moved[index],
    ...(centrality[index] ?? { degree: 0, strength: 0, betweenness: undefined }),
  }))
  // Of many nodes only ties between clusters are drawn: they are listed first.
  const isBridge = ({ a, b }: Tie) => places.length > MOST_BY_TIES && clusters?.of[a] !== clusters?.of[b]
  const listed = network.mode === 'one' ? listTies(ties, network.actors, statements, isBridge) : []
  const onTopics = network.mode === 'two' ? listTopicTies(ties, network, statements) : []
  const leftOut = { groups, nobody, excluded: named.length - statements.length }
  return {
    filter,
    settings,
    network,
    nodes,
    counted,
    statements: statements.length,
    leftOut,
    clusters,
    listed,
    onTopics,
    provenance,
  }
}

/** The settings that a filter asks for. */
export function settingsOf(filter: NetworkFilter): NetworkSettings {
  const { mode, levels, normalize, duplicates, broader } = filter
  return { mode, qualifier: qualifierOf(filter), levels, normalize, duplicates, broader }
}

/** Whether a statement is looked at. @param namesOf the slug and the names under which a record may be left out */
function toScope({ actors, exclude }: NetworkFilter, namesOf: (slug: string) => string[]) {
  const [only, without] = [new Set(actors), new Set(exclude)]
  const isOut = (slug: string) => namesOf(slug).some((name) => without.has(name))
  return ({ actor, topic, document }: Statement): boolean =>
    (only.size === 0 || only.has(actor)) &&
    (without.size === 0 || !(isOut(actor) || isOut(topic) || without.has(document)))
}
