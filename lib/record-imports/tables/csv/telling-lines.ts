/** Most bytes from which an encoding is guessed. */
export const SAMPLE = 64 * 1024

/** Collects the lines of a file that have bytes above ASCII, up to the size of the sample. */
export class TellingLines {
  readonly #kept: number[] = []
  #line: number[] = []
  #tells = false

  get isFull(): boolean {
    return this.#kept.length >= SAMPLE
  }

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      this.#line.push(byte)
      this.#tells ||= byte >= 0x80
      if (byte === 10 || this.#line.length >= SAMPLE) this.#end()
      if (this.isFull) return
    }
  }

  bytes(): Uint8Array {
    this.#end()
    return Uint8Array.from(this.#kept)
  }

  #end() {
    if (this.#tells) for (const byte of this.#line) this.#kept.push(byte)
    this.#line = []
    this.#tells = false
  }
}
