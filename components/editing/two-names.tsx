import { andList } from '@/lib/join-words'

/**
 * Tells that a silence names several people as who looked: its form once stored who looked and who saved as one, and
 * which is which cannot be told of this one.
 */
export function TwoNames({ by }: { by: string }) {
  const names = by.split('\n')
  if (names.length < 2) return null
  return (
    <p className="notice">
      {andList(names)} are stored as who looked, because an earlier version of this form took two names for one. Leave
      the one who looked and save.
    </p>
  )
}
