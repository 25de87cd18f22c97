import { beforeAll, expect, test } from 'vitest'
import { extractApart } from '@/db/jobs/extract-apart'
import { JOB_LIMITS } from '@/db/jobs/run-job'
import { LARGEST_FILE } from '@/lib/imports/limits'
import { bundle } from '@/scripts/bundle.mjs'
import { docxOf, lyingZipBomb, pdfOf } from './files'

// The bundled job, as the server starts it.
beforeAll(() => bundle())

const bytes = (text: string) => new TextEncoder().encode(text)

test('every kind of file is read in the bundled job', async () => {
  const files: [string, Uint8Array][] = [
    ['a.txt', bytes('통행료')],
    ['a.html', bytes('<p>통행료</p>')],
    ['a.docx', await docxOf(['통행료'])],
    ['a.pdf', pdfOf([{ y: 700, words: 'Toll' }])],
  ]
  for (const [name, file] of files)
    expect(await extractApart(name, file), name).toMatchObject({
      extraction: { text: expect.stringMatching(/^(통행료|Toll)$/) },
    })
})

test('what it cannot read comes back in words', async () => {
  expect(await extractApart('a.txt', bytes(''))).toEqual({ problem: 'This file is empty.', tooLarge: false })
  expect(await extractApart('a.txt', bytes('a'.repeat(2_000_001)))).toMatchObject({ tooLarge: true })
  expect(await extractApart('a.txt', new Uint8Array(LARGEST_FILE + 1))).toMatchObject({ tooLarge: true })
})

test('a job over one of its limits is killed, and says so', async () => {
  const late = await extractApart('a.txt', bytes('words'), { ...JOB_LIMITS, seconds: 0.001 })
  expect(late).toMatchObject({ problem: expect.stringContaining('took too long') })
  const long = await extractApart('a.txt', bytes('words '.repeat(1000)), { ...JOB_LIMITS, bytes: 100 })
  expect(long).toMatchObject({ problem: expect.stringContaining('more in this file') })
  const deep = bytes(`<p>${'<b>'.repeat(900_000)}words`)
  expect(await extractApart('a.html', deep, { ...JOB_LIMITS, heap: 64 })).toMatchObject({
    problem: expect.stringMatching(/could not be read|too long|too large|too much memory/),
  })
})

test('a job that holds more memory than it may is killed from outside', async () => {
  const least = await extractApart('a.txt', bytes('words'), { ...JOB_LIMITS, megabytes: 20 })
  expect(least).toMatchObject({ problem: expect.stringContaining('too much memory') })
})

test('two files are read at once, some wait, and the next is asked to come back', async () => {
  const answers = await Promise.all(Array.from({ length: 13 }, () => extractApart('a.txt', bytes('words'))))
  const busy = answers.filter((answer) => 'busy' in answer)
  expect(busy.length).toBe(3)
  expect(busy[0]).toMatchObject({ problem: expect.stringContaining('Send it again') })
  expect(answers.filter((answer) => 'extraction' in answer)).toHaveLength(10)
})

test('a file that lies about what it unpacks to is cut, never unpacked', async () => {
  expect(await extractApart('a.docx', lyingZipBomb())).toMatchObject({ problem: expect.any(String) })
})
