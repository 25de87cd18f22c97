import 'server-only'
import { request as ask } from 'node:http'
import { INNER_HEADER } from '@/lib/serving/own-headers'

/** Whether a request comes from `ownPage`: the server gave it and this process the same secret. */
export const isInner = (headers: Headers) =>
  process.env.PARLEY_INNER !== undefined && headers.get(INNER_HEADER) === process.env.PARLEY_INNER

/** Headers of the visitor that decide what a page shows, and those that describe a body or a cached copy. */
const NOT_PASSED_ON = /^(content-|transfer-|if-|connection$|keep-alive$|accept-encoding$|expect$|upgrade|rsc$|next-)/

/**
 * A page of this server as the sender of a request would see it, with a status of its own: the framework answers every
 * page with 200 or 404, and routes cannot render one. Undefined where no server listens (unit tests) or the page fails.
 *
 * @param path of the page, with its query
 * @param set headers added to those of the request
 */
export async function ownPage(
  request: Request,
  path: string,
  status: number,
  set: Record<string, string> = {},
): Promise<Response | undefined> {
  // Set by `app/server.ts`. The request's Host may be anything.
  const { PARLEY_ORIGIN: origin, PARLEY_INNER: secret } = process.env
  if (!origin || !secret) return undefined
  const passed = [...request.headers].filter(([name]) => !NOT_PASSED_ON.test(name))
  const page = await get(new URL(path, origin), { ...Object.fromEntries(passed), ...set, [INNER_HEADER]: secret })
  if (!page || (page.status !== 200 && page.status !== 404)) return undefined
  return new Response(page.body, { status, headers: page.headers })
}

type Page = { status: number; headers: Headers; body: string }

function get(url: URL, headers: Record<string, string>): Promise<Page | undefined> {
  return new Promise((resolve) => {
    const sent = ask(url, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', () => resolve(undefined))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: kept(answer.headers),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', () => resolve(undefined))
    sent.end()
  })
}

/** Headers of the page that hold for the answer, too: its policy names the nonce of its scripts. */
function kept(headers: Record<string, string | string[] | undefined>): Headers {
  const names = ['content-type', 'content-security-policy', 'vary']
  return new Headers(
    names.flatMap((name): [string, string][] => (headers[name] ? [[name, String(headers[name])]] : [])),
  )
}
