import { cellLabel, type SummitNames, widerCells } from '@/lib/actors/cells'
import { broaderTopics } from '@/lib/broader-topics'
import type { CountedStance } from '@/lib/comparison/agreement'
import type { Provenance } from '@/lib/comparison/model'
import type { AgreementFilter } from '@/lib/filter/agreement'
import type { ActorRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { describeClusters } from './cluster-stands'
import { findClusters } from './clusters'
import { listDivided } from './divided-topics'
import type { LeftOut } from './held'
import { assertActors } from './limits'
import { type AgreementView, MOST_AS_PAIRS } from './model'
import { compareNames } from './names'
import { openPair } from './open-pair'
import { buildPairMatrix, pairCounts } from './pair-matrix'
import { countPairs, listApart, listClose, sameSideTies } from './ranked-pairs'

type Input = {
  filter: AgreementFilter
  /** The stances that count, of everybody in the view's scope, and what is left out. */
  stances: CountedStance[]
  leftOut: LeftOut
  actors: ActorRecord[]
  topics: TopicRecord[]
  summits: SummitRecord[]
  provenance: Provenance
}

/** Most pairs of one actor that are opened on one page. */
const MOST_OF_ONE = 40

/**
 * Who agrees with whom, without the positions of the opened pairs. Pure: equal input gives an equal view.
 * @throws {TooMuch} of more actors than are compared at once
 */
export function buildAgreementView({
  filter,
  stances: all,
  leftOut,
  actors,
  topics,
  summits,
  provenance,
}: Input): AgreementView {
  const cells = new Set(all.map(({ topic }) => topic))
  const names: SummitNames = { all: summits, named: new Set(summitsOf(cells)).size > 1 }
  const label = cellLabel(topics, names)
  const wider = widerCells(topics, names)
  const ancestors = (cell: string) => broaderTopics(cell, wider)
  const spoke = new Set(all.map(({ actor }) => actor))
  const named = new Set(filter.actors)
  const shown = actors
    .filter(({ slug }) => (named.size > 0 ? named.has(slug) : spoke.has(slug)))
    .toSorted((a, b) => compareNames(a.slug, b.slug))
  assertActors(shown.length)
  const slugs = new Set(shown.map(({ slug }) => slug))
  const stances = all.filter(({ actor }) => slugs.has(actor))
  const matrix = buildPairMatrix([...slugs], stances, ancestors)
  const found = findClusters(shown.length, sameSideTies(matrix))
  const byActor = groupBy(stances)
  const topicsOf = new Map([...byActor].map(([actor, own]) => [actor, own.length]))
  const view = {
    filter,
    actors: shown.map((record, index) => ({
      record,
      topics: topicsOf.get(record.slug) ?? 0,
      cluster: found.of[index] ?? 0,
    })),
    matrix,
    clusters: describeClusters(found, matrix, stances),
    modularity: found.modularity,
    order: orderOf(shown, found.of, topicsOf, filter.order),
    pairs: countPairs(matrix),
    close: listClose(matrix, found.of),
    apart: listApart(matrix, found.of),
    divided: listDivided(stances, topics, label),
    stances,
    topics: new Set(stances.map(({ topic }) => topic.split('@')[0])).size,
    leftOut,
    labels: new Map([...cells].map((cell) => [cell, label(cell)])),
    sources: new Map(),
    positions: stances.reduce((sum, { records }) => sum + records.length, 0),
    until: filter.asOf,
    provenance,
  }
  return {
    ...view,
    opened: pairsToOpen(view).map(([a, b]) => openPair({ a, b, matrix, stances: byActor, ancestors, label })),
  }
}

function summitsOf(cells: ReadonlySet<string>): string[] {
  return [...cells].flatMap((cell) => cell.split('@')[1] || [])
}

function groupBy(stances: readonly CountedStance[]): Map<string, CountedStance[]> {
  const groups = new Map<string, CountedStance[]>()
  for (const stance of stances) {
    const own = groups.get(stance.actor)
    if (own) own.push(stance)
    else groups.set(stance.actor, [stance])
  }
  return groups
}

/** The order in which actors stand in the matrix. */
function orderOf(
  actors: readonly ActorRecord[],
  clusters: readonly number[],
  topics: ReadonlyMap<string, number>,
  by: AgreementFilter['order'],
): number[] {
  const count = (index: number) => topics.get(actors[index]?.slug ?? '') ?? 0
  const filed = (index: number) => actors[index]?.sortName ?? ''
  const byName = (a: number, b: number) => compareNames(filed(a), filed(b))
  const byCount = (a: number, b: number) => count(b) - count(a) || byName(a, b)
  const order = {
    name: byName,
    shared: byCount,
    cluster: (a: number, b: number) => (clusters[a] ?? 0) - (clusters[b] ?? 0) || byCount(a, b),
  }[by]
  return [...actors.keys()].sort(order)
}

type Pairs = Pick<AgreementView, 'filter' | 'actors' | 'order' | 'matrix'>

/** The pairs that stand open: all of a few actors, those of one actor, or the one that was asked for. */
function pairsToOpen({ filter, actors, order, matrix }: Pairs): [number, number][] {
  const index = new Map(actors.map(({ record }, at) => [record.slug, at]))
  const [left, right] = (filter.pair?.split('~') ?? []).map((slug) => index.get(slug))
  if (left !== undefined && right !== undefined && left !== right) return [[left, right]]
  const from = filter.from === undefined ? undefined : index.get(filter.from)
  if (from !== undefined)
    return order
      .filter((other) => other !== from)
      .map((other) => ({ other, shared: pairCounts(matrix, from, other).shared }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .slice(0, MOST_OF_ONE)
      .map(({ other }) => [from, other])
  if (actors.length > MOST_AS_PAIRS) return []
  return order.flatMap((a, at) => order.slice(at + 1).map((b): [number, number] => [a, b]))
}
