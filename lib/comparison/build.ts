import { affiliationAt, affiliationShortAt } from '@/lib/affiliation'
import { isChange } from '@/lib/change/changes'
import type { Statement } from '@/lib/change/statement'
import type { CompareFilter } from '@/lib/filter/compare'
import { groupBy } from '@/lib/group-by'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, WordedTopic } from '@/lib/records/read-model'
import { buildAgreement, type CountedStance } from './agreement'
import { buildCell, type LookedAt } from './cell'
import { type Between, type ComparedRow, type Comparison, countedStance, type Provenance, rowKey } from './model'
import { betweenDays, coursesOf, isMoved, withMovement } from './movement'
import { isCommonGround, judgeRow } from './verdict'
import { comparisonWords } from './words'

/** Query results that a comparison is built from. Actors and topics are in the order of the view. */
export type ComparisonInput = {
  filter: CompareFilter
  actors: ActorRecord[]
  topics: WordedTopic[]
  summit: SummitRecord | undefined
  /** In a view of all summits: those on record, the earliest first, and what was looked at for each, by slug. */
  bySummit?: { summits: SummitRecord[]; looked: Map<string, LookedAt[]> } | undefined
  /** Positions that count; a cell has one or several. */
  counting: PositionRecord[]
  uncertain: PositionRecord[]
  leftOut: PositionRecord[]
  looked: LookedAt[]
  /** Everything that the actors said on the topics, of every day and at every summit; undefined where it is too much. */
  statements: Statement[] | undefined
  /** Every summit. */
  summits: SummitRecord[]
  sources: SourceRecord[]
  provenance: Provenance
}

