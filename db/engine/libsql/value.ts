import { ServerFault } from './fault'

/** A value of SQLite in Hrana 3, the protocol of libSQL servers. Integers are texts, because JSON's numbers end at 2^53. */
export type WireValue =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string }

/**
 * A parameter as it is sent. A lone half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD, as it does in
 * the embedded engine.
 * @throws {TypeError} for a value that SQLite has no type for
 */
export function toWire(value: unknown): WireValue {
  if (value === null || value === undefined) return { type: 'null' }
  if (typeof value === 'string') return { type: 'text', value: wellFormed(value) }
  if (typeof value === 'number') return numberToWire(value)
  if (typeof value === 'bigint') return { type: 'integer', value: String(BigInt.asIntN(64, value)) }
  if (value instanceof Uint8Array) return { type: 'blob', base64: Buffer.from(value).toString('base64') }
  throw new TypeError(`A ${typeof value} cannot be a parameter of a statement.`)
}

function numberToWire(value: number): WireValue {
  if (Number.isSafeInteger(value)) return { type: 'integer', value: String(value) }
  // SQLite stores no NaN either.
  if (Number.isNaN(value)) return { type: 'null' }
  if (Number.isFinite(value)) return { type: 'float', value }
  throw new TypeError('An infinite number cannot be sent to a server.')
}

/** A value of a row: null, a number (a bigint beyond 2^53), a text or a Buffer. */
export type SqlValue = null | number | bigint | string | Buffer

/** @throws {ServerFault} for anything that is no value of the protocol */
export function fromWire(wire: unknown): SqlValue {
  const { type, value, base64 } = (wire ?? {}) as { type?: unknown; value?: unknown; base64?: unknown }
  if (type === 'text' && typeof value === 'string') return value
  if (type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)) return integerOf(value)
  if (type === 'null') return null
  if (type === 'float' && typeof value === 'number') return value
  if (type === 'blob' && typeof base64 === 'string') return Buffer.from(base64, 'base64')
  throw new ServerFault('PARLEY_PROTOCOL', 'A row has a value of an unknown type.')
}

function integerOf(digits: string): number | bigint {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : BigInt(digits)
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const wellFormed = (text: string) => text.replace(LONE_SURROGATE, '\uFFFD')
