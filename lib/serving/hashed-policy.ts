import { createHash } from 'node:crypto'

/**
 * The policy of a page that a shared cache may keep: in place of its nonce, which would be everybody's then, it names
 * the hash of each script in the page that carries that nonce, and scripts of this server's own files. A script that
 * got into the page by other ways carries no nonce, because nobody knows it before the page is made, and does not run.
 *
 * @param policy a Content-Security-Policy whose `script-src` is one nonce with `'strict-dynamic'`
 * @param page its bytes, uncompressed
 * @returns undefined where the policy is another one
 */
export function hashedPolicy(policy: string, page: Buffer): string | undefined {
  const found = /script-src 'nonce-([\w-]+)' 'strict-dynamic'/.exec(policy)
  if (!found) return undefined
  const [directive, nonce = ''] = found
  const hashes = new Set(listScripts(page, nonce).map((script) => createHash('sha256').update(script).digest('base64')))
  return policy.replace(directive, ["script-src 'self'", ...[...hashes].map((hash) => `'sha256-${hash}'`)].join(' '))
}

/** The texts, as bytes, of the scripts with this nonce. One byte is one character here, so that no text is decoded. */
function listScripts(page: Buffer, nonce: string): Buffer[] {
  const scripts = page.toString('latin1').matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)
  return [...scripts].flatMap(([, attributes = '', text = '']) =>
    attributes.includes(` nonce="${nonce}"`) && !/\ssrc=/.test(attributes) ? [Buffer.from(text, 'latin1')] : [],
  )
}
