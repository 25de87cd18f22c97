/**
 * A buffer for markup, written character by character into one typed array: a page has tens of thousands of short
 * texts, and concatenating strings takes longer than walking the elements.
 */
export class MarkupBuffer {
  private units = spare ?? new Uint16Array(1 << 18)
  private length = 0

  constructor() {
    spare = undefined
  }

  /** Appends markup unescaped. */
  append(markup: string): void {
    this.reserve(markup.length)
    const { units } = this
    let end = this.length
    for (let index = 0; index < markup.length; index++) units[end++] = markup.charCodeAt(index)
    this.length = end
  }

  /** Appends text, escaped for use between tags and in attributes. */
  appendText(text: string): void {
    this.reserve(text.length * LONGEST_ENTITY)
    const { units } = this
    let end = this.length
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      const entity = unit < ENTITIES.length ? ENTITIES[unit] : undefined
      if (entity === undefined) units[end++] = unit
      else for (let letter = 0; letter < entity.length; letter++) units[end++] = entity.charCodeAt(letter)
    }
    this.length = end
  }

  /** The whole markup. Nothing can be appended afterwards. */
  finish(): string {
    const { units } = this
    spare = units
    this.units = new Uint16Array()
    return Buffer.from(units.buffer, 0, this.length * units.BYTES_PER_ELEMENT).toString('utf16le')
  }

  private reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.units.length) return
    const wider = new Uint16Array(2 * needed)
    wider.set(this.units)
    this.units = wider
  }
}

/** The array of the last finished buffer, to be reused. */
let spare: Uint16Array | undefined

/** Entities by character code. */
const ENTITIES: (string | undefined)[] = Array.from({ length: 63 })
for (const [character, entity] of [
  ['"', '&quot;'],
  ['&', '&amp;'],
  ["'", '&#x27;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const)
  ENTITIES[character.charCodeAt(0)] = entity
const LONGEST_ENTITY = 6
