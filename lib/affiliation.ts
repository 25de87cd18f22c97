import { OPEN_END } from '@/lib/dates'
import { shortOrganization } from '@/lib/names'
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

/** Organization on a day in at most 10 characters, for narrow column heads; undefined where there is none. */
export function affiliationShortAt(
  actor: Pick<ActorRecord, 'affiliations'>,
  day: string | undefined,
): string | undefined {
  const held = affiliationOn(actor, day)
  return held && (held.short ?? shortOrganization(held.organization))
}
