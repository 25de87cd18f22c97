import type { Verdict } from '@/lib/comparison/model'
import { judgeCounts } from '@/lib/comparison/verdict'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionRecord, SourceRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'
import type { ChosenNames } from './labels'
import type { GroupHead, PositionGroup, PositionList } from './model'
import { positionListWords } from './words'

type Stances = Partial<Record<Stance, number>>
/** Number of distinct actors on a topic, and of those with a stance for or against. */
export type Voices = { all: number; sided: number }

/** Totals of one group of the list. */
export type GroupFacts =
  | { kind: 'topic'; topic: string; summit: string | null; stances: Stances; voices: Voices }
  | { kind: 'actor'; actor: string; count: number; topics: number }
  | { kind: 'flat' }

export type PositionListInput = Omit<PositionList, 'words' | 'groups'> & {
  filter: PositionFilter
  names: ChosenNames
  /** Rows in order; `group` is a key of `facts`. */
  rows: { group: number; position: PositionRecord }[]
  facts: Map<number, GroupFacts>
  /** Group of the row before the first; undefined on the first page. */
  before: number | undefined
}

/** Builds the model of the Positions page and its files. Pure: equal input gives an equal list. */
export function buildPositionList({ names, rows, facts, before, ...list }: PositionListInput): PositionList {
  const groups: (PositionGroup & { at: number })[] = []
  for (const { group, position } of rows) {
    const last = groups.at(-1)
    if (last?.at === group) last.rows.push(position)
    else groups.push({ at: group, head: head(facts.get(group)), continued: group === before, rows: [position] })
  }
  return {
    ...list,
    words: positionListWords(list, names),
    groups: groups.map(({ at: _, ...group }) => group),
    sources: inOrderOfUse(
      rows.map(({ position }) => position),
      list.sources,
    ),
  }
}

function head(facts: GroupFacts | undefined): GroupHead | undefined {
  if (!facts || facts.kind === 'flat') return undefined
  if (facts.kind === 'actor') return facts
  const { topic, summit, stances, voices } = facts
  const verdict = judgePositions(stances, voices)
  return { kind: 'topic', topic, summit, verdict, count: verdict.for + verdict.against + verdict.mixed }
}

/**
 * Judges how far the positions on one topic are apart. Opposite sides need two actors: one actor who changed sides is
 * one voice.
 */
export function judgePositions(stances: Stances, voices: Voices): Verdict {
  const verdict = judgeCounts(stances)
  if (voices.all === 1) return { ...verdict, kind: 'single' }
  return verdict.kind === 'opposite' && voices.sided === 1 ? { ...verdict, kind: 'mixed' } : verdict
}

function inOrderOfUse(positions: PositionRecord[], sources: SourceRecord[]): SourceRecord[] {
  const known = new Map(sources.map((source) => [source.slug, source]))
  const used = new Set(positions.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  return [...used].flatMap((slug) => known.get(slug) ?? [])
}
