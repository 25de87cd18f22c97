import { z } from 'zod'
import { NO_PROOF } from '@/lib/claims/proof'
import { MANNER, MANNERS, OUTCOME, OUTCOMES } from '@/lib/outcome-vocabulary'
import { optionsOf } from './options'
import { QUOTATIONS_FIELD } from './shared-fields'
import { addProblem, date, day, id, optionalText, quotationIds, slug, text } from './values'

/* The part of a claim that tells what became of it. */

/** What became of a claim. Of several the last is in force. */
export const outcomeSchema = z
  .strictObject({
    id,
    outcome: z.enum(OUTCOMES),
    /** The day on which it happened, or on which it was certain that it would not. */
    on: date.nullable(),
    settledBy: text,
    settledOn: day,
    /** Why, in one sentence. */
    reason: text,
    quotations: quotationIds,
    /** For public facts: sources that are cited and not quoted, each with what the coder takes from it. */
    sources: z.array(z.strictObject({ source: slug, sentence: text })),
  })
  .superRefine(({ outcome, quotations, sources }, context) => {
    if (outcome !== 'cannot_be_told' && quotations.length + sources.length === 0)
      addProblem(context, 'quotations', NO_PROOF)
  })

/** What would settle a claim. */
export const testSchema = z.strictObject({ trueIf: text, notIf: optionalText, writtenOn: day })
type Test = z.infer<typeof testSchema>
export type RecordedOutcome = z.infer<typeof outcomeSchema>

/** Fields of a claim's form: how it was said, and what would settle it. */
export const TEST_FIELDS = {
  said: { kind: 'choice', label: 'How it was said', options: optionsOf(MANNERS, MANNER) },
  ownPower: { kind: 'yes-no', label: 'Within the speaker’s own power' },
  test: {
    kind: 'group',
    label: 'What would settle it',
    fields: {
      trueIf: { kind: 'text', label: 'Came true if' },
      notIf: { kind: 'text', label: 'Did not if' },
      writtenOn: { kind: 'line', label: 'Written on', inForm: false },
    },
  },
  by: { kind: 'date', label: 'Day by which', input: 'byDay', hint: 'Empty where the words name none' },
} as const

/** Outcomes are recorded by a form of their own. */
export const OUTCOMES_FIELD = {
  kind: 'rows',
  label: 'Outcomes',
  row: 'Outcome',
  inForm: false,
  fields: {
    id: { kind: 'hidden', label: 'Id' },
    outcome: { kind: 'choice', label: 'Outcome', options: optionsOf(OUTCOMES, OUTCOME) },
    on: { kind: 'date', label: 'Day it happened' },
    settledBy: { kind: 'line', label: 'Settled by' },
    settledOn: { kind: 'line', label: 'Settled on' },
    reason: { kind: 'text', label: 'Why' },
    quotations: QUOTATIONS_FIELD,
    sources: {
      kind: 'rows',
      label: 'Cited, not quoted',
      row: 'Source',
      fields: {
        source: { kind: 'record', label: 'Source', of: 'source' },
        sentence: { kind: 'text', label: 'What it establishes' },
      },
    },
  },
} as const

/** The test of a form, with the day on which it was written: today, unless it is as before. */
export function dateTest(read: unknown, before: Test | null, today: string): unknown {
  if (typeof read !== 'object' || read === null) return null
  const test: { trueIf?: unknown; notIf?: unknown } = read
  const same = before?.trueIf === test.trueIf && before?.notIf === test.notIf
  return { ...test, writtenOn: same ? before?.writtenOn : today }
}
