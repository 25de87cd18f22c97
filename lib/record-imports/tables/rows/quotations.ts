import type { BundleSource } from '@/lib/bundle/schema'
import type { RecordOf } from '@/lib/records/registry'
import type { Line, Place } from '../../reading'
import { stableId } from '../../stable-id'
import { fingerprint } from '../fingerprint'
import type { Sources } from '../names/sources'
import { isRecordId } from './problem'
import type { Quoted, Statement } from './statement'

/** A quotation with the slug of its source and the day of that. */
export type Placed = Omit<Quoted, 'source'> & { source: string; issued: string }

type Settings = { sources: Sources; poll: BundleSource; lang: string }

/** The quotations of a table, each given once. */
export class Quotations {
  readonly #settings: Settings
  readonly #given = new Set<number>()
  usesPoll = false

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** Every quotation of a statement with its source; or why that can be none. */
  place({ quotes, place }: Statement, day: string | undefined): Placed[] | { problem: string } {
    const placed: Placed[] = []
    for (const quote of quotes) {
      const found = quote.source ? this.#settings.sources.resolve(quote.source, day, place) : this.#settings.poll
      if ('problem' in found) return found
      placed.push({ ...quote, source: found.slug, issued: found.issued })
    }
    return placed
  }

  build(quote: Placed, speaker: string): RecordOf<'quotation'> {
    const { exact, mode, locator, source } = quote
    const speakers = [speaker]
    const given = quote.id !== undefined && isRecordId(quote.id) ? quote.id : undefined
    return {
      id: given ?? stableId('quotation', [source, ...speakers, mode, locator?.kind, locator?.value, exact]),
      source,
      speakers,
      segments: [{ exact, prefix: '', suffix: '', start: 0, end: exact.length }],
      mode,
      locator,
      lang: languageTag(quote.lang) ?? this.#settings.lang,
      translations: [],
      checked: null,
    }
  }

  /** The lines of those that were not given before. */
  give(records: RecordOf<'quotation'>[], place: Place, waits: string | undefined): Line[] {
    return records.flatMap((record): Line[] => {
      this.usesPoll ||= record.source === this.#settings.poll.slug
      const mark = fingerprint(record.id)
      if (this.#given.has(mark)) return []
      this.#given.add(mark)
      return [{ kind: 'record', type: 'quotation', record, place, ...(waits !== undefined && { waits }) }]
    })
  }
}

const languageTag = (text: string | undefined) =>
  text !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined
