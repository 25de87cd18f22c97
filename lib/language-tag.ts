import { language } from '@/lib/records/values'
import { languageName } from './language-name'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Tags of two letters by the English name of their language in lower case, made at the first question. */
let tags: ReadonlyMap<string, string> | undefined

const tagsByName = () =>
  new Map(
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
      .map((tag) => [languageName(tag).toLowerCase(), tag] as const)
      .filter(([name, tag]) => name !== tag),
  )

/** The tag of a language that is given as a tag or by its English name: "Korean" and "ko" are `ko`. */
export function languageTag(typed: string): string | undefined {
  const words = typed.trim()
  tags ??= tagsByName()
  const named = tags.get(words.toLowerCase())
  return named ?? (language.safeParse(words).success ? words : undefined)
}
