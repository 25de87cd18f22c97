import { encoded, joinBytes } from '../encoded'
import { knownText, type Language } from './known-text'
import { randomOf } from './random'

/** A file whose text is known. `says`: what must be among the notes. */
export type KnownFile = { name: string; bytes: Uint8Array; text: string; says?: RegExp }

const MARKS: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}
const ENCODINGS: Record<Language, string[]> = {
  english: ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'],
  accented: ['utf-8', 'windows-1252', 'utf-16le', 'macintosh'],
  korean: ['utf-8', 'euc-kr', 'utf-16le', 'utf-16be'],
}

/** A text or Markdown file in some encoding, with some breaks, marks that nobody sees, and front matter. */
export function textFile(seed: number): KnownFile {
  const random = randomOf(seed)
  const language = random.pick(['english', 'accented', 'korean'] as const)
  const encoding = random.pick(ENCODINGS[language])
  const unicode = encoding.startsWith('utf')
  const marked =
    unicode && (encoding !== 'utf-8' || random.chance(0.3)) && !(encoding.startsWith('utf-16') && random.chance(0.3))
  const paragraphs = knownText(random, language)
  const text = paragraphs.join('\n\n')
  const breaks = random.pick(
    unicode
      ? ['\n\n', '\r\n\r\n', '\r\r', '\u2029', '\f', '\n\v', '\u2028\u2028', '\n \t\n', '\n\n\n\n']
      : ['\n\n', '\r\n\r\n', '\r\r', '\f'],
  )
  let written = paragraphs.join(breaks)
  if (unicode && random.chance(0.5))
    written = strewn(written, random.pick(['\u00ad', '\u200b', '\u2060', '\ufeff']), () => random.chance(0.05))
  if (unicode && random.chance(0.3)) written = written.replaceAll('fi', '\ufb01')
  if (random.chance(0.25)) written = `---\ntitle: Harbor talks\nauthor: Ada Marlow\n---\n\n${written}`
  const bytes = encoded(written, encoding)
  return { name: random.pick(['a.txt', 'a.md']), bytes: marked ? joinBytes(MARKS[encoding] ?? [], bytes) : bytes, text }
}

/** A mark put inside words. */
export function strewn(text: string, mark: string, here: () => boolean): string {
  return text.replace(/\p{L}(?=\p{L})/gu, (letter) => (here() ? letter + mark : letter))
}
