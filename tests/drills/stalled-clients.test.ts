import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { percentile, timesOf } from './support/answer-times'
import { sendForm } from './support/editor'
import { libraryFile } from './support/library-files'
import { report, sized, TIMEOUT } from './support/size'

const HOST = 'Host: 127.0.0.1\r\n'
const FORM = `${HOST}Origin: http://127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n`
const UPLOAD = `${HOST}Origin: http://127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n`

/** What stalled clients have sent when they stop, and whether they read. */
const STALLED: Record<string, string> = {
  'half a header': `GET /positions HTTP/1.1\r\n${HOST}X-Half: `,
  'nothing at all': '',
  'half a form': `POST /write/records/theme/New/save HTTP/1.1\r\n${FORM}Content-Length: 5000\r\n\r\nlabel=Half`,
  'half an upload': `POST /write/imports HTTP/1.1\r\n${UPLOAD}Content-Length: 90000\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nactor,topic`,
  'a page that it does not read': `GET /positions HTTP/1.1\r\n${HOST}\r\n`,
  'a file that it does not read': `GET /library.json HTTP/1.1\r\n${HOST}\r\n`,
}

let server: Server | undefined
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server?.stop()
})

test(
  'clients that stall in the middle keep nobody waiting, nor the server from an edit',
  async () => {
    server = await startServer(await libraryFile(), {}, { complaints: 'ignore' })
    const { url } = server
    const port = Number(new URL(url).port)
    const pages = ['/actors/ada-marlow', '/positions', '/topics', '/compare.json', '/search?q=ban']
    await timesOf(url, pages, 1)
    const alone = await timesOf(url, pages, sized(4, 20))
    const clients = 400
    for (let index = 0; index < clients; index++) sockets.push(stall(port, Object.values(STALLED)[index % 6] ?? ''))
    const beside = await timesOf(url, pages, sized(4, 20))
    expect(beside.statuses).toEqual(new Set([200]))
    const [before, after] = [percentile(alone.times, 0.5), percentile(beside.times, 0.5)]
    // Those who read nothing have asked for pages and files, which are made first. Once all have stalled they cost nothing.
    const later = await untilBelow(2 * before, 120_000, async () =>
      percentile((await timesOf(url, pages, 2)).times, 0.5),
    )
    const saved = await sendForm(url, '/write/records/theme/New/save', { by: 'Ada', label: 'Beside', token: 'beside' })
    expect(saved.status).toBe(303)
    for (const socket of sockets.splice(0)) socket.destroy()
    // Without them: a machine that has other work by now is slower with and without.
    const without = percentile((await timesOf(url, pages, sized(4, 20))).times, 0.5)
    expect(later).toBeLessThan(2 * Math.max(before, without))
    report('stalled-clients', {
      clients,
      'times the median of before, while they come': (after / before).toFixed(1),
      'times later': (later / before).toFixed(1),
      'times without them': (without / before).toFixed(1),
    })
  },
  TIMEOUT,
)

/** Measures until a value is below a limit, or the time is over, and gives the last. */
async function untilBelow(limit: number, milliseconds: number, measure: () => Promise<number>): Promise<number> {
  const until = performance.now() + milliseconds
  for (;;) {
    const value = await measure()
    if (value < limit || performance.now() > until) return value
    await sleep(1_000)
  }
}

function stall(port: number, sent: string): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(sent)
  return socket
}
