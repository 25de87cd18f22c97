/**
 * Markup while it is being written, character by character into one stretch of memory: a page is made of tens of
 * thousands of short texts, and joining them as strings takes longer than finding out what they are.
 */
export class Sheet {
  private units = spare ?? new Uint16Array(1 << 18)
  private length = 0

  constructor() {
    spare = undefined
  }

  /** Markup as it is. */
  put(markup: string): void {
    this.makeRoom(markup.length)
    const { units } = this
    let at = this.length
    for (let from = 0; from < markup.length; from++) units[at++] = markup.charCodeAt(from)
    this.length = at
  }

  /** Text that means itself, between tags as well as in an attribute. */
  putText(text: string): void {
    this.makeRoom(text.length * LONGEST)
    const { units } = this
    let at = this.length
    for (let from = 0; from < text.length; from++) {
      const unit = text.charCodeAt(from)
      const entity = unit < ENTITIES.length ? ENTITIES[unit] : undefined
      if (entity === undefined) units[at++] = unit
      else for (let letter = 0; letter < entity.length; letter++) units[at++] = entity.charCodeAt(letter)
    }
    this.length = at
  }

  /** All that was put, as one string. Nothing can be put after it. */
  take(): string {
    const { units } = this
    spare = units
    this.units = new Uint16Array()
    return Buffer.from(units.buffer, 0, this.length * units.BYTES_PER_ELEMENT).toString('utf16le')
  }

  private makeRoom(more: number): void {
    const needed = this.length + more
    if (needed <= this.units.length) return
    const wider = new Uint16Array(2 * needed)
    wider.set(this.units)
    this.units = wider
  }
}

/** The memory of the last sheet, for the next one. */
let spare: Uint16Array | undefined

/** By the code of the character that they stand for. */
const ENTITIES: (string | undefined)[] = Array.from({ length: 63 })
for (const [character, entity] of [
  ['"', '&quot;'],
  ['&', '&amp;'],
  ["'", '&#x27;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const)
  ENTITIES[character.charCodeAt(0)] = entity
const LONGEST = 6
