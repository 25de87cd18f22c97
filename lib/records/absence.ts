import { z } from 'zod'
import { topicHref } from '@/lib/urls'
import { RECORDED_SILENCES, SILENCE } from '@/lib/vocabulary'
import { describeRecord } from './descriptor'
import { optionsOf } from './options'
import { QUOTATIONS_FIELD, SUMMIT_FIELD } from './shared-fields'
import { addProblem, date, id, optionalText, quotationIds, slug, text } from './values'

const absenceSchema = z
  .strictObject({
    id,
    actor: slug,
    topic: slug,
    summit: slug.nullable(),
    kind: z.enum(RECORDED_SILENCES),
    source: slug,
    on: date,
    by: text,
    note: optionalText,
    quotations: quotationIds,
  })
  .superRefine((absence, context) => {
    if (absence.kind !== 'not_found' && absence.quotations.length === 0)
      addProblem(context, 'quotations', `${absence.kind} rests on a quotation`)
  })

/** A silence recorded by hand, with where and when the coder looked. */
export const ABSENCE = describeRecord({
  list: 'absences',
  noun: { one: 'recorded silence', many: 'recorded silences' },
  key: 'id',
  schema: absenceSchema,
  fields: {
    actor: { kind: 'record', label: 'Actor', of: 'actor', required: true },
    topic: { kind: 'record', label: 'Topic', of: 'topic', required: true },
    summit: SUMMIT_FIELD,
    kind: { kind: 'choice', label: 'Silence', options: optionsOf(RECORDED_SILENCES, SILENCE), required: true },
    source: { kind: 'record', label: 'Looked in', of: 'source', required: true },
    on: { kind: 'date', label: 'Looked on', required: true },
    by: { kind: 'line', label: 'Who looked', input: 'lookedBy', required: true },
    note: { kind: 'text', label: 'Note' },
    quotations: QUOTATIONS_FIELD,
    id: { kind: 'line', label: 'Id', inForm: false },
  },
  title: ({ id }) => `Recorded silence ${id}`,
  home: ({ topic }) => topicHref(topic),
  namedAfter: 'actor',
  evidence: { voices: ['actor'], date: 'on' },
})
