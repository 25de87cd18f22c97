import { escapeLatex } from '@/lib/citations/escape-latex'
import { type ScriptRun, scriptName, scriptRuns } from '../script-runs'

/**
 * Text as LaTeX prints it, in every engine: escaped, new lines kept, and what pdfLaTeX has no letters for
 * wrapped in `\parleyforeign{Korean}{…}`, which XeLaTeX sets in a font of its own and pdfLaTeX names.
 */
export function latexText(text: string, lang?: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      scriptRuns(line.replace(/\p{Cc}/gu, ' '), lang)
        .map(latexRun)
        .join(''),
    )
    .join('\\newline ')
}

/** The scripts that LaTeX sets from right to left. */
export const RTL_NAMES = ['Arabic', 'Hebrew'] as const

function latexRun(run: ScriptRun): string {
  if (run.script !== 'plain') return foreign(scriptName(run), run.text)
  // Split by a group, every second part is what it matched.
  return run.text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .split(UNSET)
    .map((part, index) => (index % 2 === 0 ? breakable(part) : foreign('other', part)))
    .join('')
}

/** Long words without a space, such as addresses, may break after any sign: columns are narrow. */
function breakable(text: string): string {
  return text
    .split(/(\S{18,})/)
    .map((part, index) =>
      index % 2 === 0
        ? escapeLatex(part)
        : part
            .split(/(?<=[^\p{L}\p{N}])/u)
            .flatMap((piece) => piece.match(PIECES) ?? [])
            .map(escapeLatex)
            .join('\\allowbreak{}'),
    )
    .join('')
}

/** A word that no line holds breaks after every twelfth letter; one of less than thirty stays whole. */
const PIECES = /^.{1,29}$|.{1,12}/gsu

/** Letters and signs that the T1 and TS1 encodings do not have between them. */
const UNSET =
  /([^\u0020-\u007e\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]+)/u

function foreign(name: string, text: string): string {
  return `\\parleyforeign{${name}}{${escapeLatex(text)}}`
}
