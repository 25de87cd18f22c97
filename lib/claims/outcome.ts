import { countWords } from '@/lib/comparison/words'
import { andList } from '@/lib/join-words'
import { type Manner, type Outcome, SHOWN_OUTCOME, SHOWN_OUTCOMES, type ShownOutcome } from '@/lib/outcome-vocabulary'
import type { ClaimRecord, Fate } from './read-model'

type Settled = { byTo: string | null; outcomes: readonly { outcome: Outcome }[] }

/**
 * The outcome of a claim as shown: the last one recorded, else whether its day has passed.
 *
 * @param today YYYY-MM-DD, the day of the last revision
 */
export function shownOutcome({ byTo, outcomes }: Settled, today: string): ShownOutcome {
  return outcomes.at(-1)?.outcome ?? (byTo !== null && byTo < today ? 'unsettled' : 'open')
}

/** The outcome in words that follow how it was said: what was only possible “did not happen”. */
export function outcomeLabel(outcome: ShownOutcome, said: Manner | null): string {
  return outcome === 'did_not' && said !== null && said !== 'flat' ? 'Did not happen' : SHOWN_OUTCOME[outcome].label
}

/** What does not follow from the outcome; undefined where nothing needs to be said. */
export function outcomeCaution(outcome: ShownOutcome, said: Manner | null): string | undefined {
  if (outcome === 'did_not' && said === 'hedged') return 'That does not make “may” wrong.'
  if (outcome === 'came_true' && said === 'hedged') return 'It was said as possible or likely, not as certain.'
  return undefined
}

/** How it was said and whose power it was in, as a part of a sentence: "said as likely; within the speaker’s own power". */
export function mannerWords({ said, ownPower }: Pick<ClaimRecord, 'said' | 'ownPower'>): string[] {
  const manner = {
    flat: [],
    hedged: ['said as “likely”, “may” or “could”'],
    conditional: ['said for the case that something else happens'],
  }
  return [...(said ? manner[said] : []), ...(ownPower ? ['within the speaker’s own power'] : [])]
}

/** Whether the test was written after the day by which, by somebody who could know the answer. */
export function isWrittenAfter({ test, byTo }: Pick<ClaimRecord, 'test' | 'byTo'>): boolean {
  return test !== null && byTo !== null && test.writtenOn > byTo
}

/** The number of predictions with an outcome, and of those among them within the speaker's own power. */
export function countFates(fates: readonly Fate[], outcome: ShownOutcome): { all: number; own: number } {
  const found = fates.filter((fate) => fate.outcome === outcome)
  const sum = (some: readonly Fate[]) => some.reduce((total, { count }) => total + count, 0)
  return { all: sum(found), own: sum(found.filter(({ own }) => own)) }
}

const PREDICATE: Record<ShownOutcome, [one: string, many: string]> = {
  came_true: ['came true', 'came true'],
  came_true_in_part: ['came true in part', 'came true in part'],
  did_not: ['did not come true', 'did not come true'],
  cannot_be_told: ['cannot be told', 'cannot be told'],
  open: ['is open', 'are open'],
  unsettled: ['is past its day and unsettled', 'are past their day and unsettled'],
}
const IN_SENTENCE = ['came_true', 'came_true_in_part', 'did_not', 'cannot_be_told', 'open', 'unsettled'] as const

/**
 * "Of 12 predictions 4 came true, all 4 within the power of whoever made them, 2 did not come true, 3 cannot be told, 2
 * are open and 1 is past its day and unsettled." Counts that can never be a score: no share, and what cannot be told
 * and what is unsettled always stand in the same sentence. Empty where there are no predictions.
 */
export function fatesSentence(fates: readonly Fate[]): string {
  const total = fates.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return ''
  const parts = IN_SENTENCE.flatMap((outcome) => {
    const { all, own } = countFates(fates, outcome)
    const always = outcome === 'cannot_be_told' || outcome === 'unsettled' || outcome === 'came_true'
    if (all === 0 && !always) return []
    const words = `${all === 0 ? 'none' : all} ${PREDICATE[outcome][all < 2 ? 0 : 1]}`
    return [outcome === 'came_true' ? `${words}${ownWords(all, own)}` : words]
  })
  return `Of ${countWords(total, 'prediction')} ${andList(parts)}.`
}

function ownWords(all: number, own: number): string {
  if (own === 0) return ''
  const which = all === 1 ? '' : own === all ? (own === 2 ? 'both ' : `all ${own} `) : `${own} of them `
  return ` (${which}within the power of whoever made ${own === 1 ? 'it' : 'them'})`
}

/** Claims by outcome in the order of lists, keeping their order; empty groups are left out. */
export function byOutcome<T extends { outcome: ShownOutcome }>(claims: T[]): { outcome: ShownOutcome; claims: T[] }[] {
  return SHOWN_OUTCOMES.map((outcome) => ({
    outcome,
    claims: claims.filter((claim) => claim.outcome === outcome),
  })).filter((group) => group.claims.length > 0)
}
