import { nameKey } from '@/lib/editing/known-records'
import { slugOf } from '@/lib/editing/slug'
import { sortNameOf } from '@/lib/imports/author-names'
import type { RecordOf } from '@/lib/records/registry'
import { ROLES, type Role } from '@/lib/vocabulary'
import type { KnownRecords, Place, Question } from '../../reading'
import { stableId } from '../../stable-id'
import type { NamedActor } from '../rows/statement'
import { askWhether, NEW } from './ask-whether'
import { Likeness } from './likeness'
import { type ReadName, readName } from './name-text'
import { affiliationsOf, compact, type Held } from './spells'

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
  readonly #namesBySlug = new Map<string, string>()
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
  learn({ name, slug, kind }: Pick<NamedActor, 'name' | 'slug' | 'kind'>): void {
    if (slug) this.#namesBySlug.set(slug, name)
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
  identify({ name, slug, kind }: Pick<NamedActor, 'name' | 'slug' | 'kind'>): string {
    return slug ?? this.#read(name, kind).key
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

  /** The slug of somebody named in another column, by name or slug; undefined where only a slug is given that nobody has. */
  resolveNamed(text: string, place: Place): { slug: string; waits: string | undefined } | undefined {
    const known = this.#knownSlugs.get(text) ?? this.#bySlug.get(text)
    if (known) return { slug: known.slug, waits: undefined }
    const named = this.#namesBySlug.get(text)
    if (named === undefined && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text)) return undefined
    return this.resolve(
      { name: named ?? text, slug: named ? text : undefined, kind: undefined, organization: '', title: '', role: '' },
      place,
      undefined,
      null,
    )
  }

  /** Records of those who are not on record; affiliations that people on record have in the file are counted. */
  records(): {
    made: { record: RecordOf<'actor'>; place: Place; waits: string | undefined }[]
    unaffiliated: number
    recognized: number
  } {
    const entries = [...new Set([...this.#byKey.values(), ...this.#bySlug.values()])]
    const fresh = entries.filter(({ known, aliases }) => !known && aliases !== undefined)
    return {
      made: fresh.map((entry) => ({ record: this.#record(entry), place: entry.place, waits: entry.waits })),
      unaffiliated: entries.filter(({ known, held }) => known && held.length > 0).length,
      recognized: entries.filter(({ known }) => known).length,
    }
  }

  #entry(actor: NamedActor, place: Place, source: string | null): Entry {
    const { name, kind, key, sortName } = this.#read(actor.name, actor.kind)
    const before = (actor.slug && this.#bySlug.get(actor.slug)) || this.#byKey.get(key)
    if (before) return before
    const found = this.#recognize(actor.slug, name, kind, place)
    const same = found.same
    if (same) {
      const entry = this.#bySlug.get(same.slug)
      if (entry) {
        this.#byKey.set(key, entry)
        return entry
      }
    }
    const slug = same?.slug ?? actor.slug ?? this.#freeSlug(name, key)
    const entry: Entry = {
      slug,
      name: same?.known?.name ?? name,
      sortName: sortName ?? (kind === 'person' ? sortNameOf(name) : name),
      kind: same?.known?.kind ?? kind,
      known: same?.known,
      place,
      aliases: new Set(),
      held: [],
      waits: found.waits,
      source: kind === 'group' ? source : null,
    }
    this.#byKey.set(key, entry)
    this.#bySlug.set(slug, entry)
    return entry
  }

  #recognize(slug: string | undefined, name: string, kind: string, place: Place) {
    const bySlug = slug ? this.#knownSlugs.get(slug) : undefined
    if (bySlug) return { same: { slug: bySlug.slug, known: bySlug }, waits: undefined }
    const exact = this.#knownNames.get(nameKey(name)) ?? []
    const [only] = exact
    if (only && exact.length === 1) return { same: { slug: only.slug, known: only }, waits: undefined }
    const alike =
      exact.length > 1
        ? exact.map((actor) => ({ slug: actor.slug, name: actor.name }))
        : kind === 'person'
          ? this.#likeness.find(name).map((one) => ({ slug: one.slug ?? this.#slugInFile(one.name), name: one.name }))
          : []
    if (alike.length === 0 || slug) return { same: undefined, waits: undefined }
    return this.#ask(name, alike, place)
  }

  #ask(name: string, alike: { slug: string; name: string }[], place: Place) {
    const { question, chosen } = askWhether(name, alike, place, this.#choices)
    this.questions.set(question.id, question)
    const same =
      chosen === undefined || chosen === NEW ? undefined : { slug: chosen, known: this.#knownSlugs.get(chosen) }
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

  #record({ slug, name, sortName, kind, held, source }: Entry): RecordOf<'actor'> {
    return {
      slug,
      name,
      kind,
      sortName,
      shortName: null,
      nativeName: null,
      aliases: [],
      description: null,
      quantifier: null,
      source,
      affiliations: affiliationsOf(held).map((one) => {
        const known =
          this.#knownNames.get(nameKey(one.organization))?.filter(({ kind }) => kind === 'organization') ?? []
        return { ...one, short: null, actor: known.length === 1 ? (known[0]?.slug ?? null) : null }
      }),
    }
  }
}
