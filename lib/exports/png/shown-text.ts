import { type ScriptFont, scriptFont } from '@/lib/script-fonts'
import { scriptName, scriptRuns } from '../script-runs'
import { joinArabic } from './arabic-forms'
import { hasLetter } from './script-faces'

/** Characters that Inter has. */
const SHOWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20bf\u2116\u2122\u2190-\u2199\u2212]*$/u

/** Letters that a picture needs in addition to those of Inter, by the package that has them. */
export type Letters = Map<ScriptFont, Set<string>>

/**
 * Text as the picture's fonts can show it: Arabic letters are joined, and a run with letters that no font has is named
 * in brackets, "[other]".
 *
 * @param needed is added to
 */
export function shownText(text: string, needed: Letters): string {
  return scriptRuns(text)
    .map((run) => {
      if (run.script === 'plain' && SHOWN.test(run.text)) return run.text
      const font = scriptFont(run)
      const shown = joinArabic(run.text)
      const letters = [...shown].filter((letter) => !SHOWN.test(letter))
      if (!font || !letters.every((letter) => hasLetter(font, letter))) return `[${scriptName(run)}]`
      needed.set(font, new Set([...(needed.get(font) ?? []), ...letters]))
      return shown
    })
    .join('')
}
