import { TextDecoder } from '@exodus/bytes/encoding.js'
import chardet from 'chardet'
import { encodingNamed } from './encoding-name'

/** So many bytes, of lines with others than ASCII in them, decide. */
const SAMPLE = 64 * 1024

export type Guess = { encoding: string; text: string; confidence: number }

/**
 * The encodings that bytes of an unknown one may be in, the likeliest first, each with its reading. By the
 * statistics of letters (ICU's, in the chardet package); a Latin encoding where bytes above ASCII stand alone.
 */
export function guessEncodings(bytes: Uint8Array): Guess[] {
  const sample = telling(bytes)
  const alone = standAlone(sample)
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

/** The text, or undefined where the bytes are none of that encoding. A byte-order mark is left out. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether bytes above ASCII come one at a time, as the accents and quotation marks of Latin texts do. */
export function standAlone(bytes: Uint8Array): boolean {
  let runs = 0
  let high = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue
    high += 1
    if ((bytes[at - 1] ?? 0) < 0x80) runs += 1
  }
  return high > 0 && high / runs < 1.5
}

/** The lines with bytes above ASCII, as many as it takes. */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const kept: number[] = []
  let start = 0
  for (let at = 0; at <= bytes.length && kept.length < SAMPLE; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, Math.min(at + 1, start + SAMPLE))
    if (line.some((byte) => byte >= 0x80)) for (const byte of line) kept.push(byte)
    start = at + 1
  }
  return Uint8Array.from(kept)
}

/** Controls that no text has: of Latin encodings, what only another one gives a letter. */
function hasControls(text: string): boolean {
  return /[\u0080-\u0084\u0086-\u009f]/.test(text)
}

/** Old Macintosh texts are told by their quotation marks: Òthe tollÓ and wonÕt where windows-1252 is read. */
function macintosh(bytes: Uint8Array, sample: Uint8Array): Guess[] {
  const wrong = decodeStrictly(sample, 'windows-1252') ?? ''
  const pairs = (wrong.match(/Ò[^ÒÓ]{1,400}Ó/g) ?? []).length + (wrong.match(/\p{Ll}Õ\p{Ll}/gu) ?? []).length
  const text = pairs > 0 && !/[“”’]/.test(wrong) ? decodeStrictly(bytes, 'macintosh') : undefined
  return text === undefined ? [] : [{ encoding: 'macintosh', text, confidence: 90 }]
}

/** The commonest syllables of Korean, a third and more of any text. */
const SYLLABLES = new Set(
  '이다는을가의에하고를한지도로은기사자리어나아서대시인해스라그정일보장부주수제전과여상원만들조동안선구성요국있야경공비말했니세습까',
)

/** A few words of Korean among others are too few for statistics, and are told by their syllables. */
function korean(bytes: Uint8Array): Guess[] {
  const text = decodeStrictly(bytes, 'euc-kr')
  const beyond = text?.match(/[^\0-\x7f]/gu) ?? []
  const hangul = beyond.filter((character) => /[가-힣]/u.test(character))
  const common = hangul.filter((character) => SYLLABLES.has(character))
  if (text === undefined || hangul.length < 2 || hangul.length < beyond.length * 0.8) return []
  return common.length >= hangul.length * 0.3 ? [{ encoding: 'euc-kr', text, confidence: 95 }] : []
}

/** What Western programs write where nobody asks them. */
function western(bytes: Uint8Array): Guess[] {
  const text = decodeStrictly(bytes, 'windows-1252')
  return text === undefined || hasControls(text) ? [] : [{ encoding: 'windows-1252', text, confidence: 12 }]
}
