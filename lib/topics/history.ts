import { groupBy } from '@/lib/group-by'
import type { Stance } from '@/lib/vocabulary'
import { compareDays, isFirstRank, type Occasion } from './occasion'

/** What one actor said on one topic over time, and the line that tells which of it counted when. */
export type History = {
  holder: Occasion['holder']
  /** From the earliest to the latest. */
  occasions: Occasion[]
  /** A stance that held from one occasion to the next; `open` where nothing followed it. */
  holds: { stance: Stance; from: string; to: string | undefined }[]
  /** From one stance to the next, somewhere between two days; on one day where the date is known. */
  turns: { from: string; to: string; before: Stance; after: Stance }[]
  /** The stances that counted one after another, each once in a row. */
  stances: Stance[]
  /** The occasion by which the last of them was found. */
  turned: Occasion | undefined
  /** Occasions that never counted, because a first-hand, stated one was there first. */
  apart: Occasion[]
  /** Two stances of equal rank on the last day. */
  review: boolean
}

/**
 * The histories of everybody on record on a topic. Somebody who is only ever spoken for by one actor has
 * the same history as that actor, and it is not told twice.
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

/** Walks through the days: what is said on one day is one step, and only what counts moves the line. */
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
