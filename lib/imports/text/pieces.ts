/** A paragraph of prose, or one line of another block. Offsets are UTF-16 code units of the text. */
export type Piece = {
  start: number
  end: number
  text: string
  words: number
  prose: boolean
  /** Index of the piece's block, between empty lines. */
  block: number
  lines: string[]
}

/** The pieces of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  text.split('\n\n').forEach((block, number) => {
    const joined = block.replace(/\s+/g, ' ').trim()
    if (isProse(joined)) pieces.push(piece(start, block, number, true))
    else {
      let from = start
      for (const line of block.split('\n')) {
        if (line.trim() !== '') pieces.push(piece(from, line, number, isProse(line.trim())))
        from += line.length + 1
      }
    }
    start += block.length + 2
  })
  return pieces
}

function piece(start: number, written: string, block: number, prose: boolean): Piece {
  const text = written.replace(/\s+/g, ' ').trim()
  return { start, end: start + written.length, text, words: countWords(text), prose, block, lines: written.split('\n') }
}

function countWords(text: string): number {
  const asian = (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length / 2
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? []).length + Math.floor(asian)
}

/**
 * Whether a text is sentences: it ends one, or contains the end of one. Headlines end in a letter or a question mark.
 */
function isProse(text: string): boolean {
  if (/^#{1,6}\s/.test(text) || countWords(text) < 2) return false
  const ends = /[.…。．]["”’»」』)\]]*$|[.!?,]["”’»」』]$|["”»」』]$/u.test(text) && !/^\S+\.$/.test(text)
  const holds = /\p{L}{3}[.!?]["”’»」』)]*\s+["“‘«„「『(]?\p{Lu}/u.test(text) && countWords(text) > 12
  const ofDate = /\d\.$/.test(text) && countWords(text) < 10
  return (ends || holds) && !ofDate && !endsWithAbbreviation(text)
}

/** Whether a text ends with an abbreviation, not a sentence: "Mara Quill, Ph.D.", "Feb. 11, 2019 9:02 a.m.". */
function endsWithAbbreviation(text: string): boolean {
  return countWords(text) < 9 && /\b(jr|sr|inc|ltd|co|u\.s|d\.c|ph\.d|m\.d|[ap]\.m|n\.t|min)\.\)?$/i.test(text)
}
