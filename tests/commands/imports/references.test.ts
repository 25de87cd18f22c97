import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { packedFolder } from '@/db/cli/packed-folder'
import type { Db } from '@/db/client'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { toBibtex } from '@/lib/citations/bibtex'
import { toCsl } from '@/lib/citations/csl'
import { toRis } from '@/lib/citations/ris'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { done } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { freshFolder } from '../../support/folders'
import { importing, plansOf } from './import-of'

// The bundled job, as the server starts it.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
beforeAll(() => bundle(['read-records']))

const chunksOf = async function* (text: string) {
  yield new TextEncoder().encode(text)
}

type Sent = { name: string; chunks: AsyncIterable<Uint8Array> }

async function preview(db: Db, file: Sent, choices: Record<string, string> = {}) {
  const { id } = done(await startImport(importing(db), { file, kind: undefined, choices }))
  return done(await previewImport(importing(db), { id })).run
}

async function importAll(db: Db, file: Sent, choices?: Record<string, string>) {
  const { id, problem } = await preview(db, file, choices)
  expect(problem).toBeNull()
  return done(await writeImport(importing(db), { id })).run
}

const ENTRIES = `
@article{castellan-2019, entrysubtype = {newspaper}, title = {Harbor talks}, author = {Castellan, Wren},
  journaltitle = {The Quay Gazette}, date = {2019-01-22~}, abstract = {x}}
@book{okafor, title = {Who Owns the Shoal?}, author = {Okafor, Ines}, year = {2018}}
@article{broken, title = {No end, year = 2019
`

test('a file of references becomes sources; kinds without a type wait; the same file again changes nothing', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const file = () => ({ name: 'library.bib', chunks: chunksOf(ENTRIES) })
  expect(plansOf(await preview(db, file()))).toMatchObject({ 'source new': 1, 'source waits': 1, 'refused null': 1 })
  expect(plansOf(await importAll(db, file(), { 'kind:book': 'report' }))).toMatchObject({ 'source new': 2 })
  const rows = await db.values(
    sql`select slug, type, title, issued from source where slug in ('castellan-2019', 'okafor')`,
  )
  expect(rows).toEqual([
    ['castellan-2019', 'article-newspaper', 'Harbor talks', '2019-01-22~'],
    ['okafor', 'report', 'Who Owns the Shoal?', '2018'],
  ])
  expect(plansOf(await preview(db, file()))).toMatchObject({ 'source same': 2 })
})

test.each([
  ['library.bib', toBibtex],
  ['library.ris', toRis],
  ['library.json', (sources: Parameters<typeof toCsl>[0]) => JSON.stringify(toCsl(sources))],
])('what the library wrote as %s is on record already', async (name, write) => {
  const { db } = await freshDatabase(smallLibrary())
  const { sources } = smallLibrary()
  const run = await preview(db, { name, chunks: chunksOf(write(sources)) })
  expect(plansOf(run)).toMatchObject({ 'source same': sources.length })
})

test('a folder of texts becomes sources with their texts, in one step; again it changes nothing', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const folder = freshFolder()
  mkdirSync(join(folder, 'sub'))
  writeFileSync(join(folder, '2019-01-22 Ada Marlow - Harbor talks.txt'), 'The ban is eased.\n\nNobody else spoke.\n')
  writeFileSync(join(folder, 'sub', '2019-01-23 Mara Quill - Next week.md'), 'The ban stays.\n\nEverybody spoke.\n')
  writeFileSync(join(folder, 'picture.jpg'), 'no text')
  const run = await importAll(db, packedFolder(folder))
  expect(plansOf(run)).toMatchObject({ 'source new': 2, 'source-text new': 2, 'refused null': 1 })
  expect(
    await db.values(sql`select s.slug, s.issued, t.body from source s join source_text t on t.source_id = s.id
      where s.slug in ('marlow-2019-harbor', 'quill-2019-next') order by s.slug`),
  ).toEqual([
    ['marlow-2019-harbor', '2019-01-22', 'The ban is eased.\n\nNobody else spoke.'],
    ['quill-2019-next', '2019-01-23', 'The ban stays.\n\nEverybody spoke.'],
  ])
  expect(plansOf(await preview(db, packedFolder(folder)))).toMatchObject({ 'source same': 2, 'source-text same': 2 })
})
