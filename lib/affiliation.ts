import { OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import type { ActorRecord, AffiliationRecord } from '@/lib/records/read-model'

/** The affiliation in force on a day (default: now); the last listed of several, undefined where there is none. */
export function affiliationOn(
  actor: Pick<ActorRecord, 'affiliations'>,
  day: string | undefined,
): AffiliationRecord | undefined {
  const date = day ?? OPEN_END
  const holding = actor.affiliations.filter(({ validFrom, validTo }) => validFrom <= date && date <= validTo)
  return holding.at(-1)
}

/** Organization on a day, for column heads: "CSIS"; without one the description, or "Unnamed group". */
export function affiliationAt(
  actor: Pick<ActorRecord, 'affiliations' | 'description' | 'kind'>,
  day: string | undefined,
): string | undefined {
  const held = affiliationOn(actor, day)
  if (held) return held.organization
  return actor.description ?? (actor.kind === 'group' ? 'Unnamed group' : undefined)
}

/**
 * First and last day on which an affiliation can have held. An end `../2019-01-22` ("former" in a source of that day)
 * means that it no longer held on that day.
 */
export function affiliationDays({ from, to }: { from: string | null; to: string | null }) {
  const start = from === null ? undefined : parseDate(from)
  const end = to === null ? undefined : parseDate(to)
  const over = to?.startsWith('..') || to?.startsWith('/')
  return {
    validFrom: start?.from ?? OPEN_START,
    validTo: end ? (over ? dayBefore(end.to) : end.to) : OPEN_END,
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