/** Builds the model of the Compare page and its files. Pure: equal input gives an equal comparison. */
export function buildComparison(input: ComparisonInput): Comparison {
  const { filter, actors, topics } = input
  const { statements, summit: only, summits } = input
  const courses = statements && coursesOf(statements, filter, { only, summits })
  const all = courses ? buildRows(input).map((row) => withMovement(row, courses, filter.against)) : buildRows(input)
  const ofSide = all.filter(({ verdict }) => !filter.side || verdict[filter.side] > 0)
  const opposite = ofSide.filter(({ verdict }) => verdict.kind === 'opposite')
  const common = ofSide.filter(({ verdict }) => isCommonGround(verdict))
  const twoDays = courses && betweenDays(ofSide, courses, filter)
  const changed = ofSide.filter((row) => (twoDays ? hasChange(row, twoDays) : row.cells.some(isMoved)))
  const shown = { all: ofSide, changed, opposite, common }[filter.rows]
  const sorted = filter.sort === 'distance' ? byDistance(shown) : shown
  const kept = filter.recorded ? recordedColumns(sorted, actors.length) : actors.map((_, index) => index)
  const rows = filter.recorded ? sorted.map((row) => ({ ...row, cells: pick(row.cells, kept) })) : sorted
  const asOf = filter.asOf ?? latestDay(input.counting)
  const compared = pick(actors, kept).map((actor) => ({
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
    words: comparisonWords({ filter, actors: compared, rows: countTopics(rows), summit: input.summit, topics }),
    actors: compared,
    rows,
    counts: {
      all: ofSide.length,
      changed: changed.length,
      opposite: opposite.length,
      common: common.length,
      topics: countTopics(ofSide),
      actors: actors.length,
    },
    between: twoDays,
    days: courses?.days,
    pairs: agreement(pick(actors, kept), all),
    summit: input.summit,
    uncertain: input.uncertain,
    sources: sourcesOf(rows, input.sources),
    provenance: input.provenance,
  }
}

/** Whether somebody moved, or went away and came back, in a row between the two days. */
const hasChange = (row: ComparedRow, { passages }: Between) =>
  passages.some((one) => rowKey(one.row) === rowKey(row) && isChange(one.passage))

/** A row for each topic; in a view of all summits one for each summit at which the topic is on record. */
function buildRows({ topics, bySummit, ...input }: ComparisonInput): ComparedRow[] {
  const rowsOf = (records: Records, summit?: SummitRecord) => {
    const cellOf = cells(records)
    return (topic: WordedTopic): ComparedRow => {
      const row = input.actors.map((actor) => cellOf(actor.slug, topic.slug))
      return { topic, summit, cells: row, verdict: judgeRow(row) }
    }
  }
  const rowOf = rowsOf(input)
  if (!bySummit) return topics.map((topic) => rowOf(topic))
  const atSummits = bySummit.summits.map((summit) => {
    const there = ({ summit: slug }: PositionRecord) => slug === summit.slug
    const records = {
      counting: input.counting.filter(there),
      leftOut: input.leftOut.filter(there),
      uncertain: input.uncertain.filter(there),
      looked: bySummit.looked.get(summit.slug) ?? [],
    }
    return rowsOf(records, summit)
  })
  return topics.flatMap((topic) => {
    if (topic.scope !== 'summit') return rowOf(topic)
    const rows = atSummits.map((at) => at(topic)).filter((row) => row.cells.some(({ kind }) => kind !== 'silent'))
    return rows.length > 0 ? rows : rowOf(topic)
  })
}

type Records = Pick<ComparisonInput, 'counting' | 'leftOut' | 'uncertain' | 'looked'>

function cells(records: Records) {
  const cellKey = (position: PositionRecord) => `${position.holder} ${position.topic}`
  const counting = groupBy(records.counting, cellKey)
  const leftOut = groupBy([...records.leftOut, ...records.uncertain], cellKey)
  const looked = groupBy(records.looked, (record) => `${record.actor} ${record.topic}`)
  return (actor: string, topic: string) => {
    const key = `${actor} ${topic}`
    return buildCell(actor, counting.get(key) ?? [], leftOut.get(key) ?? [], looked.get(key) ?? [])
  }
}

/** Indexes of the columns that hold a position in one of the rows. */
function recordedColumns(rows: ComparedRow[], columns: number): number[] {
  return Array.from({ length: columns }, (_, index) => index).filter((index) =>
    rows.some(({ cells }) => cells[index]?.kind === 'held'),
  )
}

const pick = <T>(list: T[], indexes: number[]): T[] => indexes.flatMap((index) => list[index] ?? [])
const countTopics = (rows: ComparedRow[]) => new Set(rows.map(({ topic }) => topic.slug)).size

/** Sorts rows furthest apart first, rows with fewer than two voices last; ties keep their order. */
function byDistance(rows: ComparedRow[]): ComparedRow[] {
  const voices = ({ verdict }: ComparedRow) => verdict.for + verdict.against + verdict.mixed
  return rows.toSorted((a, b) => (b.verdict.distance ?? -1) - (a.verdict.distance ?? -1) || voices(b) - voices(a))
}

function agreement(actors: ActorRecord[], rows: ComparedRow[]) {
  const named = actors.filter(({ kind }) => kind !== 'group').map(({ slug }) => slug)
  const stances = rows.flatMap(({ cells, ...row }) =>
    cells.flatMap((cell): CountedStance[] => {
      const stance = countedStance(cell)
      if (!stance || cell.kind !== 'held') return []
      const indirect = cell.positions.some(({ basis, reportedBy }) => basis !== 'stated' || reportedBy !== null)
      const records = cell.positions.map(({ id }) => id)
      return [{ actor: cell.actor, topic: rowKey(row), stance, indirect, records }]
    }),
  )
  return buildAgreement(named, stances, new Map(rows.map((row) => [rowKey(row), broaderRow(row)])))
}

/** The row that this one is part of: at the same summit, where it has one. */
function broaderRow({ topic, summit }: ComparedRow): string | null {
  return topic.broader && rowKey({ topic: { ...topic, slug: topic.broader }, summit })
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
