import { affiliationAt, affiliationShortAt } from '@/lib/affiliation'
import type { CompareFilter } from '@/lib/filter/compare'
import { groupBy } from '@/lib/group-by'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { buildAgreement, type CountedStance } from './agreement'
import { buildCell, type LookedAt } from './cell'
import { type ComparedRow, type Comparison, countedStance, type Provenance } from './model'
import { isCommonGround, judgeRow } from './verdict'
import { comparisonWords } from './words'

/** Query results that a comparison is built from. Actors and topics are in the order of the view. */
export type ComparisonInput = {
  filter: CompareFilter
  actors: ActorRecord[]
  topics: TopicRecord[]
  summit: SummitRecord | undefined
  /** Positions that count; a cell has one or several. */
  counting: PositionRecord[]
  uncertain: PositionRecord[]
  leftOut: PositionRecord[]
  looked: LookedAt[]
  sources: SourceRecord[]
  provenance: Provenance
}

/** Builds the model of the Compare page and its files. Pure: equal input gives an equal comparison. */
export function buildComparison(input: ComparisonInput): Comparison {
  const { filter, actors, topics } = input
  const cellOf = cells(input)
  const all = topics.map((topic): ComparedRow => {
    const row = actors.map((actor) => cellOf(actor.slug, topic.slug))
    return { topic, cells: row, verdict: judgeRow(row) }
  })
  const ofSide = all.filter(({ verdict }) => !filter.side || verdict[filter.side] > 0)
  const opposite = ofSide.filter(({ verdict }) => verdict.kind === 'opposite')
  const common = ofSide.filter(({ verdict }) => isCommonGround(verdict))
  const shown = { all: ofSide, opposite, common }[filter.rows]
  const rows = filter.sort === 'distance' ? byDistance(shown) : shown
  const asOf = filter.asOf ?? latestDay(input.counting)
  const compared = actors.map((actor) => ({
    slug: actor.slug,
    name: actor.name,
    sortName: actor.sortName,
    shortName: actor.shortName,
    nativeName: actor.nativeName,
    kind: actor.kind,
    affiliation: affiliationAt(actor, asOf),
    affiliationShort: affiliationShortAt(actor, asOf),
  }))
  return {
    filter,
    words: comparisonWords({ filter, actors: compared, rows: rows.length, summit: input.summit, topics }),
    actors: compared,
    rows,
    counts: { all: ofSide.length, opposite: opposite.length, common: common.length },
    pairs: agreement(input, all),
    summit: input.summit,
    uncertain: input.uncertain,
    sources: sourcesOf(rows, input.sources),
    provenance: input.provenance,
  }
}

function cells(input: ComparisonInput) {
  const cellKey = (position: PositionRecord) => `${position.holder} ${position.topic}`
  const counting = groupBy(input.counting, cellKey)
  const leftOut = groupBy([...input.leftOut, ...input.uncertain], cellKey)
  const looked = groupBy(input.looked, (record) => `${record.actor} ${record.topic}`)
  return (actor: string, topic: string) => {
    const key = `${actor} ${topic}`
    return buildCell(actor, counting.get(key) ?? [], leftOut.get(key) ?? [], looked.get(key) ?? [])
  }
}

/** Sorts rows furthest apart first, rows with fewer than two voices last; ties keep their order. */
function byDistance(rows: ComparedRow[]): ComparedRow[] {
  const voices = ({ verdict }: ComparedRow) => verdict.for + verdict.against + verdict.mixed
  return rows.toSorted((a, b) => (b.verdict.distance ?? -1) - (a.verdict.distance ?? -1) || voices(b) - voices(a))
}

function agreement(input: ComparisonInput, rows: ComparedRow[]) {
  const named = input.actors.filter(({ kind }) => kind !== 'group').map(({ slug }) => slug)
  const stances = rows.flatMap(({ topic, cells }) =>
    cells.flatMap((cell): CountedStance[] => {
      const stance = countedStance(cell)
      if (!stance || cell.kind !== 'held') return []
      const indirect = cell.positions.some(({ basis, reportedBy }) => basis !== 'stated' || reportedBy !== null)
      const records = cell.positions.map(({ id }) => id)
      return [{ actor: cell.actor, topic: topic.slug, stance, indirect, records }]
    }),
  )
  return buildAgreement(named, stances, new Map(input.topics.map(({ slug, broader }) => [slug, broader])))
}

/** The sources that the cells of some rows rest on, in order of first use. */
export function sourcesOf(rows: ComparedRow[], sources: SourceRecord[]): SourceRecord[] {
  const used = new Set<string>()
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell.kind === 'held')
        for (const { evidence } of cell.positions) for (const { source } of evidence) used.add(source)
      if (cell.kind === 'silent') {
        for (const { source } of cell.evidence) used.add(source)
        for (const { source } of cell.looked) used.add(source)
      }
    }
  const known = new Map(sources.map((source) => [source.slug, source]))
  return [...used].flatMap((slug) => known.get(slug) ?? [])
}

function latestDay(positions: PositionRecord[]): string | undefined {
  return positions
    .map(({ statedTo }) => statedTo)
    .toSorted()
    .at(-1)
}
