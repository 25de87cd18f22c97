import { once } from 'node:events'
import { PassThrough, Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sendAhead } from '@/db/jobs/send-ahead'

/** A stream whose reader takes one write each time that it is asked to. */
function heldStream() {
  let taken: (() => void) | undefined
  const stream = new Writable({
    highWaterMark: 4,
    write: (_chunk, _encoding, done) => {
      taken = done
    },
  })
  return { stream, take: () => taken?.() }
}

test('a sender goes on while nobody takes what it wrote, up to a bound', async () => {
  const { stream, take } = heldStream()
  for (let sent = 0; sent < 5; sent++) await sendAhead(stream, '0123456789', 50)
  expect(stream.writableLength).toBe(50)
  let gone = false
  const sixth = sendAhead(stream, '0123456789', 50).then(() => {
    gone = true
  })
  await turn()
  await turn()
  for (let takes = 0; takes < 5; takes++) {
    expect(gone).toBe(false)
    take()
    await turn()
  }
  expect(gone).toBe(false)
  take()
  await sixth
  expect(stream.writableLength).toBe(0)
})

test('what is sent arrives whole and in order', async () => {
  const stream = new PassThrough()
  const texts = Array.from({ length: 2_000 }, (_, index) => `line ${index}\n`)
  let read = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    read += text
  })
  for (const text of texts) await sendAhead(stream, text, 100)
  stream.end()
  await once(stream, 'end')
  expect(read).toBe(texts.join(''))
})

test('a sender that only computes lets the reader have its turn', async () => {
  const stream = new PassThrough()
  let first = 0
  let sent = 0
  stream.once('data', () => {
    first = sent
  })
  for (sent = 0; sent < 100; sent++) await sendAhead(stream, 'line\n')
  expect(first).toBeLessThan(100)
})
