import { OPEN_END, OPEN_START } from '@/lib/dates'
import type { SummitRecord } from '@/lib/records'
import { STANCES } from '@/lib/vocabulary'
import { type History, listHistories } from './history'
import type { OverTime } from './model'
import type { Occasion } from './occasion'
import { buildTimeline } from './timeline'

/** So few pictures are always all drawn; of more, first only those with a second occasion. */
const HISTORIES_FEW = 6
/** Pictures drawn before somebody asks for all of them, and those drawn at most. */
export const HISTORIES_FIRST = 12
export const HISTORIES_MOST = 240

/** The histories of a topic on one common scale: whoever changed first, then whoever spoke more than once. */
export function buildOverTime(
  occasions: Occasion[],
  { summits, asOf, all }: { summits: SummitRecord[]; asOf: string | undefined; all: boolean },
): OverTime {
  const histories = listHistories(occasions).toSorted(compareHistories)
  const repeated = histories.filter(({ occasions: own }) => own.length > 1)
  const first = histories.length <= HISTORIES_FEW ? histories : repeated.slice(0, HISTORIES_FIRST)
  const spans = occasions.map(({ statedFrom, statedTo }) => ({ from: statedFrom, to: statedTo }))
  const once = [...new Map(occasions.map((occasion) => [occasion.id, occasion])).values()]
  return {
    timeline: buildTimeline(spans, summits, asOf),
    drawn: repeated.length === 0 ? [] : all ? histories.slice(0, HISTORIES_MOST) : first,
    shown: all ? 'all' : 'first',
    all: histories.length,
    days: once.toSorted((a, b) => a.statedTo.localeCompare(b.statedTo) || a.id.localeCompare(b.id, 'en')),
    sources: new Set(occasions.map(({ source }) => source)).size,
  }
}

/** The last day anybody is on record, leaving out ends that are open; undefined where nobody is. */
export function latestDay(occasions: Pick<Occasion, 'statedFrom' | 'statedTo'>[]): string | undefined {
  return occasions
    .flatMap(({ statedFrom, statedTo }) => [statedFrom, statedTo])
    .filter((day) => day !== OPEN_START && day !== OPEN_END)
    .toSorted()
    .at(-1)
}

function compareHistories(a: History, b: History): number {
  return (
    rankOf(a) - rankOf(b) ||
    STANCES.indexOf(lastStance(a)) - STANCES.indexOf(lastStance(b)) ||
    Number(a.holder.kind === 'group') - Number(b.holder.kind === 'group') ||
    a.holder.sortName.localeCompare(b.holder.sortName, 'en')
  )
}

const rankOf = ({ stances, occasions, review }: History) =>
  stances.length > 1 || review ? 0 : occasions.length > 1 ? 1 : 2
const lastStance = ({ stances, occasions }: History) => stances.at(-1) ?? (occasions[0] as Occasion).stance
