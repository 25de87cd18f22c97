import { scriptName, scriptRuns } from '../script-runs'

/** Characters that the picture's font has. */
const SHOWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20bf\u2116\u2122\u2190-\u2199\u2212]*$/u

/**
 * Text as the picture's font can show it: runs in a script it lacks are named in brackets, "[Korean]". The SVG keeps the
 * words themselves.
 */
export function shownText(text: string): string {
  return scriptRuns(text)
    .map((run) => (run.script === 'plain' && SHOWN.test(run.text) ? run.text : `[${scriptName(run)}]`))
    .join('')
}
