import type { Statement } from './statement'

/** Most characters of a comment in a summary. */
const LONGEST_COMMENT = 280

/**
 * The summary of a position, for which a table of answers has no words: what was answered to what, with a short comment
 * that stands beside it. `isCut` where a comment is too long for that.
 */
export function answerWords(
  { summary, note, answer }: Statement,
  proposition: string,
  evidence: 'answer' | 'words',
): { summary: string; note: string | null; isCut: boolean } {
  const isShort = note.length <= LONGEST_COMMENT
  const comment = note !== '' && isShort ? ` Comment: “${note}”` : ''
  const plain = evidence === 'answer' ? `Answers “${answer}” to: ${proposition}` : `${answer}: ${proposition}`
  return { summary: `${summary || plain}${comment}`, note: note === '' ? null : note, isCut: note !== '' && !isShort }
}
