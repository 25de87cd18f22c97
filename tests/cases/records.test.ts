import { readFileSync } from 'node:fs'
import { beforeAll, expect } from 'vitest'
import type { Db } from '@/db/client'
import { verifySource } from '@/db/commands/library/verify'
import { saveRecord } from '@/db/commands/records/save'
import { proposeText } from '@/db/commands/sources/propose-text'
import type { TextForm } from '@/db/commands/sources/sent-text'
import { storeText } from '@/db/commands/sources/store-text'
import { listSourceQuotations } from '@/db/queries/sources/record'
import { reviewText } from '@/db/queries/sources/text-review'
import { findWorkbench } from '@/db/queries/workbench/page'
import { anchored } from '@/lib/workbench/spans'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf, formOf, NOW, refused } from '../support/context'
import { freshDatabase } from '../support/database'
import { bytesOf, held, jsonOf, row, textOf } from './case-files'

const SLUG = 'gazette-1'
// Quotations are looked up in the bundled job.
beforeAll(async () => {
  if (held) await bundle(['anchor', 'extract'])
}, 120_000)

/** Stores a text as the next version as its page does, without confirming that anything is the same. */
async function storeVersion(db: Db, text: string, file?: TextForm['file']) {
  const form: TextForm = file ? { fields: fieldsOf({}), file } : { fields: fieldsOf({ text }) }
  const { href } = done(await proposeText(asEditor(db), { slug: SLUG, form }))
  const review = await reviewText(db, SLUG, text, NOW.slice(0, 10))
  const fields = { review: href.split('draft=')[1] ?? '', seal: review.seal, by: 'Ada Coder' }
  done(await storeText(asEditor(db), { slug: SLUG, form: fieldsOf(fields) }))
  const stored = (await listSourceQuotations(db, SLUG)).find(({ quotation }) => quotation.id === 'q-1')?.quotation
  return { stored, asked: review.quotations.find(({ quotation }) => quotation.id === 'q-1')?.surroundings ?? [] }
}

row('1', 'the same words, left in the mouth of another speaker', async () => {
  const [first, second] = [await textOf('moved-version-1.txt'), await textOf('moved-version-2.txt')]
  const words = 'We will see what the audit says, and the gate stays shut until June.'
  const start = first.indexOf(words)
  const library = smallLibrary()
  const quotation = library.quotations.find(({ id }) => id === 'q-1')
  if (!quotation) throw new Error('q-1 is not in the small library')
  quotation.segments = [anchored({ start, end: start + words.length }, first)]
  const { db } = await freshDatabase(library)
  const before = await storeVersion(db, first)
  expect([before.stored?.checked?.result, before.asked]).toEqual(['exact', []])
  const after = await storeVersion(db, second)
  expect(after.asked).toHaveLength(1)
  expect(JSON.stringify(after.asked)).toMatch(/Mara Quill said.*Orin Vale said/)
  expect(after.stored?.checked?.result).toBe('moved')
  expect(after.stored?.segments).toEqual(before.stored?.segments)
})

/** What the desk takes for words that are typed, in a text. */
async function typedAtDesk(name: string, words: string) {
  const { db } = await freshDatabase(smallLibrary())
  const text = await textOf(name)
  await storeVersion(db, text)
  const bench = await findWorkbench(db, {
    slug: SLUG, at: '', words, kind: '', coding: '', draft: undefined, coder: 'Ada Coder', saved: undefined,
  }) // biome-ignore format: read across
  const around = (bench?.spans ?? []).map(({ start, end }) => text.slice(start - 4, end + 1))
  return { around, places: bench?.places?.all.length ?? 1, problems: bench?.problems }
}

row('30', 'words typed at the desk are whole words', async () => {
  expect(await typedAtDesk('desk-find-inside-a-word.txt', 'gate')).toMatchObject({
    around: ['the gate '],
    problems: [],
  })
  expect((await typedAtDesk('desk-find-inside-a-word.txt', 'No')).around).toEqual(['id “No”'])
  expect((await typedAtDesk('desk-find-inside-a-word.txt', 'the')).places).toBe(3)
})

row('31', 'composed letters typed at the desk', async () => {
  const text = await textOf('desk-find-composed-letters.txt')
  expect(text.normalize('NFC')).not.toBe(text)
  for (const words of ['café', 'Léa Müller'])
    expect(await typedAtDesk('desk-find-composed-letters.txt', words.normalize('NFC'))).toMatchObject({
      around: [expect.stringContaining(words.normalize('NFD'))],
      problems: [],
    })
})

row('35', 'addresses of actors tell their names', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { cases } = jsonOf<{ cases: { name: string }[] }>('actor-names.json')
  const addresses: string[] = []
  for (const { name } of cases) {
    const form = fieldsOf({ name, kind: 'person', sortName: name, by: 'Ada Coder' })
    addresses.push(
      done(await saveRecord(asEditor(db), { type: 'actor', name: 'New', form })).href.replace('#saved', ''),
    )
  }
  expect(addresses).toEqual(['/actors/lukasz-soren', '/actors/gim-haneul', '/actors/i-bada'])
})

row('46', 'line ends and a byte order mark, where the text is held', async () => {
  const text = await textOf('verify-crlf.txt')
  const library = smallLibrary()
  library.quotations = library.quotations.map((quotation, index) => {
    const exact = ['We wait for the audit.', 'No toll before June.'][index]
    const start = text.indexOf(exact ?? '')
    return exact ? { ...quotation, segments: [anchored({ start, end: start + exact.length }, text)] } : quotation
  })
  const { db } = await freshDatabase(library)
  const name = 'verify-crlf.txt'
  const file = { name, bytes: bytesOf(name) }
  await storeVersion(db, text, file)
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
  expect(raw).toMatch(/^\ufeff.*\r\n/)
  const verified = done(
    await verifySource(
      { ...asEditor(db), viewer: { class: 'editor', name: 'Ada Coder' } },
      { source: SLUG, text: raw },
    ),
  )
  expect(verified.checks.map(({ check }) => check.result)).toEqual(['exact', 'exact', 'missing'])
})

row('47', 'dates that are not kept', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { cases } = jsonOf<{ cases: { typed: string }[] }>('edtf-messages.json')
  const answers: [string, string][] = []
  for (const { typed } of cases) {
    const form = await formOf(db, 'source', SLUG, { issued: typed })
    const saved = await saveRecord(asEditor(db), { type: 'source', name: SLUG, form })
    answers.push([typed, saved.kind === 'done' ? saved.href : (refused(saved).problems[0]?.message ?? '')])
  }
  expect(answers).toEqual([
    ['2019-21', expect.stringMatching(/^Seasons are not kept.* 2019-03\/2019-05/)],
    ['2019-XX', expect.stringMatching(/^Unspecified digits.* are not kept.* 2019-03\/2019-05/)],
    ['201X', expect.stringMatching(/^Unspecified digits.* are not kept.* 2010\/2019/)],
    ['[2019,2020]', expect.stringMatching(/^Sets of dates are not kept.* 2019\/2020/)],
    ['22 January 2019', expect.stringContaining(SLUG)],
  ])
})

row('37', 'an address as title: the pages are measured in a browser', () => {
  const spec = readFileSync(new URL('../e2e/source-text.spec.ts', import.meta.url), 'utf8')
  expect(spec).toContain("test('an address as a title does not widen its pages'")
})
