import type { PositionFilter } from '@/lib/filter/positions'
import {
  type Named,
  type PositionChunk,
  type PositionList,
  type PositionStream,
  rowsOf,
  toStream,
} from '@/lib/positions/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { KEY } from '../key'
import { publicPosition } from './position'
import { POSITIONS_FORMAT, POSITIONS_VERSION, type PositionsFile, type PositionsHead } from './positions-schema'
import { publicKeyEntry, publicProvenance } from './provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from './subjects'
import { jsonText } from './text'
import { type PublicPage, WHOLE } from './value-schemas'

/**
 * A list of positions, one after the other, each on a line of its own; then what they name, in the order in which
 * they first name it, which is known only when the last of them is written.
 *
 * @param root what the addresses of records begin with
 */
export async function* positionsJson(
  { chunks, ...list }: PositionStream,
  root: string,
  page: PublicPage = WHOLE,
): AsyncGenerator<string> {
  const head = jsonText(publicHead(list, page))
  yield `${head.slice(0, -'\n}'.length)},\n  "positions": [`
  const used = new UsedRecords()
  let first = true
  for await (const chunk of chunks) {
    used.learn(chunk)
    let text = ''
    for (const position of chunk.rows) {
      used.note(position)
      text += `${first ? '' : ','}\n    ${JSON.stringify(publicPosition(position, root))}`
      first = false
    }
    yield text
  }
  yield first ? ']' : '\n  ]'
  for (const [name, records] of Object.entries(used.lists(root))) yield `,\n  "${name}": ${listText(records)}`
  yield '\n}\n'
}

/** Some rows of a list, held in memory, as their file has them. */
export function publicPositions(list: PositionList, root: string, page: PublicPage): PositionsFile {
  const used = new UsedRecords()
  const { chunks, ...stream } = toStream(list)
  const rows = rowsOf(list)
  used.learn({ rows, ...list })
  for (const position of rows) used.note(position)
  return { ...publicHead(stream, page), positions: rows.map((one) => publicPosition(one, root)), ...used.lists(root) }
}

function publicHead(list: Omit<PositionStream, 'chunks'>, page: PublicPage): PositionsHead {
  return {
    format: POSITIONS_FORMAT,
    version: POSITIONS_VERSION,
    words: list.words,
    filter: publicFilter(list.filter),
    total: list.total,
    matching: list.matching,
    page,
    provenance: publicProvenance(list.provenance),
  }
}

function publicFilter(filter: PositionFilter): PositionsHead['filter'] {
  return {
    q: filter.q,
    topic: filter.topic,
    theme: filter.theme,
    actor: filter.actor,
    kind: filter.kind,
    role: filter.role,
    affiliation: filter.affiliation,
    side: filter.side,
    stance: filter.stance,
    terms: filter.terms,
    basis: filter.basis,
    hand: filter.hand,
    mode: filter.mode,
    source: filter.source,
    summit: filter.summit,
    lang: filter.lang,
    from: filter.from ?? null,
    to: filter.to ?? null,
    sort: filter.sort,
    show: filter.show,
    all: filter.all,
    after: filter.after ?? null,
  }
}

/** A record a line. */
function listText(records: readonly object[]): string {
  return records.length === 0 ? '[]' : `[\n    ${records.map((record) => JSON.stringify(record)).join(',\n    ')}\n  ]`
}

const KINDS = ['topics', 'actors', 'summits', 'sources'] as const
type Kind = (typeof KINDS)[number]

/** What rows name, by kind. */
class UsedRecords {
  readonly #known = kinds(() => new Map<string, Named[Kind][number]>())
  readonly #used = kinds(() => new Set<string>())

  learn(chunk: PositionChunk): void {
    for (const kind of KINDS) for (const record of chunk[kind]) this.#known[kind].set(record.slug, record)
  }

  note({ topic, actor, onBehalfOf, summit, evidence }: PositionRecord): void {
    this.#used.topics.add(topic)
    this.#used.actors.add(actor.slug)
    if (onBehalfOf) this.#used.actors.add(onBehalfOf.slug)
    if (summit) this.#used.summits.add(summit)
    for (const { source } of evidence) this.#used.sources.add(source)
  }

  /** The lists that follow the rows, in the order of the file. */
  lists(root: string): Omit<PositionsFile, keyof PositionsHead | 'positions'> {
    return {
      topics: this.#list('topics').map((one) => publicTopic(one, root)),
      actors: this.#list('actors').map((one) => publicActor(one, root)),
      summits: this.#list('summits').map((one) => publicSummit(one, root)),
      sources: this.#list('sources').map((one) => publicSource(one, root)),
      key: KEY.filter(({ kind }) => kind === 'stance').map(publicKeyEntry),
    }
  }

  #list<K extends Kind>(kind: K): Named[K][number][] {
    const known = this.#known[kind] as Map<string, Named[K][number]>
    return [...this.#used[kind]].flatMap((slug) => known.get(slug) ?? [])
  }
}

const kinds = <T>(make: () => T) => Object.fromEntries(KINDS.map((kind) => [kind, make()])) as Record<Kind, T>
