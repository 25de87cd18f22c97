import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { decideImport } from '@/db/commands/imports/decide'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { importsEnded } from '@/db/queries/imports/under-way'
import { findBundle } from '@/db/queries/records/bundle'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { type Content, writeDna } from '../../record-imports/dna/files'
import { SAMPLE } from '../../record-imports/dna/sample'
import { packageOf } from '../../record-imports/qdpx/package'
import { done } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { freshFolder } from '../../support/folders'
import { importing, plansOf } from './import-of'

// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const folder = freshFolder()

function dnaFile(name: string, version: 2 | 3, content: Content): Uint8Array {
  const path = join(folder, name)
  writeDna(path, version, content)
  return readFileSync(path)
}

async function preview(db: Db, name: string, bytes: Uint8Array, now?: string) {
  const context = { ...importing(db), ...(now ? { now } : {}) }
  const chunks = (async function* () {
    yield bytes
  })()
  const { id } = done(await startImport(context, { file: { name, chunks }, kind: undefined }))
  return done(await previewImport(context, { id })).run
}

/** Statements as the library has them: document, coder, actor, concept and agreement of each; sorted. */
async function tableOf(db: Db): Promise<string[]> {
  const rows = await db.values<string[]>(sql`select s.title, c.coder, a.name, t.label, iif(p.stance = 'supports', 1, 0)
    from position p join position_quotation e on e.position_id = p.id
    join coding c on c.id = p.coding_id join source s on s.id = c.source_id join actor a on a.id = p.actor_id
    join topic t on t.id = p.topic_id where s.issued like '2018-10%'`)
  return rows.map((row) => row.join(' | ')).sort()
}

/** The same of the file, but for the two that are refused. */
const TABLE = SAMPLE.documents
  .flatMap(({ title, statements }) =>
    statements.flatMap(({ coder = 1, words, values: { person, organization, concept, agreement } }) =>
      typeof words !== 'string' || !(person || organization)
        ? []
        : [[title, SAMPLE.coders[coder - 1], person || organization, concept, agreement].join(' | ')],
    ),
  )
  .sort()

test.each([2, 3] as const)('a file of version %d comes in whole, equal in count and content', async (version) => {
  const { db } = await freshDatabase(smallLibrary())
  const run = await preview(db, 'strait.dna', dnaFile(`strait-${version}.dna`, version, SAMPLE))
  expect(run.problem).toBeNull()
  expect(plansOf(run)).toMatchObject({
    'source new': 2,
    'source-text new': 2,
    // Two are on record.
    'actor new': 3,
    'topic new': 3,
    'coding new': 3,
    'quotation new': 9,
    'position new': 8,
  })
  done(await writeImport(importing(db), { id: run.id }))
  expect(TABLE).toHaveLength(10)
  expect(await tableOf(db)).toEqual(TABLE)
  // The same file on another day is on record already.
  const again = await preview(
    db,
    'strait (1).dna',
    dnaFile(`again-${version}.dna`, version, SAMPLE),
    '2027-01-15T12:00:00.000Z',
  )
  // An organization of somebody on record was kept out, and is asked about again.
  expect(Object.keys(plansOf(again)).filter((plan) => /new|ours|theirs|waits/.test(plan))).toEqual(['actor ours'])
})

test('a later version of a file brings what is new', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const first = await preview(db, 'strait.dna', dnaFile('first.dna', 3, SAMPLE))
  done(await writeImport(importing(db), { id: first.id }))
  const [news, hearing] = SAMPLE.documents
  if (!news || !hearing) throw new Error('The sample has two documents.')
  const added = {
    words: 'called the ban',
    values: { person: 'Mara Quill', organization: '', concept: 'Patrols', agreement: 1 },
  }
  const later = { ...SAMPLE, documents: [{ ...news, statements: [...news.statements, added] }, hearing] }
  const plans = plansOf(await preview(db, 'strait-2.dna', dnaFile('later.dna', 3, later)))
  expect(plans).toMatchObject({
    'actor new': 1,
    'topic new': 1,
    'quotation new': 1,
    'position new': 1,
    'position same': 8,
  })
})

test('a REFI-QDA project comes in, and is on record already the second time', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const run = await preview(db, 'strait.qdpx', packageOf())
  expect(run.problem).toBeNull()
  expect(plansOf(run)).toMatchObject({ 'position new': 4, 'quotation new': 4, 'source new': 2 })
  done(await writeImport(importing(db), { id: run.id }))
  const again = plansOf(await preview(db, 'strait.qdpx', packageOf(), '2027-01-15T12:00:00.000Z'))
  expect(Object.keys(again).filter((plan) => /new|ours|theirs|waits/.test(plan))).toEqual([])
})

test('the organization of a person on record is a conflict to decide, and is added where the file is chosen', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const [news, hearing] = SAMPLE.documents
  if (!news || !hearing) throw new Error('The sample has two documents.')
  const said = {
    words: 'called the ban',
    values: { person: 'Ada Marlow', organization: 'Pier Trust', concept: 'Patrols', agreement: 1 },
  }
  const file = dnaFile('pier.dna', 3, { ...SAMPLE, documents: [{ ...news, statements: [said] }] })
  const affiliationsOf = async () =>
    (await findBundle(db))?.actors.find(({ slug }) => slug === 'ada-marlow')?.affiliations
  const before = await affiliationsOf()
  const run = await preview(db, 'pier.dna', file)
  expect(plansOf(run)).toMatchObject({ 'actor ours': 1, 'actor new': 1 })
  done(
    await decideImport(importing(db), {
      id: String(run.id),
      form: new Map([
        ['choice:conflict actor ada-marlow', 'theirs'],
        ['do', 'preview'],
      ]),
    }),
  )
  await importsEnded(db)
  done(await writeImport(importing(db), { id: run.id }))
  // From the day of the document on, because she has another on record.
  expect(await affiliationsOf()).toEqual([
    ...(before ?? []),
    {
      organization: 'Pier Trust',
      short: null,
      actor: 'pier-trust',
      title: null,
      role: 'other',
      from: news.date,
      to: null,
    },
  ])
  expect(plansOf(await preview(db, 'pier.dna', file))).not.toHaveProperty('actor ours')
})
