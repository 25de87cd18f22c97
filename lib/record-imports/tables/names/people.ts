import { nameKey } from '@/lib/editing/known-records'
import { slugOf } from '@/lib/editing/slug'
import { sortNameOf } from '@/lib/imports/author-names'
import { actorLaidOver } from '@/lib/record-imports/actor-laid-over'
import type { RecordOf } from '@/lib/records/registry'
import { ROLES, type Role } from '@/lib/vocabulary'
import type { KnownRecords, Place, Question } from '../../reading'
import { stableId } from '../../stable-id'
import type { NamedActor } from '../rows/statement'
import { askWhether, NEW } from './ask-whether'
import { Likeness } from './likeness'
import { type ReadName, readName } from './name-text'
import { affiliationsOf, compact, firstDays, type Held } from './spells'

type KnownActor = KnownRecords['actors'][number]
type Entry = {
  slug: string
  name: string
  sortName: string
  kind: NamedActor['kind'] & string
  known: KnownActor | undefined
  place: Place
  aliases: Set<string>
  held: Held[]
  waits: string | undefined
  /** For an unnamed group: the source that speaks of it. */
  source: string | null
}

/**
 * Everybody whom a table names: those on record are recognized by name or alias, whatever the letters' size, everybody else is
 * new. A name that is only like another is a question, for which its records wait.
 */
export class People {
  readonly #byKey = new Map<string, Entry>()
  readonly #bySlug = new Map<string, Entry>()
  readonly #knownNames = new Map<string, KnownActor[]>()
  readonly #knownSlugs = new Map<string, KnownActor>()
  readonly #likeness = new Likeness()
  readonly #choices: Record<string, string>
  readonly #role: Role
  readonly questions = new Map<string, Question>()
  /** The name read last: a row names its actor with every answer. */
  #last: { written: string; as: NamedActor['kind']; read: ReadName } | undefined
  #learned: ReadName | undefined

  constructor(known: KnownRecords['actors'], { choices, role }: { choices: Record<string, string>; role: Role }) {
    this.#choices = choices
    this.#role = role
    for (const actor of known) {
      this.#knownSlugs.set(actor.slug, actor)
      for (const name of [actor.name, ...actor.aliases]) {
        const key = nameKey(name)
        const before = this.#knownNames.get(key) ?? []
        if (!before.includes(actor)) this.#knownNames.set(key, [...before, actor])
        if (actor.kind === 'person') this.#likeness.add({ name, slug: actor.slug, isKnown: true })
      }
    }
  }

