import type { PositionFilter } from '@/lib/filter/positions'
import {
  type Named,
  type PositionChunk,
  type PositionList,
  type PositionStream,
  rowsOf,
  toStream,
} from '@/lib/positions/model'
import type { Piece } from '../encode'
import { KEY } from '../key'
import { KeyedPositionJson } from './keyed-position'
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
): AsyncGenerator<Piece> {
  const head = jsonText(publicHead(list, page))
  yield `${head.slice(0, -'\n}'.length)},\n  "positions": [`
  const keyed = new KeyedPositionJson(root)
  const named = kinds((): string[] => [])
  let empty = true
  for await (const chunk of chunks) {
    for (const [kind, records] of Object.entries(publicNamed(chunk, root)))
      for (const record of records) named[kind as Kind].push(JSON.stringify(record))
    const start = empty ? '' : ','
    yield positionTexts(chunk, root, keyed, start)
    empty &&= rowCount(chunk) === 0
  }
  yield empty ? ']' : '\n  ]'
  for (const kind of KINDS) yield listTexts(kind, named[kind])
  yield listTexts(
    'key',
    stanceKey().map((entry) => JSON.stringify(entry)),
  )
  yield '\n}\n'
}

const rowCount = (chunk: PositionChunk) => (chunk.keyed ?? chunk).rows.length

/** The positions of a chunk, a line each, encoded one by one, so that none of them waits for the others. */
function* positionTexts(
  chunk: PositionChunk,
  root: string,
  keyed: KeyedPositionJson,
  start: string,
): Generator<string> {
  let before = start
  for (const text of chunk.keyed ? keyed.texts(chunk.keyed) : recordTexts(chunk, root)) {
    yield `${before}\n    ${text}`
    before = ','
  }
}

function* recordTexts({ rows }: PositionChunk, root: string): Generator<string> {
  for (const position of rows) yield JSON.stringify(publicPosition(position, root))
}

/** Some rows of a list, held in memory, as their file has them. */
export function publicPositions(list: PositionList, root: string, page: PublicPage): PositionsFile {
  const { chunks, ...stream } = toStream(list)
  const rows = rowsOf(list)
  return {
    ...publicHead(stream, page),
    positions: rows.map((one) => publicPosition(one, root)),
    ...publicNamed({ ...list, rows }, root),
    key: stanceKey(),
  }
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

/** A list of the file, a record a line. */
function* listTexts(name: string, records: readonly string[]): Generator<string> {
  yield `,\n  "${name}": [`
  let before = ''
  for (const record of records) {
    yield `${before}\n    ${record}`
    before = ','
  }
  yield records.length === 0 ? ']' : '\n  ]'
}

const stanceKey = () => KEY.filter(({ kind }) => kind === 'stance').map(publicKeyEntry)

const KINDS = ['topics', 'actors', 'summits', 'sources'] as const
type Kind = (typeof KINDS)[number]

/** What rows name, in the order in which they first name it, in which a chunk with `keyed` rows has it already. */
function publicNamed(
  chunk: Named & Partial<Pick<PositionChunk, 'keyed'>> & Pick<PositionChunk, 'rows'>,
  root: string,
): Pick<PositionsFile, Kind> {
  const { topics, actors, summits, sources } = chunk.keyed ? chunk : inOrderOfUse(chunk)
  return {
    topics: topics.map((one) => publicTopic(one, root)),
    actors: actors.map((one) => publicActor(one, root)),
    summits: summits.map((one) => publicSummit(one, root)),
    sources: sources.map((one) => publicSource(one, root)),
  }
}

function inOrderOfUse({ rows, ...named }: Named & Pick<PositionChunk, 'rows'>): Named {
  const used = kinds(() => new Set<string>())
  for (const { topic, actor, onBehalfOf, summit, evidence } of rows) {
    used.topics.add(topic)
    used.actors.add(actor.slug)
    if (onBehalfOf) used.actors.add(onBehalfOf.slug)
    if (summit) used.summits.add(summit)
    for (const { source } of evidence) used.sources.add(source)
  }
  return {
    topics: bySlugs(used.topics, named.topics),
    actors: bySlugs(used.actors, named.actors),
    summits: bySlugs(used.summits, named.summits),
    sources: bySlugs(used.sources, named.sources),
  }
}

function bySlugs<T extends { slug: string }>(slugs: Set<string>, records: T[]): T[] {
  const known = new Map(records.map((record) => [record.slug, record]))
  return [...slugs].flatMap((slug) => known.get(slug) ?? [])
}

const kinds = <T>(make: () => T) => Object.fromEntries(KINDS.map((kind) => [kind, make()])) as Record<Kind, T>
