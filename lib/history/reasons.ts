import { readReason } from '@/lib/revisions/reason'
import { ADDED, READ_OTHERWISE } from '@/lib/sources/reading'

/** Kinds of change that use cases name; any other reason is in the words of the person who made the change. */
const KINDS = new Set(['added', 'recorded', 'edited', 'coded', 'loaded', 'deleted', 'withdrawn', 'begun', 'put back', 'checked', 'replaced', 'undone', 'read again', 'settled', 'translated', 'taken out', 'taken back', 'who looked parted from who saved', 'same meaning, a slip of the pen', ADDED, READ_OTHERWISE]) // biome-ignore format: a list

/** Kinds whose words are the use case's own. */
const WORDED_BY_USE_CASE = new Set(['taken out', 'taken back'])

const KINDS_WITH_NAMES =
  /^(imported .+|back to version \d+|merged \S+ into \S+|renamed \S+ to \S+|of \S+|checked against version .*|.+ taken over from version \d+ of the text.*)$/

/** What a person wrote as the reason of a change; undefined where only a use case named it. */
export function ownReason(reason: string | null): string | undefined {
  if (!reason) return undefined
  const { kind, words } = readReason(reason)
  if (KINDS.has(kind)) return WORDED_BY_USE_CASE.has(kind) ? undefined : words
  return KINDS_WITH_NAMES.test(kind) ? words : reason
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
