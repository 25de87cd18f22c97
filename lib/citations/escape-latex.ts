const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
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
  // By number: the sign has a name only in some font encodings, and babel takes it for commands of its own.
  '"': '\\symbol{34}',
}

/**
 * Text that LaTeX prints as it is, in every engine and font encoding. Pairs that would run together into
 * another sign (`--`, `''`, `,,`) are kept apart; control characters, which TeX refuses, become spaces.
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}&%$#_~^<>|`"]/g, (character) => SPECIAL[character] ?? character)
    .replace(/([-',])(?=\1)/g, '$1{}')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
}
