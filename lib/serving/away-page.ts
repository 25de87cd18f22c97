/** Seconds after which a browser or program may ask again. */
const ASK_AGAIN = '60'

/** Why a library cannot be read, as a sentence, and whether the server of its database is `away`. */
export type Unread = { words: string; away: boolean }

type AwayPage = { status: number; headers: Record<string, string>; body: string }

/**
 * The page in place of every other one while the database cannot be read. It is complete in itself: pages of the
 * framework read the library.
 */
export function awayPage({ words, away }: Unread): AwayPage {
  return {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'retry-after': ASK_AGAIN,
    },
    body: PAGE.replaceAll('READ', away ? 'reached' : 'read')
      .replace('AFTERWARDS', away ? AWAY : BROKEN)
      .replace('WORDS', words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  }
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
