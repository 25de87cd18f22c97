import { OPEN_END, OPEN_START } from '@/lib/dates'
import { shortOrganization } from '@/lib/names'
import type { ActorRecord, AffiliationRecord } from '@/lib/records/read-model'

type Spell = Pick<AffiliationRecord, 'organization' | 'role' | 'validFrom' | 'validTo'>

/** What two affiliations can differ in. */
export type AffiliationAspect = 'organization' | 'role'

/**
 * The affiliations that are known to hold on some days. One whose beginning is on record is known from then on. One
 * without a beginning is known only where every affiliation that can have held then agrees with it in `aspect`: of two
 * employers without dates neither can be told to be the one of that day.
 *
 * `db/queries/library/held-when.ts` says the same in SQL; a property test holds them together.
 *
 * @param days inclusive, YYYY-MM-DD
 */
export function knownAffiliations<A extends Spell>(
  affiliations: A[],
  days: { from: string; to: string },
  aspect: AffiliationAspect,
): A[] {
  const possible = affiliations.filter(({ validFrom, validTo }) => validFrom <= days.to && days.from <= validTo)
  return possible.filter((one) => isDated(one) || possible.every((other) => other[aspect] === one[aspect]))
}

const isDated = ({ validFrom }: Spell) => validFrom !== OPEN_START

/**
 * The affiliation in force on a day (default: now): of those known to hold, the one that began last. Undefined where
 * none is known, or where two organizations are equally likely. The order of the list never decides.
 */
export function affiliationOn(
  actor: Pick<ActorRecord, 'affiliations'>,
  day: string | undefined,
): AffiliationRecord | undefined {
  const date = day ?? OPEN_END
  return affiliationDuring(actor.affiliations, { from: date, to: date })
}

/** `affiliationOn` for some days, inclusive, YYYY-MM-DD: those that the date of some words can mean. */
export function affiliationDuring(
  affiliations: AffiliationRecord[],
  days: { from: string; to: string },
): AffiliationRecord | undefined {
  const known = knownAffiliations(affiliations, days, 'organization')
  const latest = known
    .map(({ validFrom }) => validFrom)
    .toSorted()
    .at(-1)
  const [first, ...others] = known.filter(({ validFrom }) => validFrom === latest)
  if (!first || others.some(({ organization }) => organization !== first.organization)) return undefined
  return others.some(({ title }) => title !== first.title) ? { ...first, title: null } : first
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
 * `affiliationAt` for many days of one actor: found once for all days between two on which some affiliation begins or
 * ends.
 *
 * @param write what is made of an organization, once
 */
export function affiliationsByDay<Written>(
  actor: Pick<ActorRecord, 'affiliations' | 'description' | 'kind'>,
  write: (organization: string | undefined) => Written,
): (day: string) => Written {
  const bounds = [...new Set(actor.affiliations.flatMap(({ validFrom, validTo }) => [validFrom, validTo]))].sort()
  const written = new Map<number, Written>()
  return (day) => {
    const above = bounds.findIndex((bound) => day <= bound)
    // Twice the number of bounds before the day, and one more where it is a bound itself.
    const place = above === -1 ? bounds.length * 2 : above * 2 + (bounds[above] === day ? 1 : 0)
    const known = written.get(place)
    if (known !== undefined) return known
    const made = write(affiliationAt(actor, day))
    written.set(place, made)
    return made
  }
}

/** Organization on a day in at most 10 characters, for narrow column heads; undefined where there is none. */
export function affiliationShortAt(
  actor: Pick<ActorRecord, 'affiliations'>,
  day: string | undefined,
): string | undefined {
  const held = affiliationOn(actor, day)
  return held && (held.short ?? shortOrganization(held.organization))
}
