import { findStorageFault, isAway } from '@/db/storage-fault'
import { BUSY_FOR } from './answer'

/** Why the library cannot be read now, where its file or the server of its database fails; undefined for other errors. */
export function findAwayWords(error: unknown): string | undefined {
  const fault = findStorageFault(error)
  return fault && `The library cannot be ${isAway(error) ? 'reached' : 'read'} just now: ${fault}.`
}

/**
 * The page in place of every other one while the database cannot be read. It is complete in itself: pages of the
 * framework read the library. Undefined for every other error.
 */
export function answerAwayPage(error: unknown): Response | undefined {
  const words = findAwayWords(error)
  if (words === undefined) return undefined
  const away = isAway(error)
  // Whoever runs the server finds there what no page shows.
  if (!away) console.error(error)
  const written = PAGE.replaceAll('READ', away ? 'reached' : 'read')
    .replace('AFTERWARDS', away ? AWAY : BROKEN)
    .replace('WORDS', words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  return new Response(written, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
      'cache-control': 'private, no-store',
      'retry-after': BUSY_FOR,
    },
  })
}

const AWAY = 'Nothing on record is lost by that. Load this page again in a minute.'
const BROKEN = 'Whoever runs this Parley finds the fault in its log.'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not to be READ just now · Parley</title>
</head>
<body>
<main>
<h1>The library cannot be READ just now</h1>
<p>WORDS</p>
<p>AFTERWARDS The <a href="/sample">sample library</a> is on this machine and can be read meanwhile.</p>
</main>
</body>
</html>
`
