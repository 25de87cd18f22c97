import { z } from 'zod'
import { MANNERS } from '@/lib/outcome-vocabulary'
import { claimHref } from '@/lib/urls'
import {
  CLAIM_KIND,
  CLAIM_KINDS,
  POLARITIES,
  RECORD_STATUSES,
  RESPONSE_BASES,
  RESPONSE_KIND,
  RESPONSE_KINDS,
} from '@/lib/vocabulary'
import { describeRecord, type FormValues, type Known } from './descriptor'
import { capitalOptions, optionsOf } from './options'
import { dateTest, OUTCOMES_FIELD, outcomeSchema, TEST_FIELDS, testSchema } from './outcome'
import { INFERENCE_FIELD, QUOTATIONS_FIELD, WITHDRAWAL_FIELD } from './shared-fields'
import { checkInference, checkParties, checkWithdrawal } from './shared-rules'
import { addProblem, date, evidence, id, optionalText, slug, text } from './values'

const responseSchema = z
  .strictObject({
    id,
    coding: id,
    actor: slug,
    kind: z.enum(RESPONSE_KINDS),
    basis: z.enum(RESPONSE_BASES),
    inference: optionalText,
    saidOn: date,
    summary: text,
    quotations: evidence,
  })
  .superRefine((response, context) => checkInference(context, response, 'response'))

const claimSchema = z
  .strictObject({
    id,
    coding: id,
    slug,
    claimant: slug,
    onBehalfOf: slug.nullable(),
    statement: text,
    kind: z.enum(CLAIM_KINDS),
    summit: slug,
    /** The topic whose proposition the claim restates: positions on the topic are then responses to the claim. */
    topic: slug.nullable(),
    polarity: z.enum(POLARITIES).nullable(),
    reportedBy: slug.nullable(),
    madeOn: date,
    /** How it was said; null where nobody has recorded it. */
    said: z.enum(MANNERS).nullable(),
    /** Whether it lies within the claimant’s own power; null where nobody has recorded it. */
    ownPower: z.boolean().nullable(),
    /** What would settle it, and the day on which that was written. */
    test: testSchema.nullable(),
    /** The day by which it is to be seen. */
    by: date.nullable(),
    quotations: evidence,
    responses: z.array(responseSchema),
    /** What became of it, the latest last: that one is in force, the earlier ones stay readable. */
    outcomes: z.array(outcomeSchema),
    status: z.enum(RECORD_STATUSES),
    withdrawal: optionalText,
  })
  .superRefine((claim, context) => {
    if ((claim.topic === null) !== (claim.polarity === null))
      addProblem(context, 'polarity', 'a claim names a topic and a polarity together, or neither')
    checkParties(context, { ...claim, speaker: claim.claimant })
    if (claim.topic !== null && claim.responses.length > 0)
      addProblem(context, 'responses', 'a claim that restates a topic borrows its positions; record no responses')
    checkWithdrawal(context, claim)
  })

type Claim = z.infer<typeof claimSchema>
export type Response = z.infer<typeof responseSchema>

/** A statement that can turn out true or false, with its responses. */
export const CLAIM = describeRecord({
  list: 'claims',
  noun: { one: 'claim', many: 'claims' },
  key: 'id',
  address: 'slug',
  schema: claimSchema,
  fields: {
    coding: { kind: 'record', label: 'Coding', of: 'coding', required: true },
    claimant: { kind: 'record', label: 'Claimant', of: 'actor', required: true },
    onBehalfOf: { kind: 'record', label: 'On behalf of', of: 'actor', rare: 'Speaks for somebody' },
    reportedBy: { kind: 'record', label: 'Reported by', of: 'actor', rare: 'Is reported by somebody' },
    statement: {
      kind: 'text',
      label: 'Claim',
      hint: 'One sentence that can turn out true or false',
      required: true,
    },
    kind: { kind: 'choice', label: 'Kind', options: optionsOf(CLAIM_KINDS, CLAIM_KIND), required: true },
    summit: { kind: 'record', label: 'About', of: 'summit', required: true },
    topic: { kind: 'record', label: 'Restates the topic', of: 'topic' },
    polarity: {
      kind: 'choice',
      label: 'How it restates it',
      options: POLARITIES.map((value) => ({ value, label: `${value} it` })),
    },
    madeOn: { kind: 'date', label: 'Made on', required: true },
    ...TEST_FIELDS,
    quotations: QUOTATIONS_FIELD,
    responses: {
      kind: 'rows',
      label: 'Responses',
      row: 'Response',
      evidence: { voices: ['actor'], date: 'saidOn' },
      fields: {
        id: { kind: 'hidden', label: 'Id' },
        coding: { kind: 'record', label: 'Coding', of: 'coding' },
        actor: { kind: 'record', label: 'Actor', of: 'actor' },
        kind: {
          kind: 'choice',
          label: 'Answer',
          options: RESPONSE_KINDS.map((value) => ({ value, label: RESPONSE_KIND[value].label })),
        },
        basis: { kind: 'choice', label: 'Basis', options: capitalOptions(RESPONSE_BASES) },
        inference: INFERENCE_FIELD,
        saidOn: { kind: 'date', label: 'Said on' },
        summary: { kind: 'text', label: 'Summary' },
        quotations: QUOTATIONS_FIELD,
      },
    },
    outcomes: OUTCOMES_FIELD,
    id: { kind: 'line', label: 'Id', inForm: false },
    slug: { kind: 'line', label: 'Name in addresses', inForm: false },
    status: { kind: 'choice', label: 'Status', options: capitalOptions(RECORD_STATUSES), inForm: false },
    withdrawal: WITHDRAWAL_FIELD,
  },
  title: ({ statement }) => statement,
  home: ({ slug }) => claimHref(slug),
  search: { number: 5, rank: 3, text: ({ statement }) => ({ title: [], body: [statement] }) },
  evidence: { voices: ['claimant', 'onBehalfOf', 'reportedBy'], date: 'madeOn' },
  mergeFormValues: completeClaim,
})

/** Gives new responses an id, drops the polarity of a claim without a topic, and dates a test that is new or changed. */
function completeClaim(values: FormValues, before: Claim | undefined, { name, today, newId }: Known): FormValues {
  const responses = Array.isArray(values.responses) ? values.responses : []
  return {
    slug: before?.slug ?? name,
    polarity: values.topic === null ? null : values.polarity,
    responses: responses.map((response: { id?: unknown; actor?: unknown; basis?: unknown; inference?: unknown }) => ({
      ...response,
      inference: response.basis === 'inferred' ? response.inference : null,
      id: response.id ?? newId?.(`${response.actor}`),
    })),
    test: dateTest(values.test, before?.test ?? null, today),
    outcomes: before?.outcomes ?? [],
    status: before?.status ?? 'published',
    withdrawal: before?.withdrawal ?? null,
  }
}
