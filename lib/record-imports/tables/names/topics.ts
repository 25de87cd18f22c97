import { nameKey } from '@/lib/editing/known-records'
import { slugOf } from '@/lib/editing/slug'
import type { RecordOf } from '@/lib/records/registry'
import type { TopicScope } from '@/lib/vocabulary'
import type { KnownRecords, Place, Question } from '../../reading'
import { stableId } from '../../stable-id'
import type { NamedTopic } from '../rows/statement'

type Topic = { slug: string; scope: TopicScope; wording: number; proposition: string }
type Entry = Topic & { record: RecordOf<'topic'> | undefined; place: Place }

export type TopicSettings = {
  theme: string | undefined
  /** Name of the theme of new topics where the file names none. */
  themeLabel: string
  choices: Record<string, string>
  counts: string
  excludes: string
}

const UNWORDED = 'unworded'
/** Most topics among which one is chosen. */
const MOST_CHOICES = 300

/** The topics that a table names: those on record, by slug, proposition or name, and new ones, with their themes. */
export class Topics {
  readonly #known: KnownRecords
  readonly #settings: TopicSettings
  readonly #entries = new Map<string, Entry>()
  readonly #bySlug = new Map<string, Entry>()
  readonly #themes = new Map<string, RecordOf<'theme'>>()
  readonly questions = new Map<string, Question>()

  constructor(known: KnownRecords, settings: TopicSettings) {
    this.#known = known
    this.#settings = settings
  }

  /** @param atSummit whether the row names a summit */
  resolve(named: NamedTopic, atSummit: boolean, place: Place): Topic {
    const before = this.#entries.get(named.key)
    if (before) return before
    const entry = this.#make(named, atSummit, place)
    const same = this.#bySlug.get(entry.slug)
    const kept = same ?? entry
    this.#entries.set(named.key, kept)
    this.#bySlug.set(kept.slug, kept)
    return kept
  }

  records(): { topics: { record: RecordOf<'topic'>; place: Place }[]; themes: RecordOf<'theme'>[] } {
    const made = [...this.#bySlug.values()].flatMap(({ record, place }) => (record ? [{ record, place }] : []))
    const used = new Set(made.map(({ record }) => record.theme))
    return { topics: made, themes: [...this.#themes.values()].filter(({ slug }) => used.has(slug)) }
  }

  #make(named: NamedTopic, atSummit: boolean, place: Place): Entry {
    const known = this.#find(named)
    if (known) return this.#knownEntry(known, place)
    const slug = named.slug ?? this.#freeSlug(named)
    const scope: TopicScope =
      named.scope === 'summit' || (named.scope !== 'standing' && atSummit) ? 'summit' : 'standing'
    if (named.proposition === undefined) {
      const chosen = this.#ask(named, slug, place)
      if (chosen) return this.#knownEntry(chosen, place)
    }
    const record: RecordOf<'topic'> = {
      slug,
      theme: this.#themeOf(named.theme),
      label: named.label,
      proposition: named.proposition ?? null,
      wording: 1,
      since: null,
      earlier: [],
      scope,
      broader: null,
      rule: { counts: this.#settings.counts, excludes: this.#settings.excludes },
    }
    return { slug, scope, wording: 1, proposition: named.proposition ?? named.label, record, place }
  }

  #find({ slug, label, proposition }: NamedTopic) {
    const { topics } = this.#known
    if (slug !== undefined) {
      const found = topics.find((one) => one.slug === slug)
      if (found) return found
    }
    const worded = proposition === undefined ? undefined : nameKey(proposition)
    const plain = nameKey(label)
    return (
      topics.find((one) => worded !== undefined && one.proposition !== null && nameKey(one.proposition) === worded) ??
      topics.find((one) => nameKey(one.label) === plain || one.slug === slugOf(label, 'topic'))
    )
  }

  #knownEntry(known: KnownRecords['topics'][number], place: Place): Entry {
    const { slug, scope, wording, label, proposition } = known
    return { slug, scope, wording, proposition: proposition ?? label, record: undefined, place }
  }

  /** A name that is no sentence cannot be supported or opposed: it is a topic on record, or one still to be worded. */
  #ask({ label }: NamedTopic, slug: string, place: Place) {
    const id = `topic ${slug}`
    const chosen = this.#known.topics.find((one) => one.slug === this.#settings.choices[id])
    this.questions.set(id, {
      id,
      place,
      says: `“${label}” is not a sentence that can be supported or opposed, and no topic on record is called so.`,
      choices: [
        { value: UNWORDED, label: 'A new topic whose proposition is still to be worded' },
        ...this.#known.topics.slice(0, MOST_CHOICES).map((one) => ({ value: one.slug, label: one.label })),
      ],
      chosen: chosen?.slug ?? UNWORDED,
      waits: false,
    })
    return chosen
  }

  #freeSlug({ label, proposition }: NamedTopic): string {
    const slug = slugOf(label, 'topic')
    const isTaken = this.#bySlug.has(slug) || this.#known.topics.some((one) => one.slug === slug)
    return isTaken ? `${slug}-${stableId('t', [proposition ?? label]).slice(2, 8)}` : slug
  }

  #themeOf(named: string | undefined): string {
    const label = named ?? this.#settings.theme ?? this.#settings.themeLabel
    const known = this.#known.themes.find((one) => one.slug === label || nameKey(one.label) === nameKey(label))
    if (known) return known.slug
    const slug = slugOf(label, 'theme')
    if (!this.#themes.has(slug)) this.#themes.set(slug, { slug, label })
    return slug
  }
}
