import type { EvidenceMode, Role } from '@/lib/vocabulary'
import { MemberSets } from './member-sets'
import type { Spells } from './spells'

/** Columns with one number a position: a code, the key of a record (0 for none), or a day. */
const OWN_COLUMNS = ['said', 'topic', 'summit', 'actor', 'behalf', 'from', 'to'] as const
/** Columns with the number of a set, see `MemberSets`. */
const SET_COLUMNS = ['source', 'mode', 'lang', 'role', 'affiliation'] as const
const COLUMNS = [...OWN_COLUMNS, ...SET_COLUMNS] as const

/** Some positions, all lists of equal length. */
export type OwnColumns = Record<(typeof OWN_COLUMNS)[number], number[]>
/** Quotations: the key of the position, and what it is counted by; the source by its key. */
export type EvidenceColumns = { position: number[]; source: number[]; mode: EvidenceMode[]; lang: string[] }

/**
 * What positions are filtered and counted by, in memory, column by column: the row of a position is its key. 48 bytes a
 * position. Positions that are not shown have 0 in `said`.
 */
export class PositionTable {
  readonly sets = {
    source: new MemberSets<number>(),
    mode: new MemberSets<EvidenceMode>(),
    lang: new MemberSets<string>(),
    role: new MemberSets<Role>(),
    affiliation: new MemberSets<string>(),
  }
  #size = 0
  readonly #columns = Object.fromEntries(COLUMNS.map((name) => [name, new Uint32Array(0)])) as Record<
    (typeof COLUMNS)[number],
    Uint32Array
  >

  /** The number after the highest row. */
  get size(): number {
    return this.#size
  }

  column(name: (typeof COLUMNS)[number]): Uint32Array {
    return this.#columns[name].subarray(0, this.#size)
  }

  /** Makes room for rows up to `size`. */
  reserve(size: number): void {
    if (size <= this.#columns.said.length) return
    for (const name of COLUMNS) {
      const grown = new Uint32Array(size)
      grown.set(this.#columns[name])
      this.#columns[name] = grown
    }
  }

  /** Writes positions that are new or have changed, without evidence and affiliations. */
  put(keys: readonly number[], columns: OwnColumns): void {
    const size = keys.reduce((most, key) => Math.max(most, key + 1), this.#size)
    if (size > this.#columns.said.length) this.reserve(Math.ceil(size * 1.1))
    this.#size = size
    for (const name of OWN_COLUMNS) {
      const [column, given] = [this.#columns[name], columns[name]]
      for (let index = 0; index < keys.length; index++) column[keys[index] as number] = given[index] as number
    }
    for (const name of SET_COLUMNS) for (const key of keys) this.#columns[name][key] = 0
  }

  /** Adds quotations to positions. */
  putEvidence(evidence: EvidenceColumns): void {
    for (const name of ['source', 'mode', 'lang'] as const) {
      const [column, sets, members] = [this.#columns[name], this.sets[name] as MemberSets<never>, evidence[name]]
      for (let index = 0; index < members.length; index++) {
        const key = evidence.position[index] as number
        column[key] = sets.with(column[key] as number, members[index] as never)
      }
    }
  }

  /**
   * Writes what speakers were when they spoke.
   * @param speakers affiliations by the key of an actor; positions of others are left as they are
   * @param keys of the positions; undefined for all
   */
  putSpeakers(speakers: ReadonlyMap<number, Spells>, keys?: readonly number[]): void {
    const { actor, from, to, role, affiliation } = this.#columns
    const length = keys?.length ?? this.#size
    for (let index = 0; index < length; index++) {
      const key = keys ? (keys[index] as number) : index
      const spokeAs = speakers.get(actor[key] as number)?.during(from[key] as number, to[key] as number)
      if (!spokeAs) continue
      role[key] = spokeAs.role
      affiliation[key] = spokeAs.affiliation
    }
  }

  /** Removes positions that are not among these. */
  keepOnly(keys: readonly number[]): void {
    const kept = new Uint8Array(this.#size)
    for (const key of keys) kept[key] = 1
    const { said } = this.#columns
    for (let key = 0; key < this.#size; key++) if (kept[key] === 0) said[key] = 0
  }
}
