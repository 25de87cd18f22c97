import { OPEN_END, OPEN_START } from '@/lib/dates'
import type { SummitRecord } from '@/lib/records/read-model'
import { STANCES } from '@/lib/vocabulary'
import { type History, listHistories } from './history'
import type { OverTime } from './model'
import { compareDays, compareNames, type Occasion } from './occasion'
import { buildTimeline } from './timeline'

/** Up to this number of histories all are drawn; of more, only those with a second occasion at first. */
const HISTORIES_FEW = 6
/** Most histories drawn at first, and most drawn when all are requested. */
export const HISTORIES_FIRST = 12
const HISTORIES_MOST = 240

/** Builds a topic's histories on one scale: changed stances first, then actors with several occasions. */
export function buildOverTime(
  occasions: Occasion[],
  { summits, asOf, all }: { summits: SummitRecord[]; asOf: string | undefined; all: boolean },
): OverTime {
  const histories = listHistories(occasions)
  const repeated = histories.filter(({ occasions: own }) => own.length > 1)
  const few = histories.length <= HISTORIES_FEW
  const drawn = (all || few ? histories : repeated).toSorted(compareHistories)
  const spans = occasions.map(({ statedFrom, statedTo }) => ({ from: statedFrom, to: statedTo }))
  return {
    timeline: buildTimeline(spans, summits, asOf),
    drawn: repeated.length === 0 ? [] : drawn.slice(0, all ? HISTORIES_MOST : few ? HISTORIES_FEW : HISTORIES_FIRST),
    shown: all ? 'all' : 'first',
    all: histories.length,
    // Listed in words where nothing is drawn.
    days: repeated.length === 0 ? onceInTime(occasions) : [],
    sources: new Set(occasions.map(({ source }) => source)).size,
  }
}

function onceInTime(occasions: Occasion[]): Occasion[] {
  const once = [...new Map(occasions.map((occasion) => [occasion.id, occasion])).values()]
  return once.toSorted((a, b) => compareDays(a.statedTo, b.statedTo) || compareNames(a.id, b.id))
}

/** The last day on record, ignoring open ends; undefined without occasions. */
export function latestDay(occasions: Pick<Occasion, 'statedFrom' | 'statedTo'>[]): string | undefined {
  return occasions
    .flatMap(({ statedFrom, statedTo }) => [statedFrom, statedTo])
    .filter((day) => day !== OPEN_START && day !== OPEN_END)
    .reduce<string | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined)
}

function compareHistories(a: History, b: History): number {
  return (
    rankOf(a) - rankOf(b) ||
    STANCES.indexOf(lastStance(a)) - STANCES.indexOf(lastStance(b)) ||
    Number(a.holder.kind === 'group') - Number(b.holder.kind === 'group') ||
    compareNames(a.holder.sortName, b.holder.sortName)
  )
}

const rankOf = ({ stances, occasions, review }: History) =>
  stances.length > 1 || review ? 0 : occasions.length > 1 ? 1 : 2
const lastStance = ({ stances, occasions }: History) => stances.at(-1) ?? (occasions[0] as Occasion).stance
