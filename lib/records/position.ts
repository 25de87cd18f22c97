import { z } from 'zod'
import { positionHref } from '@/lib/urls'
import {
  BASES,
  BASIS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  RECORD_STATUSES,
  STANCE,
  STANCES,
} from '@/lib/vocabulary'
import { describeRecord, type FormValues, type Known } from './descriptor'
import { capitalOptions, optionsOf } from './options'
import { INFERENCE_FIELD, QUOTATIONS_FIELD, SUMMIT_FIELD, WITHDRAWAL_FIELD } from './shared-fields'
import { checkInference, checkParties, checkWithdrawal } from './shared-rules'
import { addProblem, date, evidence, id, optionalText, slug, text } from './values'

const conditionSchema = z.strictObject({ kind: z.enum(CONDITION_KINDS), text })
const conditionsSchema = z.strictObject({ join: z.enum(CONDITION_JOINS), items: z.array(conditionSchema).min(1) })

export type Condition = z.infer<typeof conditionSchema>

const positionSchema = z
  .strictObject({
    id,
    coding: id,
    actor: slug,
    onBehalfOf: slug.nullable(),
    topic: slug,
    /** Number of the proposition's wording on which the position was coded. */
    wording: z.int().min(1),
    summit: slug.nullable(),
    stance: z.enum(STANCES),
    conditions: conditionsSchema.nullable(),
    qualifier: optionalText,
    basis: z.enum(BASES),
    inference: optionalText,
    reportedBy: slug.nullable(),
    confidence: z.enum(CONFIDENCES),
    statedOn: date,
    summary: text,
    quotations: evidence,
    status: z.enum(RECORD_STATUSES),
    withdrawal: optionalText,
  })
  .superRefine((position, context) => {
    const conditional = STANCE[position.stance].conditional
    if (conditional && !position.conditions)
      addProblem(context, 'conditions', `${position.stance} needs at least one condition`)
    if (!conditional && position.conditions) addProblem(context, 'conditions', `${position.stance} has no conditions`)
    checkInference(context, position, 'position')
    checkWithdrawal(context, position)
    checkParties(context, { ...position, speaker: position.actor })
  })

type Position = z.infer<typeof positionSchema>

export const POSITION = describeRecord({
  list: 'positions',
  noun: { one: 'position', many: 'positions' },
  key: 'id',
  address: 'id',
  schema: positionSchema,
  fields: {
    coding: { kind: 'record', label: 'Coding', of: 'coding', required: true },
    actor: { kind: 'record', label: 'Actor', of: 'actor', required: true },
    onBehalfOf: { kind: 'record', label: 'On behalf of', of: 'actor', rare: 'Speaks for somebody' },
    reportedBy: { kind: 'record', label: 'Reported by', of: 'actor', rare: 'Is reported by somebody' },
    topic: { kind: 'record', label: 'Topic', of: 'topic', required: true },
    summit: SUMMIT_FIELD,
    stance: {
      kind: 'choice',
      label: 'Stance',
      hint: 'Toward the proposition, from against to for',
      options: optionsOf(STANCES, STANCE).map((option, index) => ({ ...option, key: String(index + 1) })),
      required: true,
      open: true,
    },
    conditions: {
      kind: 'group',
      label: 'Conditions',
      prose: true,
      fields: {
        join: {
          kind: 'choice',
          label: 'Joined by',
          options: CONDITION_JOINS.map((value) => ({ value, label: value === 'all' ? 'All of them' : 'Any of them' })),
        },
        items: {
          kind: 'rows',
          label: 'Terms',
          row: 'Condition',
          fields: {
            kind: { kind: 'choice', label: 'Kind', options: capitalOptions(CONDITION_KINDS) },
            text: { kind: 'line', label: 'What' },
          },
        },
      },
      words: ({ join, items }: z.infer<typeof conditionsSchema>) =>
        items.map(({ kind, text }) => `${kind} ${text}`).join(join === 'any' ? ' or ' : ' and '),
    },
    qualifier: {
      kind: 'line',
      label: 'Qualifier',
      hint: 'A reservation that names no trigger: “for now”',
      prose: true,
      rare: 'A reservation without a trigger, such as “for now”',
    },
    basis: { kind: 'choice', label: 'Basis', options: optionsOf(BASES, BASIS), required: true },
    inference: INFERENCE_FIELD,
    confidence: { kind: 'choice', label: 'Confidence', options: capitalOptions(CONFIDENCES), required: true },
    statedOn: { kind: 'date', label: 'Stated on', required: true },
    summary: { kind: 'text', label: 'Summary', hint: 'In your own words', required: true },
    quotations: QUOTATIONS_FIELD,
    id: { kind: 'line', label: 'Id', inForm: false },
    wording: { kind: 'number', label: 'Wording', inForm: false },
    status: { kind: 'choice', label: 'Status', options: capitalOptions(RECORD_STATUSES), inForm: false },
    withdrawal: WITHDRAWAL_FIELD,
  },
  title: ({ summary }) => summary,
  home: ({ id }) => positionHref(id),
  search: {
    number: 6,
    rank: 4,
    text: ({ summary, qualifier, conditions }) => ({
      title: [],
      body: [summary, qualifier, ...(conditions?.items.map(({ text }) => text) ?? [])],
    }),
  },
  evidence: { voices: ['actor', 'onBehalfOf', 'reportedBy'], date: 'statedOn' },
  mergeFormValues: keepWording,
})

/** Drops what does not apply, and keeps the wording on which a position was coded, unless the form names another topic or confirms the review. */
function keepWording(values: FormValues, before: Position | undefined, { wording = 1 }: Known): FormValues {
  const { topic, reread, stance, basis } = values
  const conditional = STANCES.some((one) => one === stance && STANCE[one].conditional)
  return {
    // The form shows neither of them where it does not apply.
    conditions: conditional ? values.conditions : null,
    inference: basis === 'inferred' ? values.inference : null,
    wording: before && before.topic === topic && reread !== true ? before.wording : wording,
    status: before?.status ?? 'published',
    withdrawal: before?.withdrawal ?? null,
  }
}