  /** Learns a name of the file before its rows are used, so that those that are alike are known. */
  learn({ name, kind }: Pick<NamedActor, 'name' | 'kind'>): void {
    const read = this.#read(name, kind)
    if (read === this.#learned) return
    this.#learned = read
    if (read.kind === 'person' && !this.#knownNames.has(read.key))
      this.#likeness.add({ name: read.name, slug: undefined, isKnown: false })
  }

  #read(written: string, as: NamedActor['kind']): ReadName {
    if (this.#last?.written !== written || this.#last.as !== as)
      this.#last = { written, as, read: readName(written, as) }
    return this.#last.read
  }

  /** What two namings of one actor have in common. */
  identify({ name, kind }: Pick<NamedActor, 'name' | 'kind'>): string {
    return this.#read(name, kind).key
  }

  /** The slug of an actor, and the question for which its records wait. */
  resolve(
    actor: NamedActor,
    place: Place,
    day: string | undefined,
    source: string | null,
  ): { slug: string; waits: string | undefined } {
    const entry = this.#entry(actor, place, source)
    if (actor.organization !== '') {
      const role = ROLES.find((one) => one === actor.role) ?? this.#role
      entry.held.push({ organization: actor.organization, title: actor.title || null, role, day })
      if (entry.held.length > 64) entry.held = compact(entry.held)
    }
    return { slug: entry.slug, waits: entry.waits }
  }

  /** The slug of somebody named in another column, by name or by the slug on record. */
  resolveNamed(text: string, place: Place): { slug: string; waits: string | undefined } {
    const known = this.#knownSlugs.get(text)
    if (known) return { slug: known.slug, waits: undefined }
    return this.resolve({ name: text, kind: undefined, organization: '', title: '', role: '' }, place, undefined, null)
  }

  /**
   * Records of those who are not on record, and of those on record who have other names or affiliations in the file: that
   * is a conflict to decide. Where the whole record is not known, these are counted.
   */
  records(): {
    made: { record: RecordOf<'actor'>; place: Place; waits: string | undefined }[]
    unaffiliated: number
    /** People on record who have another name in the file. */
    renamed: number
    recognized: number
  } {
    const entries = [...new Set([...this.#byKey.values(), ...this.#bySlug.values()])]
    const made = entries.filter(({ known }) => !known || known.record)
    const left = entries.filter(({ known }) => known && !known.record)
    return {
      made: made.flatMap((entry) => {
        const record = this.#record(entry)
        return record === entry.known?.record ? [] : { record, place: entry.place, waits: entry.waits }
      }),
      unaffiliated: left.filter(({ held }) => held.length > 0).length,
      renamed: left.filter(({ aliases }) => aliases.size > 0).length,
      recognized: entries.filter(({ known }) => known).length,
    }
  }

  #entry(actor: NamedActor, place: Place, source: string | null): Entry {
    const { name, kind, key, sortName } = this.#read(actor.name, actor.kind)
    const before = this.#byKey.get(key)
    if (before) return before
    const found = this.#recognize(name, kind, place)
    const same = found.same
    if (same) {
      const entry = same.known ? this.#bySlug.get(same.slug) : this.#entry({ ...actor, name: same.name }, place, source)
      if (entry) {
        entry.aliases.add(name)
        this.#byKey.set(key, entry)
        return entry
      }
    }
    const slug = same?.slug ?? this.#freeSlug(name, key)
    const entry: Entry = {
      slug,
      name: same?.known?.name ?? name,
      sortName: sortName ?? (kind === 'person' ? sortNameOf(name) : name),
      kind: same?.known?.kind ?? kind,
      known: same?.known,
      place,
      aliases: new Set(same && same.known?.name !== name && !same.known?.aliases.includes(name) ? [name] : []),
      held: [],
      waits: found.waits,
      source: kind === 'group' ? source : null,
    }
    this.#byKey.set(key, entry)
    this.#bySlug.set(slug, entry)
    return entry
  }

  #recognize(name: string, kind: string, place: Place) {
    const exact = this.#knownNames.get(nameKey(name)) ?? []
    const [only] = exact
    if (only && exact.length === 1) return { same: { slug: only.slug, name: only.name, known: only }, waits: undefined }
    const alike =
      exact.length > 1
        ? exact.map((actor) => ({ slug: actor.slug, name: actor.name }))
        : kind === 'person'
          ? this.#likeness.find(name).map((one) => ({ slug: one.slug ?? this.#slugInFile(one.name), name: one.name }))
          : []
    if (alike.length === 0) return { same: undefined, waits: undefined }
    return this.#ask(name, alike, place)
  }

  #ask(name: string, alike: { slug: string; name: string }[], place: Place) {
    const { question, chosen } = askWhether(name, alike, place, this.#choices)
    this.questions.set(question.id, question)
    const one = chosen === NEW ? undefined : alike.find(({ slug }) => slug === chosen)
    const same = one && { ...one, known: this.#knownSlugs.get(one.slug) }
    return { same, waits: chosen === undefined ? question.id : undefined }
  }

  #slugInFile(name: string): string {
    return this.#byKey.get(nameKey(name))?.slug ?? this.#freeSlug(name, nameKey(name))
  }

  /** A slug that nobody on record has; two names of one slug are told apart by a digest of the name. */
  #freeSlug(name: string, key: string): string {
    const slug = slugOf(name, 'actor')
    const isTaken = this.#knownSlugs.has(slug) || (this.#bySlug.has(slug) && this.#byKey.get(key)?.slug !== slug)
    return isTaken ? `${slug}-${stableId('n', [key]).slice(2, 8)}` : slug
  }

  #record({ slug, name, sortName, kind, aliases, held, source, known }: Entry): RecordOf<'actor'> {
    const affiliations = this.#affiliations(held)
    if (known?.record) return actorLaidOver(known.record, [...aliases], affiliations, firstDays(held))
    return {
      slug,
      name,
      kind,
      sortName,
      shortName: null,
      nativeName: null,
      aliases: [...aliases],
      description: null,
      quantifier: null,
      source,
      affiliations,
    }
  }

  #affiliations(held: readonly Held[]): RecordOf<'actor'>['affiliations'] {
    return affiliationsOf(held).map((one) => {
      const known = this.#knownNames.get(nameKey(one.organization))?.filter(({ kind }) => kind === 'organization') ?? []
      return { ...one, short: null, actor: known.length === 1 ? (known[0]?.slug ?? null) : null }
    })
  }
}
