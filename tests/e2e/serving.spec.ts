import { connect } from 'node:net'
import { expect, test } from './support/test'

/** Sends a request as it is written here, and gives the whole answer. */
function send(url: string, lines: string[]): Promise<string> {
  const { port, hostname } = new URL(url)
  return new Promise((answered, fail) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
    })
    socket.on('error', fail)
    socket.on('close', () => answered(answer))
    socket.write([...lines, 'Connection: close', '', ''].join('\r\n'))
  })
}

test('every kind of address is answered under names of this machine only', async ({ bundled }) => {
  const { host } = new URL(bundled)
  for (const path of ['/codebook', '/positions.csv', '/sources/csm-2019-second-summit.bib', '/icon.svg', '/_next/x']) {
    const [own, other] = await Promise.all(
      [host, 'rebound.example'].map((name) => send(bundled, [`GET ${path} HTTP/1.1`, `Host: ${name}`])),
    )
    expect(own, path).toMatch(/^HTTP\/1\.1 (200|404)/)
    expect(other, path).toMatch(/^HTTP\/1\.1 421 [\s\S]*does not answer as “rebound\.example”/)
  }
})

test('what is not one request to this server is refused in words', async ({ bundled }) => {
  const { host } = new URL(bundled)
  const refused: [string[], RegExp][] = [
    [['GET / HTTP/1.1', `Host: ${host}`, 'Host: rebound.example'], /^HTTP\/1\.1 400 [\s\S]*names its host twice/],
    [['GET / HTTP/1.1'], /^HTTP\/1\.1 400 [\s\S]*does not name its host/],
    [['GET http://rebound.example/ HTTP/1.1', `Host: ${host}`], /^HTTP\/1\.1 400 [\s\S]*not one of this server/],
    [[`GET /?q=${'x'.repeat(16_000)} HTTP/1.1`, `Host: ${host}`], /^HTTP\/1\.1 414 [\s\S]*Choose fewer things/],
    [[`GET /?q=${'x'.repeat(40_000)} HTTP/1.1`, `Host: ${host}`], /^HTTP\/1\.1 431 [\s\S]*Choose fewer things/],
    [['hello'], /^HTTP\/1\.1 400 [\s\S]*not a request/],
  ]
  for (const [lines, answer] of refused) expect(await send(bundled, lines)).toMatch(answer)
  expect(await send(bundled, [`GET ${bundled}/codebook HTTP/1.1`, `Host: ${host}`])).toMatch(/^HTTP\/1\.1 200/)
})
