import { slugOf } from '@/lib/editing/slug'
import { fold } from '@/lib/fold'
import { authorNames, sortNameOf } from '@/lib/imports/author-names'
import type { RecordOf } from '@/lib/records/registry'
import { actorLaidOver } from '../actor-laid-over'
import type { KnownRecords, Place, Question } from '../reading'
import type { CodedFile, Speaker } from './coded'

type Actor = RecordOf<'actor'>
type KnownActor = KnownRecords['actors'][number]

/**
 * Somebody in a file: the organizations that he or she speaks from, each with the day of the first document in which it
 * is (EDTF; null where no day is known), and where the name is first.
 */
export type Named = { speaker: Speaker; organizations: Map<string, string | null>; place: Place }

export type NamedActors = {
  /** Slug of the actor, and the question that its records wait for. */
  of(speaker: Speaker): { slug: string; waits: string | undefined }
  /** Whether the file names several organizations for somebody, so that no affiliation says which one counts. */
  hasSeveralOrganizations(speaker: Speaker): boolean
  /** Slug of the person of a name, who speaks in the file or is on record. */
  person(name: string): string | null
  /** Records of actors that are not on record, and of those whose organization of the file is not. */
  records: { record: Actor; place: Place }[]
  questions: Question[]
}

/**
 * Gives everybody in a file an actor: of the same kind and name on record, or a new one. A name that is another’s alias
 * on record, or several actors’ name, is asked.
 */
export function nameActors(
  named: Named[],
  file: Pick<CodedFile, 'about'>,
  known: KnownActor[],
  choices: Record<string, string>,
): NamedActors {
  const taken = new Set(known.map(({ slug }) => slug))
  const slugs = new Map<string, { slug: string; waits: string | undefined }>()
  const questions: Question[] = []
  const fresh: Named[] = []
  const laid: { one: Named; on: Actor }[] = []
  for (const one of named) {
    const { speaker } = one
    const found = recognize(one, known, choices)
    if (found.question) questions.push(found.question)
    if (found.slug === undefined) fresh.push(one)
    const on = known.find(({ slug }) => slug === found.slug)?.record
    if (on && one.organizations.size > 0) laid.push({ one, on })
    const slug = found.slug ?? freeSlug(speaker, taken)
    taken.add(slug)
    slugs.set(keyOf(speaker), { slug, waits: found.question?.waits ? found.question.id : undefined })
  }
  const of = (speaker: Speaker) =>
    slugs.get(keyOf(speaker)) ?? { slug: slugOf(speaker.name, speaker.kind), waits: undefined }
  const records = [
    ...fresh.map((one) => ({ record: actorOf(one, file, of), place: one.place })),
    ...laid.flatMap(({ one, on }) => {
      const since = new Map([...one.organizations].flatMap(([name, day]) => (day === null ? [] : [[name, day]])))
      const record = actorLaidOver(on, [], affiliationsOf(one, of), since)
      return record === on ? [] : [{ record, place: one.place }]
    }),
  ]
  const people = new Map(known.filter(({ kind }) => kind === 'person').map(({ name, slug }) => [foldName(name), slug]))
  for (const { record } of records) if (record.kind === 'person') people.set(foldName(record.name), record.slug)
  const several = new Set(
    named.filter(({ organizations }) => organizations.size > 1).map(({ speaker }) => keyOf(speaker)),
  )
  const hasSeveralOrganizations = (speaker: Speaker) => several.has(keyOf(speaker))
  return {
    of,
    hasSeveralOrganizations,
    person: (name) => people.get(foldName(name)) ?? null,
    records,
    questions,
  }
}

export const keyOf = ({ kind, name }: Speaker) => `${kind} ${name}`

const NEW = 'new'

function recognize({ speaker, place }: Named, known: KnownActor[], choices: Record<string, string>) {
  const plain = foldName(speaker.name)
  const same = known.filter((one) => one.kind === speaker.kind && foldName(one.name) === plain)
  if (same.length === 1) return { slug: same[0]?.slug, question: undefined }
  const alike =
    same.length > 0
      ? same
      : known.filter((one) => one.kind === speaker.kind && one.aliases.some((alias) => foldName(alias) === plain))
  if (alike.length === 0) return { slug: undefined, question: undefined }
  const id = `actor: ${keyOf(speaker)}`
  const answer = choices[id]
  const chosen = answer === NEW || alike.some(({ slug }) => slug === answer) ? answer : undefined
  const question: Question = {
    id,
    place,
    says: `Is “${speaker.name}” of the file ${alike.length === 1 ? 'the one on record' : 'one of those on record'}?`,
    choices: [
      ...alike.map(({ slug, name }) => ({ value: slug, label: `Yes, ${name} (${slug})` })),
      { value: NEW, label: `No, somebody else` },
    ],
    chosen: chosen ?? alike[0]?.slug ?? NEW,
    waits: chosen === undefined && alike.length > 1,
  }
  return { slug: question.chosen === NEW ? undefined : question.chosen, question }
}

const foldName = (name: string) => fold(name).trim().toLowerCase()

function freeSlug({ name, kind }: Speaker, taken: ReadonlySet<string>): string {
  const plain = slugOf(name, kind)
  const named = [plain, `${plain}-${kind}`].find((slug) => !taken.has(slug))
  if (named) return named
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return `${plain}-${number}`
}

function actorOf({ speaker, organizations }: Named, file: Pick<CodedFile, 'about'>, of: NamedActors['of']): Actor {
  const { aliases, description } = file.about(speaker)
  const name = speaker.kind === 'person' ? givenFirst(speaker.name) : speaker.name
  return {
    slug: of(speaker).slug,
    name,
    kind: speaker.kind,
    sortName: speaker.kind === 'person' ? sortNameOf(name) : name,
    shortName: null,
    nativeName: null,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    description,
    quantifier: null,
    source: null,
    affiliations: affiliationsOf({ organizations }, of),
  }
}

const affiliationsOf = (
  { organizations }: Pick<Named, 'organizations'>,
  of: NamedActors['of'],
): Actor['affiliations'] =>
  [...organizations.keys()].sort().map((organization) => ({
    organization,
    short: null,
    actor: of({ name: organization, kind: 'organization' }).slug,
    title: null,
    role: 'other' as const,
    from: null,
    to: null,
  }))

/** “Marlow, Ada” as “Ada Marlow”. */
function givenFirst(name: string): string {
  if (!/^[^,]+, [^,]+$/.test(name)) return name
  const names = authorNames(name)
  return names.length === 1 ? (names[0] ?? name) : name
}
