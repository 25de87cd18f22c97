import type { Draft } from './draft-schema'

/** Most drafts held. The oldest are dropped first. */
const MOST_HELD = 20

/** On the global object, because a bundler may load this file more than once. */
const held = globalThis as typeof globalThis & { parleyDrafts?: Map<string, Draft> }

/** Holds a draft in memory until the process ends: for a database that cannot store it. */
export function holdDraft(draft: Draft): void {
  held.parleyDrafts ??= new Map()
  held.parleyDrafts.delete(draft.id)
  held.parleyDrafts.set(draft.id, draft)
  const [oldest] = held.parleyDrafts.keys()
  if (oldest !== undefined && held.parleyDrafts.size > MOST_HELD) held.parleyDrafts.delete(oldest)
}

export const findHeldDraft = (id: string): Draft | undefined => held.parleyDrafts?.get(id)
