/**
 * How a narrow column calls an actor: a person by the surname it is filed under, anybody else by the name, its
 * long words abbreviated: "Trump admin.". The full name stands beside it, as a title or on the actor's page.
 */
export function shortName(actor: { name: string; sortName: string; kind: string }): string {
  if (actor.kind !== 'person') return actor.name.replace(/\p{Script=Latin}{12,}/gu, abbreviate)
  const [surname] = actor.sortName.split(',')
  return surname?.trim() || actor.name
}

/** As catalogues do: after a consonant and before a vowel, never before the sixth letter. */
function abbreviate(word: string): string {
  const cut = /^.{4,}?[^aeiou](?=[aeiou])/iu.exec(word)?.[0]
  return cut && cut.length < word.length - 3 ? `${cut}.` : word
}

/** "Center for the National Interest" takes three lines in a narrow head; the first words tell it apart. */
export function affiliationShort(affiliation: string | undefined): string {
  if (!affiliation) return ''
  return affiliation.length > 22 ? `${affiliation.slice(0, 20).replace(/\s+\S*$/, '')} …` : affiliation
}
