import { type KeyedPosition, type KeyedRow, type KeyedRows, type NamesByKey, onlySegment } from '@/lib/positions/keyed'
import type { Condition } from '@/lib/records/position'
import type { Named } from '@/lib/records/read-model'
import { positionHref, sourceHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { isQuoted } from '../evidence-text'
import { publicCoding, publicName, publicPosition } from './position'
import type { PublicEvidence, PublicPosition } from './position-schema'

/**
 * Writes rows of a list as the JSON of `publicPosition`, most of them as the database holds them, without a record
 * between. The fields are those of the public shape, in its order; a property test compares the texts.
 */
export class KeyedPositionJson {
  readonly #root: string
  readonly #actors: string[] = []

  /** @param root what the addresses of records begin with */
  constructor(root: string) {
    this.#root = root
  }

  *texts(chunk: KeyedRows): Generator<string> {
    for (const row of chunk.rows) yield this.#text(row, chunk)
  }

  #text(row: KeyedRow, { names, record }: KeyedRows): string {
    const { position, holder, whole } = row
    const segment = whole ? onlySegment(position) : undefined
    if (segment === undefined) return JSON.stringify(publicPosition(record(row), this.#root))
    const named = (key: number) => {
      this.#actors[key] ??= JSON.stringify(publicName(names.actors.get(key) ?? UNNAMED))
      return this.#actors[key]
    }
    return objectText(POSITION, { position, holder, segment: string(segment), names, root: this.#root, named })
  }
}

type Written = {
  position: KeyedPosition
  holder: number
  /** The one segment of its words, as JSON. */
  segment: string
  names: NamesByKey
  root: string
  named(key: number): string
}
type FieldTexts<Shape> = { [Name in keyof Shape]-?: (written: Written) => string }

const string = (text: string) => JSON.stringify(text)
const orNull = (text: string | null) => (text === null ? 'null' : JSON.stringify(text))
const UNNAMED: Named = { slug: '', name: '' }
const NO_CODING = { id: '', coder: '', day: '' }

const EVIDENCE = fieldsOf<PublicEvidence>({
  id: ({ position }) => string(position.quotationId),
  address: ({ position, names, root }) =>
    string(`${root}${sourceHref({ id: position.quotationId, source: names.sources.get(position.source) ?? '' })}`),
  source: ({ position, names }) => string(names.sources.get(position.source) ?? ''),
  speakers: ({ position, named }) => `[${named(position.speaker)}]`,
  segments: ({ segment }) => `[${segment}]`,
  text: ({ position, segment }) => (isQuoted(position) ? segment : 'null'),
  mode: ({ position }) => string(position.mode),
  locator: ({ position: { locatorKind, locatorValue } }) =>
    locatorKind === null ? 'null' : JSON.stringify({ kind: locatorKind, value: locatorValue ?? '' }),
  lang: ({ position }) => string(position.lang),
  translations: () => '[]',
  checked: ({ position: { checkResult, checkedOn, checkedHash } }) =>
    checkResult === null
      ? 'null'
      : JSON.stringify({ result: checkResult, on: checkedOn ?? '', hash: checkedHash ?? '' }),
})

const POSITION = fieldsOf<PublicPosition>({
  id: ({ position }) => string(position.id),
  address: ({ position, root }) => string(`${root}${positionHref(position.id)}`),
  coding: ({ position, names }) => JSON.stringify(publicCoding(names.codings.get(position.coding) ?? NO_CODING)),
  holder: ({ holder, names }) => string(names.actors.get(holder)?.slug ?? ''),
  actor: ({ position, named }) => named(position.actor),
  onBehalfOf: ({ position, named }) => (position.onBehalfOf === null ? 'null' : named(position.onBehalfOf)),
  topic: ({ position, names }) => string(names.topics.get(position.topic)?.slug ?? ''),
  wording: ({ position }) => String(position.wording),
  outdated: ({ position, names }) =>
    String(position.wording < (names.topics.get(position.topic)?.wording ?? position.wording)),
  summit: ({ position, names }) =>
    position.summit === null ? 'null' : orNull(names.summits.get(position.summit) ?? null),
  stance: ({ position }) => string(position.stance),
  score: ({ position }) => String(STANCE[position.stance].score),
  conditions: ({ position: { conditionJoin, conditions } }) =>
    conditionJoin === null
      ? 'null'
      : JSON.stringify({
          join: conditionJoin,
          items: (JSON.parse(conditions) as Condition[]).map(({ kind, text }) => ({ kind, text })),
        }),
  qualifier: ({ position }) => orNull(position.qualifier),
  basis: ({ position }) => string(position.basis),
  inference: ({ position }) => orNull(position.inference),
  reportedBy: ({ position, named }) => (position.reportedBy === null ? 'null' : named(position.reportedBy)),
  confidence: ({ position }) => string(position.confidence),
  statedOn: ({ position }) => string(position.statedOn),
  statedFrom: ({ position }) => string(position.statedFrom),
  statedTo: ({ position }) => string(position.statedTo),
  summary: ({ position }) => string(position.summary),
  evidence: (written) => `[${objectText(EVIDENCE, written)}]`,
})

type Field = { start: string; write: (written: Written) => string }

function fieldsOf<Shape>(texts: FieldTexts<Shape>): Field[] {
  return Object.entries<Field['write']>(texts).map(([name, write], index) => ({
    start: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    write,
  }))
}

function objectText(fields: readonly Field[], written: Written): string {
  let text = ''
  for (const { start, write } of fields) text += start + write(written)
  return `${text}}`
}
