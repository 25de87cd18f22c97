/** A run of text in one kind of script, with the language tag for fonts and screen readers. */
export type ScriptRun = { text: string; script: 'plain' | 'east_asian' | 'rtl'; lang: string | undefined }

// By extension for Arabic and Hebrew: their question mark, digits and vowel points have no script of their own. Syriac's
// extension has accents that Latin letters use too.
const RTL_LETTERS = '\\p{Script_Extensions=Arabic}\\p{Script_Extensions=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}'
const EAST_ASIAN_LETTERS =
  '\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff01-\\uffee'
const RTL = new RegExp(`[${RTL_LETTERS}]`, 'u')
const EAST_ASIAN = new RegExp(`[${EAST_ASIAN_LETTERS}]`, 'u')
/** A stretch of letters that are not plain. */
export const FOREIGN_RUN = new RegExp(`[${RTL_LETTERS}]+|[${EAST_ASIAN_LETTERS}]+`, 'gu')
/** Characters without a script of their own; inside a run they belong to it. */
const NEUTRAL = /^[\p{P}\p{S}\p{Z}\p{N}\p{M}\p{Cf}]+$/u

/**
 * Splits text where the kind of script changes. Spaces and signs between two runs of one script join them.
 *
 * @param hint declared language tag, which decides between languages that share a script
 */
export function scriptRuns(text: string, hint?: string): ScriptRun[] {
  const runs: { text: string; script: ScriptRun['script'] }[] = []
  for (const character of text) {
    const script = RTL.test(character) ? 'rtl' : EAST_ASIAN.test(character) ? 'east_asian' : 'plain'
    const last = runs.at(-1)
    if (last?.script === script) last.text += character
    else runs.push({ text: character, script })
  }
  return joinNeutral(runs).map(({ text, script }) => ({ text, script, lang: languageOf(text, script, hint) }))
}

const NAMES: Record<string, string> = { ko: 'Korean', ja: 'Japanese', zh: 'Chinese', he: 'Hebrew' }

/** Name of a run's script, printed where its letters cannot be: "Korean", "Arabic", "East Asian". */
export function scriptName({ script, lang }: ScriptRun): string {
  const known = NAMES[lang?.split('-')[0] ?? '']
  return known ?? (script === 'rtl' ? 'Arabic' : script === 'east_asian' ? 'East Asian' : 'other')
}

function joinNeutral(runs: { text: string; script: ScriptRun['script'] }[]) {
  const joined: typeof runs = []
  for (const [index, run] of runs.entries()) {
    const last = joined.at(-1)
    const between = run.script === 'plain' && last && runs[index + 1]?.script === last.script && NEUTRAL.test(run.text)
    if (last && (between || last.script === run.script)) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}

function languageOf(text: string, script: ScriptRun['script'], hint = ''): string | undefined {
  const said = hint.split('-')[0] ?? ''
  if (script === 'plain') return undefined
  if (script === 'rtl') {
    if (/\p{Script=Hebrew}/u.test(text)) return 'he'
    return ['ar', 'fa', 'ur', 'ps', 'ckb'].includes(said) ? hint : 'ar'
  }
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (['ko', 'ja', 'zh'].includes(said)) return hint
  // Full-width signs alone do not tell the language.
  return /\p{Script=Han}/u.test(text) ? 'zh' : undefined
}
