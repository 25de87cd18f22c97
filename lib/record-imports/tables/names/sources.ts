import type { BundleSource } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { nameKey } from '@/lib/editing/known-records'
import { slugOf } from '@/lib/editing/slug'
import { authorNames, sortNameOf } from '@/lib/imports/author-names'
import { SOURCE_TYPES } from '@/lib/vocabulary'
import type { KnownRecords, Place } from '../../reading'
import { stableId } from '../../stable-id'
import type { NamedSource } from '../rows/statement'

/** The sources that rows name, one by one. */
export class Sources {
  readonly #known: readonly BundleSource[]
  readonly #made = new Map<string, { record: BundleSource; place: Place }>()
  readonly #byKey = new Map<string, string>()
  readonly #lang: string

  constructor(known: KnownRecords['sources'], lang: string) {
    this.#known = known
    this.#lang = lang
  }

  /** The slug of a source; or why there can be none. */
  resolve(
    named: NamedSource,
    statedOn: string | undefined,
    place: Place,
  ): { slug: string; issued: string } | { problem: string } {
    const key = JSON.stringify([named.slug, named.url, named.title, named.container])
    const before = this.#byKey.get(key)
    if (before !== undefined) return this.#result(before)
    const known = this.#find(named)
    if (known) {
      this.#byKey.set(key, known.slug)
      return this.#result(known.slug)
    }
    const { issued } = named
    if (issued && 'problem' in issued) return issued
    const day = issued && 'edtf' in issued ? issued.edtf : since(statedOn)
    if (day === undefined) return { problem: 'its source has no day of publication, and the row no day either' }
    if (!named.title) return { problem: 'its source has no title' }
    const slug = named.slug ?? this.#freeSlug(named.title, key)
    this.#made.set(slug, { record: this.#record(named, slug, named.title, day), place })
    this.#byKey.set(key, slug)
    return { slug, issued: day }
  }

  records(): { record: BundleSource; place: Place }[] {
    return [...this.#made.values()]
  }

  #result(slug: string) {
    const issued = this.#made.get(slug)?.record.issued ?? this.#known.find((one) => one.slug === slug)?.issued ?? ''
    return { slug, issued }
  }

  #find({ slug, url, title, container }: NamedSource): BundleSource | undefined {
    if (slug !== undefined) return this.#known.find((one) => one.slug === slug)
    if (url !== undefined) {
      const found = this.#known.find((one) => one.url === url)
      if (found) return found
    }
    const same = title === undefined ? [] : this.#known.filter((one) => nameKey(one.title) === nameKey(title))
    return same.find((one) => container === undefined || nameKey(one.container ?? '') === nameKey(container))
  }

  #freeSlug(title: string, key: string): string {
    const slug = slugOf(title, 'source')
    const isTaken = slug === 'new' || this.#made.has(slug) || this.#known.some((one) => one.slug === slug)
    return isTaken ? `${slug}-${stableId('s', [key]).slice(2, 8)}` : slug
  }

  #record(named: NamedSource, slug: string, title: string, issued: string): BundleSource {
    const { container, publisher, author, url, archivedUrl, type } = named
    const isAddress = (text: string | undefined) => (text !== undefined && /^https?:\/\/\S+$/.test(text) ? text : null)
    return {
      slug,
      type: SOURCE_TYPES.find((one) => one === type) ?? (url ? 'webpage' : 'report'),
      title,
      container: container ?? null,
      abbreviation: container ?? publisher ?? title,
      authors: (author?.split(/;\s*/) ?? [])
        .flatMap(authorNames)
        .map((name) => ({ name, sortName: sortNameOf(name), actor: null })),
      publisher: publisher ?? null,
      issued,
      url: isAddress(url),
      archivedUrl: isAddress(archivedUrl),
      lang: this.#lang,
      access: 'open',
      rights: null,
      textShown: false,
    }
  }
}

/** What was said on a day was published on that day or later. */
function since(statedOn: string | undefined): string | undefined {
  const bounds = statedOn === undefined ? undefined : parseDate(statedOn)
  return bounds && bounds.from !== '0000-01-01' ? `${bounds.from}/..` : undefined
}
