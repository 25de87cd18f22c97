import type { Named, PositionPortion, PositionStream } from '@/lib/positions/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { jsonText } from './json-text'
import { KEY } from './key'

export const POSITIONS_FORMAT = 'parley-positions'
/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const POSITIONS_VERSION = 1

/**
 * A list of positions, one after the other, each on a line of its own; then what they name, in the order in which
 * they first name it, which is known only when the last of them is written.
 */
export async function* positionsJson({ portions, ...list }: PositionStream): AsyncGenerator<string> {
  const { words, filter, total, matching, provenance } = list
  const told = { words, filter, total, matching, provenance }
  const head = jsonText({ format: POSITIONS_FORMAT, version: POSITIONS_VERSION, ...told })
  yield `${head.slice(0, -'\n}'.length)},\n  "positions": [`
  const used = new Used()
  let first = true
  for await (const portion of portions) {
    used.learn(portion)
    for (const position of portion.rows) {
      used.note(position)
      yield `${first ? '' : ','}\n    ${JSON.stringify(position)}`
      first = false
    }
  }
  yield first ? ']' : '\n  ]'
  for (const kind of KINDS) yield `,\n  "${kind}": ${listText(used.list(kind))}`
  yield `,\n  "key": ${listText(KEY.filter(({ kind }) => kind === 'stance'))}\n}\n`
}

/** A record a line. */
function listText(records: readonly object[]): string {
  return records.length === 0 ? '[]' : `[\n    ${records.map((record) => JSON.stringify(record)).join(',\n    ')}\n  ]`
}

const KINDS = ['topics', 'actors', 'summits', 'sources'] as const
type Kind = (typeof KINDS)[number]

/** What rows name, by kind. */
class Used {
  readonly #known = kinds(() => new Map<string, Named[Kind][number]>())
  readonly #used = kinds(() => new Set<string>())

  learn(portion: PositionPortion): void {
    for (const kind of KINDS) for (const record of portion[kind]) this.#known[kind].set(record.slug, record)
  }

  note({ topic, actor, onBehalfOf, summit, evidence }: PositionRecord): void {
    this.#used.topics.add(topic)
    this.#used.actors.add(actor.slug)
    if (onBehalfOf) this.#used.actors.add(onBehalfOf.slug)
    if (summit) this.#used.summits.add(summit)
    for (const { source } of evidence) this.#used.sources.add(source)
  }

  list(kind: Kind): Named[Kind][number][] {
    return [...this.#used[kind]].flatMap((slug) => this.#known[kind].get(slug) ?? [])
  }
}

const kinds = <T>(make: () => T) => Object.fromEntries(KINDS.map((kind) => [kind, make()])) as Record<Kind, T>
