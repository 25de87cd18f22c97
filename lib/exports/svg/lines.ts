/** Letter widths of a sans-serif font as shares of its size, rounded up. */
const LETTERS: readonly [RegExp, number][] = [
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6]/, 1],
  [/\p{M}/u, 0],
  [/[iljI|'’.,:;!\s]/, 0.3],
  [/[ftr()[\]{}“”"\-/]/, 0.4],
  [/[mwMW@%—…]/, 0.9],
  [/\p{Lu}/u, 0.7],
]
const OTHER = 0.6

/** Estimated width of a text, in the unit of `size`: the reader's font is unknown. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += letterWidth(character) * size
  return width
}

function letterWidth(character: string): number {
  return LETTERS.find(([letters]) => letters.test(character))?.[1] ?? OTHER
}

/**
 * Wraps text into lines of at most `width`, at spaces where possible.
 *
 * @param most most lines; the last one then ends in an ellipsis
 */
export function wrap(text: string, size: number, width: number, most = 12): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((each) => cut(each, size, width))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/.$/u, '')}…`]
}

/** Cuts a word that is longer than a line. */
function cut(word: string, size: number, width: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const pieces = ['']
  for (const character of word) {
    if (textWidth(pieces.at(-1) + character, size) > width) pieces.push('')
    pieces[pieces.length - 1] += character
  }
  return pieces
}
