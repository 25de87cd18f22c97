import { findStorageFault, isAway } from '@/db/storage-fault'
import { BUSY_FOR } from './answer'

/** Why the library cannot be read now, where the server of its database does not answer; undefined for other errors. */
export function findAwayWords(error: unknown): string | undefined {
  return isAway(error) ? `The library cannot be reached just now: ${findStorageFault(error)}.` : undefined
}

/**
 * The page in place of every other one while the server of the database does not answer. It is complete in itself:
 * pages of the framework read the library. Undefined for every other error.
 */
export function answerAwayPage(error: unknown): Response | undefined {
  const words = findAwayWords(error)
  if (words === undefined) return undefined
  return new Response(PAGE.replace('WORDS', words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
      'cache-control': 'private, no-store',
      'retry-after': BUSY_FOR,
    },
  })
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not to be reached just now · Parley</title>
</head>
<body>
<main>
<h1>The library cannot be reached just now</h1>
<p>WORDS</p>
<p>Nothing on record is lost by that. Load this page again in a minute. The <a href="/sample">sample library</a> is on this machine and can be read meanwhile.</p>
</main>
</body>
</html>
`
