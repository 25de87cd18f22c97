import { findStorageFault, isAway } from '@/db/storage-fault'
import { awayPage, type Unread } from '@/lib/serving/away-page'

/** Why the library cannot be read now, where its file or the server of its database fails; undefined for other errors. */
export function findUnread(error: unknown): Unread | undefined {
  const fault = findStorageFault(error)
  const away = isAway(error)
  return fault === undefined
    ? undefined
    : { words: `The library cannot be ${away ? 'reached' : 'read'} just now: ${fault}.`, away }
}

/** The page in place of every other one while the database cannot be read. Undefined for every other error. */
export function answerAwayPage(error: unknown): Response | undefined {
  const unread = findUnread(error)
  if (unread === undefined) return undefined
  // For the operator: no page shows it.
  if (!unread.away) console.error(error)
  const { body, ...answer } = awayPage(unread)
  return new Response(body, answer)
}
