import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { randomOf } from '@/tests/imports/generated/random'
import { damaged } from '@/tests/record-imports/damaged'
import { wordsOf } from './support/editor'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { UPLOAD_FORMS, UPLOADS } from './support/uploads'
import { expectWhole } from './support/whole'

const random = seededRandom()
let file: string
let server: Server
beforeAll(async () => {
  file = await libraryFile()
  server = await startServer(file)
})
afterAll(() => server.stop())

test.each(Object.entries(UPLOADS))(
  '%s: whatever is wrong with the file, it is taken or refused in words, and nobody waits',
  async (name, { form, make }) => {
    const found: Record<string, number> = {}
    const files = sized(3, 1000)
    for (let count = 0; count < files; count++) {
      const seed = 1 + random.below(1e6)
      const whole = await make(seed)
      const bytes = damaged(whole.bytes, randomOf(seed))
      const [answer, page] = await Promise.all([
        send(UPLOAD_FORMS[form], { name: whole.name, bytes }, seed),
        fetch(`${server.url}/topics`),
      ])
      expect(page.status, `beside file ${seed}`).toBe(200)
      await page.arrayBuffer()
      // Taken; or refused in a page that says why. A server's error has no words.
      expect([303, 400, 409, 413], `file ${seed}: ${wordsOf(answer.body)}`).toContain(answer.status)
      expect(wordsOf(answer.body), `file ${seed}`).not.toMatch(/Something went wrong|Internal Server Error/)
      if (answer.status !== 303) expect(wordsOf(answer.body).length, `file ${seed}`).toBeGreaterThan(100)
      else if (answer.next) {
        const next = await fetch(server.url + answer.next)
        expect(next.status, `${answer.next} after file ${seed}`).toBe(200)
        expect(wordsOf(await next.text()), `file ${seed}`).not.toMatch(/Something went wrong/)
      }
      const outcome = answer.status === 303 ? 'taken' : 'refused'
      found[outcome] = (found[outcome] ?? 0) + 1
    }
    await withEngine(file, expectWhole)
    report('uploads', { [`files of the kind ${name}`]: files, ...found, 'without words': 0 })
  },
  TIMEOUT,
)

async function send(path: string, { name, bytes }: { name: string; bytes: Uint8Array }, seed: number) {
  const form = new FormData()
  form.set('by', 'Ada Coder')
  form.set('kind', '')
  form.set('slug', `upload-${seed}-${random.below(1e9)}`)
  form.set('file', new File([Uint8Array.from(bytes)], name))
  const answer = await fetch(server.url + path, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
  })
  return { status: answer.status, next: answer.headers.get('location'), body: await answer.text() }
}
