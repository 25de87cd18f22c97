import type { Clusters } from '@/lib/agreement/clusters'
import type { Tie } from '@/lib/agreement/graph'
import type { Provenance } from '@/lib/comparison/model'
import type { NetworkFilter } from '@/lib/filter/network'
import type { ActorKind } from '@/lib/vocabulary'
import type { Network } from './build'
import type { Centrality } from './centrality'
import type { NetworkSettings } from './settings'

/** What a network leaves out, in statements. */
export type LeftOut = { groups: number; nobody: number; excluded: number }

export type NetworkNode = {
  /** Slug; an organization that is no actor has its name. */
  name: string
  label: string
  mode: 'actor' | 'topic'
  kind: ActorKind | 'topic'
  /** Statements that count. */
  statements: number
  /** Number of the cluster from 1; undefined in a two-mode network. */
  cluster: number | undefined
  /** In how many of the other runs of the clustering it was with other nodes. */
  moved: number | undefined
} & Centrality

/** A tie with the number of topics on which both have statements on the same side, and on opposite sides. */
export type ListedTie = Tie & { shared: number; same: number; opposite: number }

/** A tie between an actor and a topic with the numbers of the actor's statements on it, repeated ones among them. */
export type TopicTie = Tie & { for: number; against: number; mixed: number }

/** A discourse network with all that its pages and files show. */
export type NetworkView = {
  filter: NetworkFilter
  settings: NetworkSettings
  network: Network
  nodes: NetworkNode[]
  /** Statements that count, after repetitions are left out. */
  counted: number
  /** Statements that the network was made of, before that. */
  statements: number
  leftOut: LeftOut
  clusters: Clusters | undefined
  /** The strongest ties between actors, with the topics behind them; none in a two-mode network. */
  listed: ListedTie[]
  /** The strongest ties between actors and topics; none in a one-mode network. */
  onTopics: TopicTie[]
  provenance: Provenance
}
