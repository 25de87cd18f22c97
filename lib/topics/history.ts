import { groupBy } from '@/lib/group-by'
import type { Stance } from '@/lib/vocabulary'
import { compareDays, isFirstRank, type Occasion } from './occasion'

/** One actor's positions on one topic over time, and the line of the stances that counted. */
export type History = {
  holder: Occasion['holder']
  /** Earliest first. */
  occasions: Occasion[]
  /** A stance that held between two days; `to` is undefined where nothing followed it. */
  holds: { stance: Stance; from: string; to: string | undefined }[]
  /** A change of stance between two days, equal where the date is known. */
  turns: { from: string; to: string; before: Stance; after: Stance }[]
  /** Successive stances that counted, without repetitions in a row. */
  stances: Stance[]
  /** The first occasion with the last of these stances. */
  turned: Occasion | undefined
  /** Occasions that never counted, because a first-hand, stated one came before. */
  apart: Occasion[]
  /** Whether the last day has two different stances of equal rank. */
  review: boolean
}

/**
 * The histories of all actors on record on a topic. An actor who is only ever spoken for by one other actor shares
 * that actor's history and is left out.
 */
export function listHistories(occasions: Occasion[]): History[] {
  const byHolder = [...groupBy(occasions, ({ holder }) => holder.slug).values()]
  const own = new Map(byHolder.map((list) => [list[0]?.holder.slug, new Set(list.map(({ id }) => id))]))
  return byHolder
    .filter((list) => !list.every(({ id, holder, actor }) => actor.slug !== holder.slug && isOnlyVoice(list, own, id)))
    .map(toHistory)
}

function isOnlyVoice(list: Occasion[], own: Map<string | undefined, Set<string>>, id: string): boolean {
  const speaker = list[0]?.actor.slug
  return list.every(({ actor }) => actor.slug === speaker) && own.get(speaker)?.has(id) === true
}

/** @param occasions of one holder on one topic, at least one */
export function toHistory(occasions: Occasion[]): History {
  const sorted = occasions.toSorted(
    (a, b) => compareDays(a.statedFrom, b.statedFrom) || compareDays(a.statedTo, b.statedTo),
  )
  const history: History = {
    holder: (sorted[0] as Occasion).holder,
    occasions: sorted,
    holds: [],
    turns: [],
    stances: [],
    turned: undefined,
    apart: [],
    review: false,
  }
  drawLine(history)
  return history
}

/** Fills in the line day by day; only occasions that count move it. */
function drawLine(history: History) {
  let current: { stance: Stance; since: string } | undefined
  let firstRank = false
  const known = history.occasions.filter(({ bearing }) => bearing !== 'uncertain')
  for (const day of groupBy(known, ({ statedFrom, statedTo }) => `${statedFrom} ${statedTo}`).values()) {
    firstRank ||= day.some(isFirstRank)
    const counted = day.filter((occasion) => !firstRank || isFirstRank(occasion))
    history.apart.push(...day.filter((occasion) => !counted.includes(occasion)))
    const [first] = counted
    if (!first) continue
    const from = current && first.statedFrom < current.since ? current.since : first.statedFrom
    const to = current && first.statedTo < current.since ? current.since : first.statedTo
    if (current) history.holds.push({ stance: current.stance, from: current.since, to: from })
    history.review = counted.some(({ stance }) => stance !== first.stance)
    if (history.review) {
      current = undefined
      continue
    }
    if (current && (current.stance !== first.stance || from < to))
      history.turns.push({ from, to, before: current.stance, after: first.stance })
    if (history.stances.at(-1) !== first.stance) {
      history.stances.push(first.stance)
      history.turned = first
    }
    current = { stance: first.stance, since: to }
  }
  if (current) history.holds.push({ stance: current.stance, from: current.since, to: undefined })
}
