import { afterEach, beforeEach, vi } from 'vitest'
import { setDatabase } from '@/app/database'
import type { Bundle } from '@/lib/bundle/schema'
import { freshDatabase, type TestDatabase } from './database'

export const ORIGIN = 'http://127.0.0.1:3000'
const OWN = { host: '127.0.0.1:3000', origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
const ELSEWHERE = { host: '127.0.0.1:3000', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }

/** Before each test, serves a fresh database at this machine, as `npm run up` does. */
export function serveFresh(bundle: () => Bundle): { current: TestDatabase } {
  const served = {} as { current: TestDatabase }
  beforeEach(async () => {
    served.current = await freshDatabase(bundle())
    setDatabase(served.current.db)
    vi.stubEnv('PARLEY_BOUND', '127.0.0.1')
    vi.stubEnv('PARLEY_PUBLIC_URL', '')
  })
  afterEach(() => void vi.unstubAllEnvs())
  return served
}

/** A form as a browser posts it from a page of the server, or, `elsewhere`, from a page of another site. */
export function formRequest(address: string, fields: Record<string, string>, { elsewhere = false } = {}): Request {
  const body = new URLSearchParams(fields).toString()
  return new Request(`${ORIGIN}${address}`, {
    method: 'POST',
    body,
    headers: {
      ...(elsewhere ? ELSEWHERE : OWN),
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
  })
}

/** A form with a file, the same way. `length` is what it announces, where that is to be wrong. */
export async function uploadRequest(
  address: string,
  fields: Record<string, string | File>,
  { elsewhere = false, length }: { elsewhere?: boolean; length?: number } = {},
): Promise<Request> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const encoded = new Response(form)
  const body = await encoded.arrayBuffer()
  return new Request(`${ORIGIN}${address}`, {
    method: 'POST',
    body,
    headers: {
      ...(elsewhere ? ELSEWHERE : OWN),
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': String(length ?? body.byteLength),
    },
  })
}
