import { TextDecoder } from '@exodus/bytes/encoding.js'
import chardet from 'chardet'
import { encodingNamed } from './encoding-name'

/** Bytes of lines with non-ASCII characters from which the encoding is guessed. */
const SAMPLE = 64 * 1024

export type Guess = { encoding: string; text: string; confidence: number }

/**
 * Possible encodings of some bytes, the likeliest first, each with the decoded text. Found by letter statistics (those
 * of ICU, in the chardet package); a Latin encoding where bytes above ASCII occur one at a time.
 */
export function guessEncodings(bytes: Uint8Array): Guess[] {
  const sample = telling(bytes)
  const alone = areSingle(sample)
  const found = chardet.analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = encodingNamed(name)
    if (!encoding || encoding.startsWith('utf-')) return []
    const text = decodeStrictly(bytes, encoding)
    if (text === undefined || hasControls(text)) return []
    const latin = encoding.startsWith('windows-') || encoding.startsWith('iso-8859')
    return [{ encoding, text, confidence: alone && !latin ? confidence / 4 : confidence }]
  })
  const guesses = [...found, ...(alone ? macintosh(bytes, sample) : korean(bytes)), ...western(bytes)].sort(
    (a, b) => b.confidence - a.confidence,
  )
  const seen = new Set<string>()
  return guesses.filter(({ encoding }) => !seen.has(encoding) && seen.add(encoding))
}

/** Decodes bytes without a byte-order mark; undefined where they are not valid in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether bytes above ASCII occur one at a time, like accents and quotation marks in Latin texts. */
export function areSingle(bytes: Uint8Array): boolean {
  let runs = 0
  let high = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue
    high += 1
    if ((bytes[index - 1] ?? 0) < 0x80) runs += 1
  }
  return high > 0 && high / runs < 1.5
}

/** Lines with bytes above ASCII, up to the size of the sample. */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const sample: number[] = []
  let start = 0
  for (let index = 0; index <= bytes.length && sample.length < SAMPLE; index += 1) {
    if (index < bytes.length && bytes[index] !== 10) continue
    const line = bytes.subarray(start, Math.min(index + 1, start + SAMPLE))
    if (line.some((byte) => byte >= 0x80)) for (const byte of line) sample.push(byte)
    start = index + 1
  }
  return Uint8Array.from(sample)
}

/** Whether the text has control characters that no text uses: a wrong Latin encoding decodes letters to these. */
function hasControls(text: string): boolean {
  return /[\u0080-\u0084\u0086-\u009f]/.test(text)
}

/** Recognizes Mac OS Roman by its quotation marks: in windows-1252 they are Òthe tollÓ and wonÕt. */
function macintosh(bytes: Uint8Array, sample: Uint8Array): Guess[] {
  const wrong = decodeStrictly(sample, 'windows-1252') ?? ''
  const pairs = (wrong.match(/Ò[^ÒÓ]{1,400}Ó/g) ?? []).length + (wrong.match(/\p{Ll}Õ\p{Ll}/gu) ?? []).length
  const text = pairs > 0 && !/[“”’]/.test(wrong) ? decodeStrictly(bytes, 'macintosh') : undefined
  return text === undefined ? [] : [{ encoding: 'macintosh', text, confidence: 90 }]
}

/** The commonest Korean syllables, more than a third of any text. */
const SYLLABLES = new Set(
  '이다는을가의에하고를한지도로은기사자리어나아서대시인해스라그정일보장부주수제전과여상원만들조동안선구성요국있야경공비말했니세습까',
)

/** Recognizes a few Korean words, too few for statistics, by their syllables. */
function korean(bytes: Uint8Array): Guess[] {
  const text = decodeStrictly(bytes, 'euc-kr')
  const beyond = text?.match(/[^\0-\x7f]/gu) ?? []
  const hangul = beyond.filter((character) => /[가-힣]/u.test(character))
  const common = hangul.filter((character) => SYLLABLES.has(character))
  if (text === undefined || hangul.length < 2 || hangul.length < beyond.length * 0.8) return []
  return common.length >= hangul.length * 0.3 ? [{ encoding: 'euc-kr', text, confidence: 95 }] : []
}

/** The default encodings of Western programs. */
function western(bytes: Uint8Array): Guess[] {
  const text = decodeStrictly(bytes, 'windows-1252')
  return text === undefined || hasControls(text) ? [] : [{ encoding: 'windows-1252', text, confidence: 12 }]
}
