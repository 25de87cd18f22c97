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
import { nameStatements, type Said, type StatementParts } from './said'
import type { NetworkSettings } from './settings'
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
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const { statements, ...leftOut } = nameStatements(said, {
    actors: filter['actors-as'],
    groups: filter.groups,
    aboutOf: (slug) => bySlug.get(slug),
    organizationNamed: (name) => organizations.get(nameKey(name)),
    isLeftOut: toLeftOut(filter, actors, topics),
  })
  assertActors(new Set(statements.map(({ actor }) => actor)).size)
  const broader = new Map(topics.map((topic) => [topic.slug, topic.broader]))
  const excluded = new Set(filter.exclude)
  const { network, counted, counts } = buildNetwork(statements, settings, {
    ancestors: (topic) => broaderTopics(topic, broader),
    observed: said.filter(({ document }) => !excluded.has(document)),
  })
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

/**
 * Whether a statement is left out: none of the chosen actors makes it, or its speaker, organization, topic or source is
 * named in `exclude`, actors and topics by slug or by name.
 */
function toLeftOut({ actors: chosen, exclude }: NetworkFilter, actors: ActorRecord[], topics: TopicRecord[]) {
  if (chosen.length === 0 && exclude.length === 0) return undefined
  const only = new Set(chosen)
  const named = new Set(exclude)
  const without = new Set([
    ...exclude,
    ...actors.filter(({ name }) => named.has(name)).map(({ slug }) => slug),
    ...topics.filter(({ label }) => named.has(label)).map(({ slug }) => slug),
  ])
  return ({ actor, ...parts }: StatementParts): boolean =>
    (only.size > 0 && !only.has(actor)) ||
    (without.size > 0 && Object.values(parts).some((part) => part !== undefined && without.has(part)))
}
