/**
 * Guards a CSV cell against formula injection. Spreadsheets run a cell as a formula where it begins with one of these
 * signs, full-width or not, some also after white space or a quotation mark. A dangerous cell gets an apostrophe in
 * front; one that already looks guarded gets another, so that `unguard` restores it. Plain numbers (`-2`, `+1.5`)
 * are left alone.
 */
export function guard(text: string): string {
  return isDangerous(text) ? `'${text}` : text
}

/** Inverse of `guard`. */
export function unguard(text: string): string {
  return text.startsWith("'") && isDangerous(text.slice(1)) ? text.slice(1) : text
}

/** White space, quotation marks (and so an earlier guard) and invisible marks are skipped, as spreadsheets do. */
const STARTS_FORMULA = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠｜]/u
const STARTS_CONTROL = /^'*[\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

function isDangerous(text: string): boolean {
  return (STARTS_FORMULA.test(text) || STARTS_CONTROL.test(text)) && !PLAIN_NUMBER.test(text)
}
