/** Scripts that one living language has for itself, and the tag for text of which only the script is known. */
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'und-Hani'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
]

/** The language tag of a name, as far as its script tells it, so that it is set and spoken as it should be. */
export function scriptTag(name: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(name))?.[1]
}
