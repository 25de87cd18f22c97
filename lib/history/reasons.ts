import { ADDED, READ_OTHERWISE } from '@/lib/sources/reading'

/** Reasons that use cases give revisions themselves; any other is in the words of the person who made the change. */
const GIVEN = new Set(['recorded', 'edited', 'coded', 'loaded', 'deleted', 'withdrawn', 'begun', 'put back', 'checked', 'replaced', 'undone', ADDED, READ_OTHERWISE]) // biome-ignore format: a list

const GIVEN_WITH_DETAILS =
  /^(back to version \d+|merged \S+ into \S+|renamed \S+ to \S+|of \S+|checked against version|.+ taken over from version \d+ of the text)/

/** What a person wrote as the reason of a change; undefined where only a use case named it. */
export function ownReason(reason: string | null): string | undefined {
  return reason === null || reason === '' || GIVEN.has(reason) || GIVEN_WITH_DETAILS.test(reason) ? undefined : reason
}

/** The two names of a merge or of a change of address. */
export function namesOfReason(
  reason: string | null,
  kind: 'merged' | 'renamed',
): { from: string; to: string } | undefined {
  const [, from, to] =
    (kind === 'merged' ? /^merged (\S+) into (\S+)/ : /^renamed (\S+) to (\S+)/).exec(reason ?? '') ?? []
  return from !== undefined && to !== undefined ? { from, to } : undefined
}
