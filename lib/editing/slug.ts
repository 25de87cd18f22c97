import anyAscii from 'any-ascii'
import { romanize } from 'es-hangul'

const LONGEST = 80

/**
 * A name as a slug: lower-case Latin letters and digits, words joined by hyphens, at most 80 characters; other scripts
 * are written in Latin letters (김하늘 is `gim-haneul`). `fallback` where nothing is left.
 */
export function slugOf(name: string, fallback: string): string {
  const plain = inLatin(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  return plain === '' ? fallback : plain
}

/** Family names of one syllable that most Koreans have. */
const FAMILIES =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국'
const FULL_NAME = new RegExp(`^([${FAMILIES}])(\\p{Script=Hangul}{2})$`, 'u')

function inLatin(name: string): string {
  const text = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/\p{Script=Hangul}+/gu, (word) => ` ${hangulInLatin(word)} `)
    // Each of these characters is a word or a part of one; ʿayn alone would leave no letter.
    .replace(/\p{Script=Han}/gu, (character) => ` ${anyAscii(character)} `)
    .replace(/ع/gu, 'a')
  // What is no letter by now stands for a soft sign or the like inside a word.
  return anyAscii(text).replace(/['`]/g, '')
}

/** By the Revised Romanization. A name of three syllables that begins with a family name is two words. */
function hangulInLatin(word: string): string {
  const [, family, given] = FULL_NAME.exec(word) ?? []
  return family && given ? `${romanize(family)} ${romanize(given)}` : romanize(word)
}
