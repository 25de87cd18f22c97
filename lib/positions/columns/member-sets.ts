/**
 * Sets of few members, each with one number: positions with the same sources, languages or organizations share it. 0 is
 * the empty set.
 */
export class MemberSets<Member extends string | number> {
  readonly #ofOne = new Map<Member, number>()
  readonly #ofSeveral = new Map<string, number>()
  readonly #sets: (readonly Member[])[] = [[]]

  /** The number of a set with one member more. */
  with(number: number, member: Member): number {
    const members = this.membersOf(number)
    if (members.includes(member)) return number
    if (number === 0) return this.#numberIn(this.#ofOne, member, [member])
    const all = [...members, member].sort()
    return this.#numberIn(this.#ofSeveral, JSON.stringify(all), all)
  }

  /** The number of a set, given in any order and with repetitions. */
  numberOf(members: readonly Member[]): number {
    return members.reduce((number, member) => this.with(number, member), 0)
  }

  /** The number after the highest one. */
  get size(): number {
    return this.#sets.length
  }

  membersOf(number: number): readonly Member[] {
    return this.#sets[number] ?? []
  }

  /** Which sets have a wanted member: 1 at their number, else 0. */
  having(wanted: ReadonlySet<Member>): Uint8Array {
    return Uint8Array.from(this.#sets, (members) => Number(members.some((member) => wanted.has(member))))
  }

  #numberIn<Key>(numbers: Map<Key, number>, key: Key, members: readonly Member[]): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, this.#sets.length)
    this.#sets.push(members)
    return this.#sets.length - 1
  }
}
