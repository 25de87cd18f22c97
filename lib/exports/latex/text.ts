import { escapeLatex } from '@/lib/citations/escape-latex'
import { type ScriptRun, scriptName, scriptRuns } from '../script-runs'

/**
 * Text as LaTeX for every engine: escaped, new lines kept. Scripts without letters in pdfLaTeX are wrapped in
 * `\parleyforeign{Korean}{…}`, which XeLaTeX typesets and pdfLaTeX replaces by the script's name.
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

/** Scripts typeset from right to left. */
export const RTL_NAMES = ['Arabic', 'Hebrew'] as const

function latexRun(run: ScriptRun): string {
  if (run.script !== 'plain') return foreign(scriptName(run), run.text)
  // Splitting by a capturing group puts the matches at odd indexes.
  return run.text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .split(UNSET)
    .map((part, index) => (index % 2 === 0 ? breakable(part) : foreign('other', part)))
    .join('')
}

/** Allows breaks after any sign in words of 18 letters and more, such as addresses: columns are narrow. */
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

/** Pieces of a long word: whole up to 29 letters, otherwise of 12 letters each. */
const PIECES = /^.{1,29}$|.{1,12}/gsu

/** Characters in neither the T1 nor the TS1 encoding. */
const UNSET =
  /([^\u0020-\u007e\u00a0-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]+)/u

function foreign(name: string, text: string): string {
  return `\\parleyforeign{${name}}{${escapeLatex(text)}}`
}
