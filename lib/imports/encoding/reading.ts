import { TextDecoder } from '@exodus/bytes/encoding.js'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { UnreadableFile } from '../extraction'
import { TOO_LONG } from '../limits'
import { encodingNamed } from './encoding-name'
import { areSingle, decodeStrictly, type Guess, guessEncodings } from './guess'
import { markOf, unmarkedUtf16 } from './marks'

/** A decoding of bytes, notes about it, and another decoding where that may be the right one. */
export type Reading = { encoding: string; text: string; notes: string[]; other: Guess | undefined }

/** Fewer non-ASCII characters than this may be valid UTF-8 by accident. */
const FEW = 3

/**
 * Decodes bytes: by a byte-order mark, else by the declared encoding where it is plausible, else by a guess. Uses the
 * tables of the WHATWG Encoding Standard, whatever Node was built with.
 * @param declared encoding label in the file
 * @param longest most characters
 * @throws {UnreadableFile} for binary files, and where the encoding cannot be found
 */
export function readBytes(
  bytes: Uint8Array,
  declared: string | undefined,
  longest: number = 2 * LONGEST_TEXT,
): Reading {
  const reading = markedReading(bytes) ?? unmarkedReading(bytes, declared)
  if (reading.text.length > longest) throw new UnreadableFile(TOO_LONG, { tooLarge: true })
  if (isBinary(reading.text)) throw new UnreadableFile('This file holds no text that can be read.')
  return reading
}

function markedReading(bytes: Uint8Array): Reading | undefined {
  const encoding = markOf(bytes) ?? unmarkedUtf16(bytes)
  if (encoding === undefined) return undefined
  if (encoding.startsWith('utf-32'))
    throw new UnreadableFile('This file is UTF-32, which is not read. Save it as UTF-8, or paste the text.')
  return leniently(bytes, encoding)
}

function unmarkedReading(bytes: Uint8Array, declared: string | undefined): Reading {
  const name = declared === undefined ? undefined : encodingNamed(declared)
  // A declaration readable as ASCII cannot be in UTF-16 (HTML Standard, "prescan a byte stream").
  const believed = name?.startsWith('utf-16') ? 'utf-8' : name
  const notes =
    declared !== undefined && name === undefined ? [`It declares the encoding “${declared}”, which nobody knows.`] : []
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return asUtf8(bytes, utf8, believed, notes)
  const decoded = believed && believed !== 'utf-8' ? asDeclared(bytes, believed) : mostlyUtf8(bytes)
  return decoded ? { ...decoded, notes: [...notes, ...decoded.notes] } : asGuessed(bytes, believed, notes)
}

function asUtf8(bytes: Uint8Array, text: string, believed: string | undefined, notes: string[]): Reading {
  const beyond = (text.match(/[^\0-\x7f]/gu) ?? []).length
  const declared = believed && believed !== 'utf-8' ? decodeStrictly(bytes, believed) : undefined
  if (declared === undefined || declared === text || !believed) {
    const overruled = believed && believed !== 'utf-8' && beyond > 0 && declared === undefined
    return {
      encoding: 'utf-8',
      text,
      notes: overruled ? [...notes, overrule(believed, 'utf-8')] : notes,
      other: undefined,
    }
  }
  const few = beyond <= FEW
  const other = { encoding: believed, text: declared, confidence: 0 }
  // A few two-byte letters may as well be in the declared two-byte encoding.
  if (few && !areSingle(bytes) && !/[\u0080-\u009f]|windows|iso-8859/.test(believed + declared))
    return { encoding: believed, text: declared, notes, other: { encoding: 'utf-8', text, confidence: 0 } }
  return { encoding: 'utf-8', text, notes: [...notes, overrule(believed, 'utf-8')], other: few ? other : undefined }
}

/** Decodes as declared, unless the bytes clearly contradict the declaration. */
function asDeclared(bytes: Uint8Array, believed: string): Reading | undefined {
  const text = decodeStrictly(bytes, believed)
  if (text === undefined) return undefined
  const guessed = areSingle(bytes) ? undefined : guessEncodings(bytes)[0]
  const latin = /^(windows-125[0-8]|iso-8859-\d+|macintosh)$/.test(believed)
  const implausible = /[\u0080-\u0084\u0086-\u009f]/.test(text) || (latin && isStrewn(text))
  if (implausible && guessed && guessed.encoding !== believed && guessed.confidence >= 50) return undefined
  return { encoding: believed, text, notes: [], other: undefined }
}

function asGuessed(bytes: Uint8Array, believed: string | undefined, notes: string[]): Reading {
  const [best, ...others] = guessEncodings(bytes)
  if (!best)
    throw new UnreadableFile(
      believed
        ? `This file is not in the encoding it declares (${believed}), and no other could be told. Paste its text instead.`
        : 'The encoding of this file could not be told. Save it as UTF-8, or paste the text.',
    )
  const note = believed
    ? overrule(believed, best.encoding)
    : `It does not say which encoding it is in. It was read as ${best.encoding}, which is a guess.`
  // Other possibilities: the declared encoding, another guess, or UTF-8 with invalid bytes.
  const declared = believed ?? 'utf-8'
  const asDeclared = { encoding: declared, text: lossy(bytes, declared), confidence: 0 }
  const guessed = others.find(({ text, confidence }) => text !== best.text && confidence >= 10)
  const other = believed && believed !== 'utf-8' ? asDeclared : (guessed ?? asDeclared)
  return { encoding: best.encoding, text: best.text, notes: [...notes, note], other }
}

/** Decodes UTF-8 with few invalid bytes: cut short, or with a stray one. */
function mostlyUtf8(bytes: Uint8Array): Reading | undefined {
  const text = lossy(bytes, 'utf-8')
  const broken = (text.match(/\uFFFD/g) ?? []).length
  const beyond = (text.match(/[^\0-\x7f\uFFFD]/gu) ?? []).length
  return broken * 10 <= beyond ? leniently(bytes, 'utf-8') : undefined
}

function leniently(bytes: Uint8Array, encoding: string): Reading {
  const text = lossy(bytes, encoding)
  const strict = decodeStrictly(bytes, encoding) !== undefined
  const broken = strict ? 0 : (text.match(/\uFFFD/g) ?? []).length
  const notes = broken === 0 ? [] : [`${broken} of its characters are broken and stand as \uFFFD.`]
  return { encoding, text, notes, other: undefined }
}

const lossy = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

const overrule = (declared: string, read: string) =>
  `It declares the encoding ${declared}, but its bytes are not that. It was read as ${read}.`

/** Whether the text has long runs of accented Latin letters: another script, decoded wrongly. */
function isStrewn(text: string): boolean {
  const letters = (text.match(/[\u00a0-\u00ff]/g) ?? []).length
  const inRows = (text.match(/[\u00a0-\u00ff]{4,}/g) ?? []).join('').length
  return letters > 0 && inRows > letters / 2
}

/** Whether more than one character in ten is a control character. A text may have a stray NUL. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  return (head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0) > head.length / 10
}
