import type { Story } from './story'
import { symbolOf } from './symbols'
import type { Tally } from './tally'

/** Fields that are invisible markers. */
const SILENT =
  /^\s*(XE|TC|TA|RD|SET|ASK|BOOKMARK|PRIVATE|ADVANCE|COMMENTS|TOC|INDEX|NEXT|NEXTIF|SKIPIF|FORMTEXT|MACROBUTTON)\b/i

export function openField(story: Story, instruction = ''): void {
  story.fields.push({ instruction, inResult: false, written: false })
}

export function separateField(story: Story): void {
  const field = story.fields.at(-1)
  if (field) field.inResult = true
}

/**
 * Ends the innermost field. Pages show its stored result, which has been read already; a field without one is tallied.
 * Returns the character of a SYMBOL field, which has no stored result; '' for others.
 */
export function closeField(story: Story, tally: Tally): string {
  const field = story.fields.pop()
  if (!field || field.written || story.fields.some(({ inResult }) => !inResult)) return ''
  const symbol = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*\\f\s+"?([^"\\]+)"?)?/i.exec(field.instruction)
  const drawn = symbol && symbolOf((symbol[2] ?? 'Symbol').trim(), Number(symbol[1]))
  if (drawn) return drawn
  if (!SILENT.test(field.instruction) && field.instruction.trim() !== '') tally.fields.push(field.instruction)
  return ''
}
