import { TextDecoder } from '@exodus/bytes/encoding.js'

const tables = new Map<string, Map<string, number[]>>()

/** A text in an encoding of the WHATWG Encoding Standard, by its decoder's own tables turned round. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16be')
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character)
      if (!bytes) throw new Error(`${character} is not in ${encoding}`)
      return bytes
    }),
  )
}

/** Whether every character of a text is in an encoding. */
export function isIn(text: string, encoding: string): boolean {
  if (encoding.startsWith('utf')) return true
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return [...text].every((character) => table.has(character))
}

function tableOf(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const add = (bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // These bytes stand for nothing.
    }
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  if (/^(windows|iso|koi8|macintosh)/.test(encoding)) return table
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail])
  return table
}

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !big)
  return bytes
}

export function joinBytes(...parts: (Uint8Array | number[] | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  )
}
