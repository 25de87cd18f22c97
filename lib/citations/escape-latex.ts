const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts an escaped brace as a brace, so braces are named.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  // By number, because only some font encodings name the sign and babel redefines it.
  '"': '\\symbol{34}',
}

/**
 * Escapes text so that LaTeX prints it unchanged in every engine and font encoding. Ligature pairs (`--`, `''`, `,,`)
 * are separated; control characters, which TeX rejects, become spaces.
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^<>|`"]/g, (character) => SPECIAL[character] ?? character)
    .replace(/([-',])(?=\1)/g, '$1{}')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}
