import { z } from 'zod'
import { RECORD_TYPES } from '@/lib/records/record-type'
import type { Line } from './reading'

const place = z.strictObject({ words: z.string().max(1000), row: z.number() })
const words = z.string().max(20_000)

/**
 * One line of a reader's answer, which comes from a process that has a stranger's file in its hands. The record of a
 * line is checked by the schema of its type after that.
 */
export const lineSchema: z.ZodType<Line> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('layout'),
    facts: z.array(z.strictObject({ label: words, value: words })).max(100),
    layout: z.unknown(),
    header: z.array(words).max(20_000).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('record'),
    type: z.enum(RECORD_TYPES),
    record: z.custom<object>((value) => typeof value === 'object' && value !== null),
    place,
    waits: z.string().max(1000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('text'), source: z.string().max(200), body: z.string(), place }),
  z.strictObject({
    kind: z.literal('refused'),
    what: words,
    place,
    reason: words,
    cells: z.array(z.string()).max(20_000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('nothing'), what: words, place, reason: words }),
  z.strictObject({ kind: z.literal('unplaced'), what: words, count: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('question'),
    question: z.strictObject({
      id: z.string().min(1).max(1000),
      place,
      says: words,
      choices: z.array(z.strictObject({ value: words, label: words })).max(1000),
      chosen: words,
      waits: z.boolean(),
    }),
  }),
])
