import { fold } from '@/lib/fold'
import { INVISIBLE } from './invisible'

/** Most texts have no letter that anything is done about. */
const BEYOND_ASCII = /[^\0-\x7f]/

/** Letters of scripts whose words stand without spaces, or with particles joined on: each is a word of the index. */
const LETTER_ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]/gu

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' } // biome-ignore format: read across
const WITHOUT_MARK = new RegExp(`[${Object.keys(PLAIN).join('')}ẞ]`, 'gi')

/** How letters are written where the keyboard lacks them. The index leaves out marks, so `ü` is also found as `u`. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const LACKED = new RegExp(`[${Object.keys(WRITTEN_OUT).join('')}]`, 'gi')

/**
 * A text as the full-text index takes it: folded (see `fold`), without invisible characters, letters
 * without an accent of their own as plain ones, Chinese, Japanese and Korean letter by letter. The index's tokenizer
 * leaves out accents and case.
 */
export function toIndexText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return fold(text).trim()
  return fold(visible(text).replace(WITHOUT_MARK, plainLetter).replace(LETTER_ALONE, ' $& ')).trim()
}

/** A text with `ü` as `ue` and the like, as the index takes it; undefined where it has no such letter. */
export function writtenOut(text: string): string | undefined {
  if (!BEYOND_ASCII.test(text)) return undefined
  const written = visible(text).replace(LACKED, (letter) => WRITTEN_OUT[letter.toLowerCase()] ?? letter)
  return written === visible(text) ? undefined : toIndexText(written)
}

/** Every spelling of a text on record that a search for it may use, one after the other. */
export function allSpellings(text: string): string {
  if (!BEYOND_ASCII.test(text)) return toIndexText(text)
  const before = SPELLED.get(text)
  if (before !== undefined) return before
  const spelled = [toIndexText(text), writtenOut(text)].filter(Boolean).join('\n')
  if (text.length > LONGEST_KEPT) return spelled
  if (SPELLED.size >= MOST_KEPT) SPELLED.clear()
  SPELLED.set(text, spelled)
  return spelled
}

/** The latest short texts: tables of answers have few that differ. */
const SPELLED = new Map<string, string>()
const MOST_KEPT = 500
const LONGEST_KEPT = 500

/** The same for names: `Mueller` is found as `Muller` too. In other texts that would make `tru` of `true`. */
export function allSpellingsOfNames(text: string): string {
  const contracted = visible(text).replace(/([aou])e/gi, '$1')
  return [allSpellings(text), contracted !== visible(text) && toIndexText(contracted)].filter(Boolean).join('\n')
}

const visible = (text: string) => fold(text).replace(INVISIBLE, '')
const plainLetter = (letter: string) => PLAIN[letter.toLowerCase()] ?? letter
