import { GET, OPTIONS } from '@/app/data/[format]/[...path]/route'
import { ORIGIN } from '../support/served'

/** Asks for an address of data as `next.config.js` rewrites it: the address of the request stays that of the page. */
export async function askData(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address, ORIGIN)
  const inside = url.pathname.replace(/^\/(sample|try)(?=\/)/, '')
  const [, path = '', format = ''] = /^\/(.*)\.([a-z]+)$/.exec(inside) ?? []
  const request = new Request(url, init)
  if (init.method === 'OPTIONS') return OPTIONS(request)
  return GET(request, { params: Promise.resolve({ format, path: path.split('/') }) })
}

/** The JSON that an address answers; fails where it is not answered. */
export async function readData(address: string): Promise<Record<string, unknown>> {
  const answer = await askData(address)
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return JSON.parse(await answer.text())
}
