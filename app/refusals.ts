import 'server-only'
import { randomUUID } from 'node:crypto'
import type { FormFields } from '@/db/commands/context'
import type { RefusalKind } from '@/db/commands/result'

/** What the page of a refusal shows. `back` is the page with the form or the link, where the request names it. */
export type ShownRefusal = {
  kind: RefusalKind
  message: string
  back?: string | undefined
  form?: FormFields | undefined
  /** Whether something was to be read, a file, and not to be changed. */
  reading?: boolean | undefined
}

/** Names a refusal to the page that shows it. */
export const REFUSED = 'x-parley-refused'
export const REFUSED_HREF = '/refused'

/** On the global object, because a bundler may load this file more than once. */
const waiting = globalThis as typeof globalThis & { parleyRefusals?: Map<string, ShownRefusal> }

/**
 * Runs a rendering of the page with a refusal, which finds it by the id. In memory: a full disk or a reader's request
 * must not need a write to be answered.
 */
export async function showing<T>(refusal: ShownRefusal, render: (id: string) => Promise<T>): Promise<T> {
  waiting.parleyRefusals ??= new Map()
  const id = randomUUID()
  waiting.parleyRefusals.set(id, refusal)
  try {
    return await render(id)
  } finally {
    waiting.parleyRefusals.delete(id)
  }
}

export const findRefusal = (id: string | null) => (id === null ? undefined : waiting.parleyRefusals?.get(id))
