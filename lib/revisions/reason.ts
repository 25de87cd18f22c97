/**
 * Why a version was made, as `revision.reason` stores it: the kind of change ("edited"), and behind a colon what its
 * author says about it, if anything. Kinds hold no colon.
 */
export type Reason = { kind: string; words: string | undefined }

/** Field of a form with the author's reason, and its greatest length in characters. */
export const REASON_FIELD = 'why'
export const LONGEST_REASON = 300

const BETWEEN = ': '

export const storeReason = ({ kind, words }: Reason) => (words ? `${kind}${BETWEEN}${words}` : kind)

export function readReason(stored: string): Reason {
  const at = stored.indexOf(BETWEEN)
  return at < 0
    ? { kind: stored, words: undefined }
    : { kind: stored.slice(0, at), words: stored.slice(at + BETWEEN.length) }
}
