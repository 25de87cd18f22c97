/**
 * Cells that a spreadsheet would run. Opening a CSV file, Excel and its relatives take a cell for a formula
 * where it begins with one of these signs, full-width or not, some of them also after white space or a
 * quotation mark. A guarded cell gets one apostrophe in front; a cell that already looks guarded gets one
 * more, so `unguard` gives back what was there. A plain number (`-2`, `+1.5`) is no danger and is left alone.
 */
export function guard(text: string): string {
  return isDangerous(text) ? `'${text}` : text
}

/** The cell as it was before `guard`. */
export function unguard(text: string): string {
  return text.startsWith("'") && isDangerous(text.slice(1)) ? text.slice(1) : text
}

/** Skips what a spreadsheet skips: white space, quotation marks (and so an earlier guard), invisible marks. */
const STARTS_FORMULA = /^[\s"'\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠｜]/u
const STARTS_CONTROL = /^'*[\t\r]/
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

function isDangerous(text: string): boolean {
  return (STARTS_FORMULA.test(text) || STARTS_CONTROL.test(text)) && !PLAIN_NUMBER.test(text)
}
