import { UnreadableFile } from '@/lib/imports/extraction'

/** A value of the object, by its name; of a list, each item of its own, with its index. */
export type Scanned = { key: string; index: number | undefined; value: unknown }

/**
 * Parses one large JSON object piece by piece, so that a list of any length is never held whole: each value of the
 * object, and each item of a list that is one, is parsed once its end is found.
 *
 * @throws {UnreadableFile} where it is not the JSON of one object, with the character
 */
export async function* scanJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Scanned> {
  const scanner = new Scanner()
  for await (const text of decoded(chunks)) yield* scanner.scan(text)
  scanner.end()
}

type Expected = 'object' | 'name' | 'colon' | 'value' | 'item' | 'after item' | 'after value' | 'nothing'

const WORDS: Record<Expected, string> = {
  object: 'an object was expected',
  name: 'a name was expected',
  colon: 'a colon was expected',
  value: 'a value was expected',
  item: 'an item of a list was expected',
  'after item': 'the next item or the end of a list was expected',
  'after value': 'the next name or the end of the object was expected',
  nothing: 'there is more after its end',
}

class Scanner {
  #expected: Expected = 'object'
  /** The text from the start of the value under way, and how many characters were before it. */
  #text = ''
  #before = 0
  #position = 0
  #value: OpenValue | undefined
  #key = ''
  #index: number | undefined
  #first = true

  end(): void {
    if (this.#expected !== 'nothing') throw this.#fault('it ends early')
  }

  *scan(more: string): Generator<Scanned> {
    this.#text += more
    for (; this.#position < this.#text.length; this.#position++) {
      const character = this.#text[this.#position] as string
      const ended = this.#value?.take(character)
      if (this.#value && ended === undefined) continue
      if (ended !== undefined) {
        yield* this.#finish(this.#position + (ended === 'with' ? 1 : 0))
        if (ended === 'with') continue
      }
      if (!/\s|\uFEFF/.test(character)) this.#take(character)
    }
    if (this.#value) return
    this.#before += this.#text.length
    this.#text = ''
    this.#position = 0
  }

  /** Takes a character between values. */
  #take(character: string): void {
    const expected = this.#expected
    if (expected === 'object' && character === '{') this.#expected = 'name'
    else if (expected === 'name' && character === '}' && this.#first) this.#expected = 'nothing'
    else if (expected === 'colon' && character === ':') this.#expected = 'value'
    else if (expected === 'value' && character === '[') {
      this.#expected = 'item'
      this.#index = 0
    } else if (expected === 'after item' && character === ',') {
      this.#expected = 'item'
      this.#index = (this.#index ?? 0) + 1
    } else if ((expected === 'after item' || (expected === 'item' && this.#index === 0)) && character === ']') {
      this.#expected = 'after value'
      this.#index = undefined
    } else if (expected === 'after value' && character === ',') this.#expected = 'name'
    else if (expected === 'after value' && character === '}') this.#expected = 'nothing'
    else if (
      (expected === 'name' && character === '"') ||
      ((expected === 'value' || expected === 'item') && !',:]}'.includes(character))
    )
      this.#open(character)
    else throw this.#fault(WORDS[expected])
  }

  #open(character: string): void {
    this.#first = false
    this.#before += this.#position
    this.#text = this.#text.slice(this.#position)
    this.#position = 0
    this.#value = new OpenValue(character)
  }

  /** Parses the value that ends before a position. */
  *#finish(end: number): Generator<Scanned> {
    this.#value = undefined
    let value: unknown
    try {
      value = JSON.parse(this.#text.slice(0, end))
    } catch {
      throw this.#fault('this value cannot be read', 0)
    }
    if (this.#expected === 'name') {
      this.#key = String(value)
      this.#expected = 'colon'
      return
    }
    this.#expected = this.#index === undefined ? 'after value' : 'after item'
    yield { key: this.#key, index: this.#index, value }
  }

  #fault(why: string, position = this.#position): UnreadableFile {
    const where =
      this.#key === '' ? '' : ` in “${this.#key}”${this.#index === undefined ? '' : `, item ${this.#index + 1}`}`
    return new UnreadableFile(`This is not valid JSON: at character ${this.#before + position + 1}${where} ${why}.`)
  }
}

/** Finds the end of a value whose first character is known. */
class OpenValue {
  readonly #isPlain: boolean
  #depth: number
  #inString: boolean
  #escaped = false

  constructor(first: string) {
    this.#depth = first === '{' || first === '[' ? 1 : 0
    this.#inString = first === '"'
    this.#isPlain = this.#depth === 0 && !this.#inString
  }

  /** Whether the value ends with this character or before it; undefined where it goes on. */
  take(character: string): 'with' | 'before' | undefined {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (character === '\\') this.#escaped = true
      else if (character === '"') {
        this.#inString = false
        return this.#depth === 0 ? 'with' : undefined
      }
      return undefined
    }
    if (this.#isPlain) return /[\s,\]}:]/.test(character) ? 'before' : undefined
    if (character === '"') this.#inString = true
    else if (character === '{' || character === '[') this.#depth += 1
    else if (character === '}' || character === ']') this.#depth -= 1
    return this.#depth === 0 ? 'with' : undefined
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      yield decoder.decode(chunk, { stream: true })
      bytes += chunk.length
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UnreadableFile(`This is not UTF-8 text: soon after byte ${bytes + 1} it is something else.`)
  }
}
