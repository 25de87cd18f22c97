import type { Extraction } from '@/lib/imports/extraction'

const SCRIPTS: [pattern: RegExp, language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Han}/gu, 'zh'],
]

/** As the file says, else by the script that a tenth of its beginning is written in, else English. */
export function proposeLanguage({ lang, text }: Pick<Extraction, 'lang' | 'text'>): string {
  const tag = lang?.replace('_', '-')
  if (tag && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag
  const head = text.slice(0, 4000)
  return SCRIPTS.find(([pattern]) => (head.match(pattern)?.length ?? 0) > head.length / 10)?.[1] ?? 'en'
}
