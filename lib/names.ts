/**
 * Short name of an actor for narrow columns: a person's surname by its sort name, otherwise the name with long words
 * abbreviated: "Trump admin.".
 */
export function shortName(actor: { name: string; sortName: string; kind: string }): string {
  if (actor.kind !== 'person') return actor.name.replace(/\p{Script=Latin}{12,}/gu, abbreviate)
  const [surname] = actor.sortName.split(',')
  return surname?.trim() || actor.name
}

/** Abbreviates a word as catalogues do: after a consonant and before a vowel, not before the sixth letter. */
function abbreviate(word: string): string {
  const cut = /^.{4,}?[^aeiou](?=[aeiou])/iu.exec(word)?.[0]
  return cut && cut.length < word.length - 3 ? `${cut}.` : word
}

/** Shortens an affiliation of more than 22 characters to its first words, for narrow heads. */
export function affiliationShort(affiliation: string | undefined): string {
  if (!affiliation) return ''
  return affiliation.length > 22 ? `${affiliation.slice(0, 20).replace(/\s+\S*$/, '')} …` : affiliation
}
