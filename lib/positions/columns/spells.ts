import { type AffiliationAspect, knownAffiliations } from '@/lib/affiliation'
import type { AffiliationRecord } from '@/lib/records/read-model'
import type { Role } from '@/lib/vocabulary'
import type { MemberSets } from './member-sets'

/** One affiliation of an actor, with the days on which it can have held. */
export type Spell = Pick<AffiliationRecord, 'organization' | 'role' | 'validFrom' | 'validTo'>

type SpellSets = { role: MemberSets<Role>; affiliation: MemberSets<string> }
/** What somebody is known to have been on some days, by the numbers of the sets. */
type SpokeAs = { [Name in keyof SpellSets]: number }

/** The affiliations of one actor: what held is found once for all days with the same possible ones. */
export class Spells {
  readonly #spells: Spell[]
  readonly #sets: SpellSets
  readonly #ranges: { from: number; to: number }[]
  readonly #found = new Map<string, SpokeAs>()

  constructor(spells: Spell[], sets: SpellSets) {
    this.#spells = spells
    this.#sets = sets
    this.#ranges = spells.map(({ validFrom, validTo }) => ({ from: dayNumber(validFrom), to: dayNumber(validTo) }))
  }

  /** @param from first day, and `to` the last one, as `dayNumber` gives them */
  during(from: number, to: number): SpokeAs {
    let possible = ''
    for (const range of this.#ranges) possible += range.from <= to && range.to >= from ? '1' : '0'
    const found = this.#found.get(possible) ?? this.#find(possible)
    this.#found.set(possible, found)
    return found
  }

  #find(possible: string): SpokeAs {
    const spells = this.#spells.filter((_, index) => possible[index] === '1')
    const known = (aspect: AffiliationAspect) => knownAffiliations(spells, EVERY_DAY, aspect)
    return {
      role: this.#sets.role.numberOf(known('role').map(({ role }) => role)),
      affiliation: this.#sets.affiliation.numberOf(known('organization').map(({ organization }) => organization)),
    }
  }
}

/** Days that every affiliation can have held on: those that cannot have held are left out before. */
const EVERY_DAY = { from: '', to: '~' }

/** A day, YYYY-MM-DD, as a number in the same order; a day before the year 0 is 0. */
export function dayNumber(day: string): number {
  return day.startsWith('-') ? 0 : Number(day.replaceAll('-', ''))
}
