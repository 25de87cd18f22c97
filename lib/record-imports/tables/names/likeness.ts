import { nameKey } from '@/lib/editing/known-records'
import { hasInitial, initialKey, looseKey } from './name-text'

export type Alike = { name: string; slug: string | undefined; isKnown: boolean }

/** Most people of whom one is asked. */
const MOST = 5

/**
 * Finds names that are like another: the same without marks over letters or in another order, or with an initial for
 * the given name. Of two in one file only the one with the initial is asked about.
 */
export class Likeness {
  readonly #loose = new Map<string, Alike[]>()
  readonly #whole = new Map<string, Alike[]>()
  readonly #initials = new Map<string, Alike[]>()
  readonly #seen = new Set<string>()

  add(one: Alike): void {
    const own = `${nameKey(one.name)} ${one.slug ?? ''}`
    if (this.#seen.has(own)) return
    this.#seen.add(own)
    push(this.#loose, looseKey(one.name), one)
    const initial = initialKey(one.name)
    if (initial !== undefined) push(hasInitial(one.name) ? this.#initials : this.#whole, initial, one)
  }

  /** Those whom a name may mean as well, people on record first. */
  find(name: string): Alike[] {
    const own = nameKey(name)
    const initial = initialKey(name) ?? ''
    const found = [
      ...(this.#loose.get(looseKey(name)) ?? []).filter((one) => one.isKnown || one.name < name),
      ...(hasInitial(name)
        ? (this.#whole.get(initial) ?? [])
        : (this.#initials.get(initial) ?? []).filter(({ isKnown }) => isKnown)),
    ].filter((one) => nameKey(one.name) !== own)
    const once = [...new Map(found.map((one) => [one.slug ?? one.name, one])).values()]
    return once.sort((a, b) => Number(b.isKnown) - Number(a.isKnown)).slice(0, MOST)
  }
}

function push(groups: Map<string, Alike[]>, key: string, one: Alike) {
  const group = groups.get(key)
  if (!group) groups.set(key, [one])
  else if (group.length < 50) group.push(one)
}
