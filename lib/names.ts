/** How a narrow column calls an actor: a person by the surname it is filed under, anybody else by the name. */
export function shortName(actor: { name: string; sortName: string; kind: string }): string {
  if (actor.kind !== 'person') return actor.name
  const [surname] = actor.sortName.split(',')
  return surname?.trim() || actor.name
}

/** "Center for the National Interest" takes three lines in a narrow head; the first words tell it apart. */
export function affiliationShort(affiliation: string | undefined): string {
  if (!affiliation) return ''
  return affiliation.length > 22 ? `${affiliation.slice(0, 20).replace(/\s+\S*$/, '')} …` : affiliation
}
