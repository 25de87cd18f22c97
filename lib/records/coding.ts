import { z } from 'zod'
import { sourcePageHref } from '@/lib/urls'
import { describeRecord } from './descriptor'
import { day, id, optionalText, slug, slugs, text } from './values'

const codingSchema = z.strictObject({
  id,
  source: slug,
  coder: text,
  codebook: text,
  day,
  /**
   * Whether the coding is complete for `actors` on `topics` (at `summits`, for summit-scoped topics): where it found
   * nothing, the coder looked.
   */
  complete: z.boolean(),
  published: z.boolean(),
  actors: slugs,
  topics: slugs,
  summits: slugs,
  note: optionalText,
})

/** One coder's pass over one source: what it covered, and whether it was complete. */
export const CODING = describeRecord({
  list: 'codings',
  noun: { one: 'coding', many: 'codings' },
  key: 'id',
  schema: codingSchema,
  fields: {
    source: { kind: 'record', label: 'Source', of: 'source', required: true },
    coder: { kind: 'line', label: 'Coder', required: true },
    day: { kind: 'date', label: 'Day', hint: 'One full day', required: true },
    codebook: { kind: 'line', label: 'Codebook', required: true },
    complete: {
      kind: 'flag',
      label: 'Complete: where nothing is recorded for these actors and topics, somebody looked and found nothing',
    },
    published: { kind: 'flag', label: 'Published: the library shows this coding of its source' },
    actors: { kind: 'records', label: 'Actors covered', hint: 'One a line', of: 'actor' },
    topics: { kind: 'records', label: 'Topics covered', hint: 'One a line', of: 'topic' },
    summits: { kind: 'records', label: 'Summits covered', hint: 'One a line', of: 'summit' },
    note: { kind: 'text', label: 'Note' },
    id: { kind: 'line', label: 'Id', inForm: false },
  },
  title: ({ coder }) => `Coding by ${coder}`,
  home: ({ source }) => `${sourcePageHref(source)}#codings`,
  namedAfter: 'source',
})
