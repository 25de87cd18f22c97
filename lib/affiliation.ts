import { OPEN_END } from '@/lib/dates'
import type { ActorRecord, AffiliationRecord } from '@/lib/records/read-model'

/** The affiliation in force on a day: the last one listed where several hold, undefined where none does. No day means now. */
export function affiliationOn(
  actor: Pick<ActorRecord, 'affiliations'>,
  day: string | undefined,
): AffiliationRecord | undefined {
  const date = day ?? OPEN_END
  const holding = actor.affiliations.filter(({ validFrom, validTo }) => validFrom <= date && date <= validTo)
  return holding.at(-1)
}

/** In words for a column head: "CSIS, Korea chair"; an actor without affiliations by its description. */
export function affiliationAt(
  actor: Pick<ActorRecord, 'affiliations' | 'description' | 'kind'>,
  day: string | undefined,
): string | undefined {
  const held = affiliationOn(actor, day)
  if (held) return held.organization
  return actor.description ?? (actor.kind === 'group' ? 'Unnamed group' : undefined)
}
