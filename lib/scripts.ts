/** Language tag per script: the language where only one uses the script, otherwise `und` with the script. */
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

/** Language tag of a name by its script, for fonts and screen readers; undefined for Latin. */
export function scriptTag(name: string): string | undefined {
  return SCRIPTS.find(([script]) => script.test(name))?.[1]
}
