/** Most characters of a short name. */
export const SHORT_LENGTH = 10

/**
 * Name of an actor for narrow columns, of at most 10 characters: the one on record, otherwise the family name of a
 * person and an abbreviated name of an organization: "Trump adm.", "N. Korea", "CIA".
 */
export function shortName(actor: { name: string; sortName: string; shortName: string | null; kind: string }): string {
  if (actor.shortName) return actor.shortName
  if (actor.kind === 'organization') return shortOrganization(actor.name)
  const [filedUnder] = actor.sortName.split(',')
  const name = filedUnder?.trim() || actor.name
  return fits(name) ? name : cut(firstWord(name))
}

type Shown = Parameters<typeof shortName>[0] & { slug: string }

/**
 * Short names of actors that are shown beside each other, by slug: people whose short names are alike get the initials
 * of their given names, "A. Marlow" or "Kim Y.C.". Names on record stay, and so do those whose initials are alike too.
 */
export function shortNames(actors: readonly Shown[]): Map<string, string> {
  const plain = new Map(actors.map((actor) => [actor.slug, shortName(actor)]))
  const named = new Map<string, Set<string>>()
  for (const { slug, name } of actors) {
    const short = plain.get(slug) ?? ''
    named.set(short, (named.get(short) ?? new Set()).add(name))
  }
  return new Map(
    actors.map((actor) => {
      const short = plain.get(actor.slug) ?? ''
      const derived = actor.kind === 'person' && !actor.shortName
      return [actor.slug, (derived && (named.get(short)?.size ?? 0) > 1 && withGivenInitials(actor.sortName)) || short]
    }),
  )
}

/** "A. Marlow" of "Marlow, Ada"; "Kim Y.C." of "Kim Yong Chol", which has no comma; undefined without a given name. */
function withGivenInitials(sortName: string): string | undefined {
  const [family = '', given] = sortName.split(',').map((part) => part.trim())
  if (given !== undefined) {
    const [initial] = given
    return initial && `${initial}. ${shortened(family, SHORT_LENGTH - 3)}`
  }
  const [first = '', ...others] = family.split(/[\s-]+/)
  const initials = others.flatMap((word) => [...word].slice(0, 1)).slice(0, 2)
  return initials.length === 0
    ? undefined
    : `${shortened(first, SHORT_LENGTH - 1 - 2 * initials.length)} ${initials.map((one) => `${one.toUpperCase()}.`).join('')}`
}

const shortened = (text: string, most: number) =>
  [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}.`

/** Name of an organization in at most 10 characters. */
export function shortOrganization(name: string): string {
  return (
    [name, initials(name), withShortEnd(name), withInitial(name)].find((one) => one && fits(one)) ??
    cut(firstWord(name))
  )
}

/** "CNI": the capitals of three words or more. */
function initials(name: string): string | undefined {
  const capitals = name.split(/[\s-]+/).flatMap((word) => /^\p{Lu}/u.exec(word) ?? [])
  return capitals.length > 2 ? capitals.join('') : undefined
}

/** "Trump adm.": two words, the second a long one that is cut. */
function withShortEnd(name: string): string | undefined {
  const [first, last, ...others] = name.split(/\s+/)
  if (!first || !last || others.length > 0 || last.length < 8) return undefined
  const room = SHORT_LENGTH - first.length - ' .'.length
  return room >= 3 ? `${first} ${last.slice(0, room)}.` : undefined
}

/** "N. Korea": the first word as its initial. */
function withInitial(name: string): string | undefined {
  const [first, ...others] = name.split(/\s+/)
  const initial = first && /^\p{Lu}/u.exec(first)?.[0]
  return initial && others.length > 0 ? `${initial}. ${others.join(' ')}` : undefined
}

const firstWord = (name: string) => /^[^\s-]+/.exec(name)?.[0] ?? name
const fits = (text: string) => [...text].length <= SHORT_LENGTH
const cut = (word: string) => (fits(word) ? word : `${[...word].slice(0, SHORT_LENGTH - 1).join('')}.`)
