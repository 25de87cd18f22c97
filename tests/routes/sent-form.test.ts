import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { readTextForm } from '@/app/sent-form'
import { LARGEST_FILE } from '@/lib/imports/limits'
import { uploadRequest } from '../support/served'

/** A form in chunks of 64 kB, as a connection gives them. */
async function arriving(fields: Record<string, string | File>): Promise<Request> {
  const whole = await uploadRequest('/write/sources', fields)
  const bytes = new Uint8Array(await whole.arrayBuffer())
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((next) => setImmediate(next))
      if (sent >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(sent, sent + 65_536))
      sent += 65_536
    },
  })
  const request = { method: 'POST', headers: whole.headers, body, duplex: 'half' }
  return new Request(whole.url, request as RequestInit)
}
const read = async (fields: Record<string, string | File>) => readTextForm(await arriving(fields))

describe('a form with a file', () => {
  test('gives fields and bytes as they were sent, whatever the names', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index * 7)
    for (const name of ['통행료.txt', 'a "quoted" name; x=1.txt', 'C:\\fakepath\\a.txt', '../a.txt', '']) {
      const form = await read({ by: 'Åsa\nMarlow', text: '제재를 풀라', file: new File([bytes], name) })
      if ('kind' in form) throw new Error(form.message)
      expect([...form.fields]).toEqual([['by', 'Åsa\r\nMarlow'], ['text', '제재를 풀라']]) // biome-ignore format: read across
      expect(form.file?.name).toBe(name.replaceAll('"', '%22'))
      expect(Buffer.from(form.file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    }
  })

  test('that breaks off, or is of another kind, is refused in words', async () => {
    const whole = await uploadRequest('/write/sources', { text: 'Words' })
    const bytes = (await whole.arrayBuffer()).slice(0, -10)
    const headers = new Headers(whole.headers)
    headers.delete('content-length')
    const cut = new Request(whole.url, { method: 'POST', headers, body: bytes })
    expect(await readTextForm(cut)).toMatchObject({ kind: 'invalid' })
    for (const type of ['', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=']) {
      const other = new Request(whole.url, { method: 'POST', headers: { 'content-type': type }, body: 'words' })
      expect(await readTextForm(other), type).toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining('not a form'),
      })
    }
  })

  test('of 20 MB does not hold up the thread', async () => {
    const request = await arriving({ by: 'x', file: new File([new Uint8Array(LARGEST_FILE)], 'a.txt') })
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const started = performance.now()
    const form = await readTextForm(request)
    delay.disable()
    expect('file' in form && form.file?.bytes.length).toBe(LARGEST_FILE)
    // Parsed whole, it would be most of the time.
    expect(delay.max / 1e6).toBeLessThan((performance.now() - started) / 2)
  })
})
