import type { Governor } from './govern'
import type { Evidence } from './passage-evidence'
import type { Passage } from './passages'
import { isCapitalised, isScare } from './scare'

export type PassageKind = 'direct' | 'partial' | 'scare'

/**
 * Whether a passage is speech, a quoted fragment, or words in quotation marks that nobody in the story said:
 * titles, terms, irony, and what somebody might have said.
 */
export function classifyPassage(evidence: Evidence): PassageKind {
  const { text, passage, reading, governor, follows } = evidence
  const words = listWords(text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_LOOK)))
  if (words.length === 0 || isStageDirection(text, passage) || isFurniture(text, passage)) return 'scare'
  if (governor && isUnreal(governor)) return 'scare'
  if (isWhole(evidence, words)) return 'direct'
  if (reading.bare && follows && (passage.reopened || /\p{Lu}/u.test(text[passage.start] ?? ''))) return 'direct'
  if (isScare(evidence, words)) return 'scare'
  return governor || words.length >= LEAST_UNGOVERNED ? 'partial' : 'scare'
}

/** So much of a passage shows its kind. */
const LONGEST_LOOK = 400
/** A fragment that no cue governs is taken for somebody's words only from this length. */
const LEAST_UNGOVERNED = 5

function listWords(passage: string): string[] {
  return passage.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? []
}

/** "(CROSSTALK)" */
function isStageDirection(text: string, { start, end }: Passage): boolean {
  return end - start < 120 && /^[([][^)\]]*[)\]]\W{0,3}$/u.test(text.slice(start, end))
}

/** What sites print around an article. */
function isFurniture(text: string, { start, end }: Passage): boolean {
  const opening = text.slice(start, Math.min(end, start + 160))
  return /^(?:follow|like|subscribe to|sign up for|click) .{0,80}(?:on twitter|on facebook|@\w|newsletter|here)/iu.test(
    opening,
  )
}

/** Nobody said it: denied, merely possible, or put into the mouths of people in general. */
function isUnreal({ cue, bond }: Governor): boolean {
  if (cue.unreal) return true
  if (cue.kind !== 'say') return false
  const subject = cue.subject?.head ?? ''
  if (/^(?:nobody|no-one|one|you)$/u.test(subject)) return true
  if (bond !== 'before') return false
  return cue.negated || (cue.modal && /^(?:people|anyone|someone|somebody|voters|some)$/u.test(subject))
}

/** A passage that is a sentence of its own, or the first half of one that the reporter's clause splits. */
function isWhole({ text, passage, reading, index, governor }: Evidence, words: string[]): boolean {
  const starts = index === 0 || reading.tokens[index - 1]?.text === ':'
  if (starts && governor?.bond === 'after') return true
  if (!/[\p{Lu}\p{N}[($“‘'"…]/u.test(text[passage.start] ?? '')) return false
  const last = text.slice(Math.max(passage.start, passage.end - 3), passage.end)
  const closed = passage.openEnd || /[.!?…,—–-]['’”]?$/u.test(last) || /[.!?,]/u.test(text[passage.to] ?? '')
  const colon = index > 0 && reading.tokens[index - 1]?.text === ':'
  const brief = colon && !isCapitalised(words) && /[.!?]['’]?$/u.test(last)
  if (starts && closed && words.length >= (brief ? 2 : 5)) return true
  const before = governor?.bond === 'before' && closed
  if (before && starts && words.length === 1) return true
  if (isCapitalised(words)) return false
  if (before) return true
  return /[.!?]['’”]?$/u.test(last) && (words.length >= 5 || (index === 0 && words.length >= 2))
}
