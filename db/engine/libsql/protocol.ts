import { z } from 'zod'
import { ServerFault, StatementError } from './fault'
import type { WireValue } from './value'

/*
 * Hrana 3 as far as Parley speaks it: https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md.
 * `replication_index` is the server's extension: the place in its log that an answer was taken at, and that a replica
 * has to reach before it answers.
 */

export type WireStatement = { sql: string; args: WireValue[]; want_rows: true; replication_index?: string }
/** A step runs where its condition holds: one before it succeeded, or did not. */
export type Condition =
  | { type: 'ok'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and'; conds: Condition[] }
export type Step = { stmt: WireStatement; condition?: Condition }
export type StreamRequest = { type: 'batch'; batch: { steps: Step[]; replication_index?: string } } | { type: 'close' }

const errorSchema = z.object({ message: z.string(), code: z.string().nullish() })
const statementResultSchema = z.object({
  // Values are parsed one by one where rows are made (`fromWire`).
  rows: z.custom<unknown[][]>((rows) => Array.isArray(rows) && rows.every(Array.isArray)),
  replication_index: z.string().nullish(),
})
const batchResultSchema = z.object({
  step_results: z.array(statementResultSchema.nullable()),
  step_errors: z.array(errorSchema.nullable()),
  replication_index: z.string().nullish(),
})
const answerSchema = z.object({
  baton: z.string().nullish(),
  results: z.array(
    z.union([
      z.object({ type: z.literal('error'), error: errorSchema }),
      z.object({
        type: z.literal('ok'),
        response: z.union([
          z.object({ type: z.literal('batch'), result: batchResultSchema }),
          z.object({ type: z.literal('close') }),
        ]),
      }),
    ]),
  ),
})

export type BatchResult = z.infer<typeof batchResultSchema>
/**
 * The result of a batch, or why none of it was run (a text that is not SQL, a parameter that does not fit), and the
 * baton for the next requests of the stream, where it was not closed.
 */
export type StreamAnswer = {
  batch: BatchResult | undefined
  error: StatementError | undefined
  baton: string | undefined
}

/** @throws {ServerFault} for what is no answer of the protocol */
export function parseAnswer(status: number, text: string, writes: boolean): StreamAnswer {
  if (status !== 200) throw refusal(status, text, writes)
  const parsed = answerSchema.safeParse(parseJson(text))
  if (!parsed.success)
    throw new ServerFault('PARLEY_PROTOCOL', `The server gave an answer of another shape: ${text.slice(0, 200)}`)
  const { baton, results } = parsed.data
  const answer: StreamAnswer = { batch: undefined, error: undefined, baton: baton ?? undefined }
  for (const result of results) {
    if (result.type === 'error') answer.error ??= statementError(result.error)
    else if (result.response.type === 'batch') answer.batch = result.response.result
  }
  return answer
}

export function statementError({ code, message }: z.infer<typeof errorSchema>): StatementError {
  return new StatementError(code ?? 'SQLITE_ERROR', message)
}

function refusal(status: number, text: string, writes: boolean): ServerFault {
  const message = `The server answers ${status}: ${text.slice(0, 200)}`
  if (status === 401 || status === 403) return new ServerFault('PARLEY_TOKEN', message)
  // A proxy in between lost the server after it had passed the write on, or never reached it.
  if (status === 502 || status === 504) return new ServerFault(writes ? 'PARLEY_UNSURE' : 'PARLEY_AWAY', message)
  if (status === 503 || status === 429) return new ServerFault('PARLEY_AWAY', message)
  return new ServerFault('PARLEY_PROTOCOL', message)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
