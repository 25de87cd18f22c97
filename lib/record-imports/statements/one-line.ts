/** A value on one line: white space and controls as single spaces, halves of pairs replaced, nothing at the edges. */
export function oneLine(value: string): string {
  return value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
