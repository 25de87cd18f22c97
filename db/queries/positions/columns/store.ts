import type { Library } from '@/db/library'
import { findLastRevision, type LastRevision } from '@/db/queries/library/data-version'
import type { PositionFilter } from '@/lib/filter/positions'
import { countFacets } from '@/lib/positions/columns/count'
import { CountedLibrary } from '@/lib/positions/columns/counted-library'
import type { FacetCounts } from '@/lib/positions/facets'
import { findHighestKey, findKeptKeys, readPositions, readSubjects } from './read'

/** Positions that are read at once: others are answered between one part and the next. */
const PART = 10_000
/** After more revisions than these everything is read again, in parts. */
const REVISIONS_AT_MOST = 1_000
/** From so many positions on, counting pauses after each pass, so that others are answered. */
const PAUSES_FROM = 200_000

/** On the global object, because a bundler may load this file more than once. */
const global = globalThis as typeof globalThis & { parleyColumns?: WeakMap<Library, PositionColumns> }

/** The columns of a library, kept from one question to the next. */
export function columnsOf(library: Library): PositionColumns {
  global.parleyColumns ??= new WeakMap()
  const known = global.parleyColumns.get(library) ?? new PositionColumns(library)
  global.parleyColumns.set(library, known)
  return known
}

/**
 * What positions are counted by, in memory. Read when first asked for, in parts; afterwards only what the revisions since
 * then name is read again.
 */
class PositionColumns {
  readonly #library: Library
  #counted = new CountedLibrary()
  /** The state that `#counted` is of. */
  #read: LastRevision | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(library: Library) {
    this.#library = library
  }

  /**
   * Counts the options of all facets, see `countFacets`.
   * @param withWords keys of the positions that say the filter's words, where it has some
   */
  count(filter: PositionFilter, withWords: readonly number[] | undefined): Promise<FacetCounts> {
    // In turn: nothing is written into the table while it is counted.
    const counted = this.#turn.then(async () => {
      await this.#follow()
      return this.#count(filter, withWords)
    })
    this.#turn = counted.catch(() => undefined)
    return counted
  }

  async #count(filter: PositionFilter, withWords: readonly number[] | undefined): Promise<FacetCounts> {
    const steps = countFacets(this.#counted, filter, withWords)
    let step = steps.next()
    while (!step.done) {
      if (this.#counted.table.size >= PAUSES_FROM) await new Promise(setImmediate)
      step = steps.next()
    }
    return step.value
  }

  async #follow(): Promise<void> {
    const read = this.#read
    this.#read = undefined
    // Where reading fails, everything is read the next time.
    this.#read = read ? await this.#readSince(read) : await this.#readAll()
  }

  async #readSince(read: LastRevision): Promise<LastRevision> {
    const last = await findLastRevision(this.#library)
    if (last.id === read.id && last.at === read.at && last.file === read.file) return last
    const follows = last.file === read.file && last.id > read.id && last.id <= read.id + REVISIONS_AT_MOST
    return follows ? this.#readRevised(read.id) : this.#readAll()
  }

  async #readAll(): Promise<LastRevision> {
    this.#counted = new CountedLibrary()
    const [last, highest, subjects, first] = await Promise.all([
      findLastRevision(this.#library),
      findHighestKey(this.#library),
      readSubjects(this.#library),
      readPositions(this.#library, { after: 0, upTo: PART }),
    ])
    this.#counted.table.reserve(highest + 1)
    this.#counted.putSubjects(subjects)
    this.#counted.putPositions(first)
    if (highest <= PART) return last
    for (let after = PART; after < highest; after += PART)
      this.#counted.putPositions(await readPositions(this.#library, { after, upTo: after + PART }))
    // What was written while the parts were read.
    return this.#readRevised(last.id)
  }

  /** Started in one tick, and so read in one state of the library. */
  async #readRevised(since: number): Promise<LastRevision> {
    const [last, kept, subjects, positions] = await Promise.all([
      findLastRevision(this.#library),
      findKeptKeys(this.#library, since),
      readSubjects(this.#library, since),
      readPositions(this.#library, { revisedAfter: since }),
    ])
    this.#counted.putSubjects(subjects)
    this.#counted.putPositions(positions)
    if (kept) this.#counted.table.keepOnly(kept)
    return last
  }
}
