import type { KeyedPosition, NamesByKey } from '@/lib/positions/keyed'
import { type HolderText, type SharedTexts, type SourceText, UNNAMED } from './shared-texts'

/** `SharedTexts` by the keys of the database: an index in a list in place of a name in a table. */
export class KeyedTexts {
  readonly #texts: SharedTexts
  readonly #names: NamesByKey
  readonly #named: string[] = []
  readonly #speakers: string[] = []
  readonly #holders: HolderText[] = []
  readonly #topics: string[][] = []
  readonly #summits: string[] = []
  readonly #sources: SourceText[] = []

  constructor(texts: SharedTexts, names: NamesByKey) {
    this.#texts = texts
    this.#names = names
  }

  named(key: number): string {
    return at(this.#named, key, () => this.#texts.named(this.#actor(key)))
  }

  speaker(key: number): string {
    return at(this.#speakers, key, () => this.#texts.speakers([this.#actor(key)]))
  }

  holder(key: number): HolderText {
    return at(this.#holders, key, () => this.#texts.holder(this.#actor(key).slug))
  }

  topic({ topic, wording }: Pick<KeyedPosition, 'topic' | 'wording'>): string {
    const wordings = at(this.#topics, topic, () => [])
    return at(wordings, wording, () => this.#texts.topic({ topic: this.#names.topics.get(topic)?.slug ?? '', wording }))
  }

  summit(key: number): string {
    return at(this.#summits, key, () => this.#texts.summit(this.#names.summits.get(key) ?? ''))
  }

  source(key: number): SourceText {
    return at(this.#sources, key, () => this.#texts.source(this.#names.sources.get(key) ?? ''))
  }

  coding(key: number): string {
    return this.#texts.coding(this.#names.codings.get(key) ?? { id: '', coder: '', day: '' })
  }

  #actor(key: number) {
    return this.#names.actors.get(key) ?? UNNAMED
  }
}

/** The value at an index, made once. */
function at<Value>(values: Value[], index: number, make: () => Value): Value {
  let value = values[index]
  if (value === undefined) {
    value = make()
    values[index] = value
  }
  return value
}
