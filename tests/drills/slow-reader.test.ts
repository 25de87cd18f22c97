import { statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { sendForm, wordsOf } from './support/editor'
import { libraryFile, withEngine } from './support/library-files'
import { report, sized, TIMEOUT } from './support/size'
import { visitedLibrary } from './support/visits'
import { expectWhole } from './support/whole'

const A_SECOND = 5_000
/** Characters of one edit: the longest text that a form without a file takes. */
const EDIT = 900_000
/** Seconds in which a slow reader has its file whatever is edited, and bytes of the log until then. */
const [GRACE, LOG_AT_MOST] = [60, 256 * 1024 * 1024]

let server: Server | undefined
let socket: Socket | undefined
afterEach(async () => {
  socket?.destroy()
  await server?.stop()
})

test(
  'a reader of files at 5 kB a second holds up no edit, and the log of writes no longer than it may be',
  async () => {
    const file = await libraryFile(visitedLibrary())
    server = await startServer(file, {}, { complaints: 'ignore' })
    const reader = readSlowly(Number(new URL(server.url).port))
    const logged = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
    const edits = sized(20, 400)
    let most = 0
    const started = performance.now()
    for (let edit = 0; edit < edits; edit++) {
      const text = `Text ${edit} ${'Ease the ban before the season, said nobody. '.repeat(EDIT / 45)}`
      const { status, body } = await sendForm(server.url, '/write/sources', { by: 'Ada', slug: `long-${edit}`, text })
      expect(status, wordsOf(body)).toBe(303)
      most = Math.max(most, logged())
      // At the whole size, until the reader has had its time and the log is too long for it.
      if (edit >= edits / 2 && reader.ended() && logged() < LOG_AT_MOST) break
      if (edits > 100 && logged() > LOG_AT_MOST && !reader.ended()) await sleep(5_000)
    }
    // A fast machine has made its edits before the reader has begun.
    await expect.poll(reader.taken, { timeout: 30_000, interval: 250 }).toBeGreaterThan(0)
    const seconds = (performance.now() - started) / 1000
    if (most > LOG_AT_MOST) expect(reader.ended()).toBe(true)
    else if (seconds < GRACE) expect(reader.ended()).toBe(false)
    const givenUp = reader.ended()
    socket?.destroy()
    // Whoever writes next folds the log in, and cuts it to what it keeps.
    await expect
      .poll(
        async () => {
          await sendForm(server?.url ?? '', '/write/sources', {
            by: 'Ada',
            slug: `after-${Math.random()}`.replace('.', ''),
            text: `After it ${Math.random()}`,
          })
          return logged()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBeLessThanOrEqual(65 * 1024 * 1024)
    await server.stop()
    await withEngine(file, expectWhole)
    report('slow-reader', {
      'bytes a second': A_SECOND,
      'kB read of a file': Math.round(reader.taken() / 1000),
      'MB of log at most': Math.round(most / 1e6),
      'MB after it': Math.round(logged() / 1e6),
      'time given up': givenUp ? 1 : 0,
    })
  },
  TIMEOUT,
)

/** Asks for the whole library and takes so many bytes of it a second. */
function readSlowly(port: number) {
  let [taken, ended] = [0, false]
  const slow = connect(port, '127.0.0.1')
  socket = slow
  slow.on('error', () => undefined)
  slow.on('close', () => {
    ended = true
  })
  slow.pause()
  slow.write('GET /library.json HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n')
  const timer = setInterval(() => {
    if (slow.destroyed) return clearInterval(timer)
    taken += (slow.read(A_SECOND) as Buffer | null)?.length ?? 0
  }, 1000)
  timer.unref()
  return { taken: () => taken, ended: () => ended }
}
