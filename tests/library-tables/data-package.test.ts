import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleSchema } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { LIBRARY_TABLES } from '@/lib/library-tables/tables'
import { RECORDS } from '@/lib/records/registry'
import { STANCE } from '@/lib/vocabulary'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { freshFolder } from '../support/folders'
import { libraryFile } from '../support/library-file'
import { shownBundle } from './shown-bundle'

const bundle = nastyLibrary()
const shown = shownBundle(bundle)
const folder = freshFolder()
let files: Record<string, Uint8Array>
const textOf = (path: string) => Buffer.from(files[path] ?? new Uint8Array()).toString('utf8')
type Row = Record<string, string>
const rowsOf = (table: string): Row[] => parse(textOf(`data/${table}.csv`), { columns: true })

beforeAll(async () => {
  const { db } = await freshDatabase(bundle)
  files = unzipSync(await libraryFile(db, 'datapackage', 'https://parley.example'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})

describe('a library as a data package', () => {
  test('is valid for the specification’s own library: descriptor, rows and foreign keys', async () => {
    const read = await Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: true })
    expect([read.valid, read.errors]).toEqual([true, []])
    expect(read.resources.map(({ name }) => name)).toEqual([...LIBRARY_TABLES.map(({ name }) => name), 'codes'])
    for (const resource of read.resources) {
      expect((await resource.read({ keyed: true })).length, resource.name).toBe(rowsOf(resource.name).length)
      expect(await resource.checkRelations(), resource.name).toBe(true)
    }
  })

  test('that library notices a row that names a missing one, and a code that is none', async () => {
    const read = await Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: true })
    const broken = async (path: string, find: RegExp, replacement: string) => {
      const [text, name] = [textOf(path), path.replace(/^data\/|\.csv$/g, '')]
      expect(text).toMatch(find)
      writeFileSync(join(folder, path), text.replace(find, replacement))
      const resource = read.resources.find((one) => one.name === name)
      const check = resource?.read({ keyed: true }).then(() => resource.checkRelations())
      await expect(check).rejects.toThrow()
      writeFileSync(join(folder, path), text)
    }
    await broken('data/position_quotations.csv', /gazette-q\d+/, 'gazette-q999')
    await broken('data/positions.csv', /,opposes,/, ',maybe,')
  })

  test('has every shown record once, and the lists inside it row by row', () => {
    for (const table of LIBRARY_TABLES.filter(({ name, of }) => name === RECORDS[of].list)) {
      const records = shown[RECORDS[table.of].list] as unknown as Record<string, string>[]
      const key = table.key[0] ?? ''
      expect(
        rowsOf(table.name).map((row) => row[key]),
        table.name,
      ).toEqual(records.map((record) => record[key]))
    }
    const conditions = shown.positions.flatMap(({ id, conditions }) =>
      (conditions?.items ?? []).map(({ kind, text }, index) => [id, String(index + 1), kind, text]),
    )
    expect(rowsOf('position_conditions').map((row) => Object.values(row))).toEqual(conditions)
    const answers = shown.claims.flatMap(({ responses }) =>
      responses.flatMap(({ id, quotations }) =>
        quotations.map((quotation, index) => [id, String(index + 1), quotation]),
      ),
    )
    expect(rowsOf('response_quotations').map((row) => Object.values(row))).toEqual(answers)
  })

  test('says words as they are, and scores and addresses beside them', () => {
    const byId = new Map(shown.positions.map((position) => [position.id, position]))
    for (const row of rowsOf('positions')) {
      const position = byId.get(row.id ?? '')
      expect(row.summary).toBe(position?.summary)
      expect(row.score).toBe(String(position && STANCE[position.stance].score))
      expect(row.address).toBe(`https://parley.example/positions/${row.id}`)
    }
    const quotations = new Map(shown.quotations.map((quotation) => [quotation.id, quotation]))
    for (const row of rowsOf('quotations'))
      expect(row.words).toBe(
        quotations
          .get(row.id ?? '')
          ?.segments.map(({ exact }) => exact)
          .join(' … '),
      )
    const [open] = rowsOf('positions').filter(({ stated_on }) => stated_on?.startsWith('../'))
    expect(open?.stated_on_earliest).toBe('')
    expect(open?.stated_on_latest).toBe(open?.stated_on?.slice(3))
  })

  test('has the meaning of every code', () => {
    const codes = rowsOf('codes')
    expect(codes.filter(({ column_name }) => column_name === 'stance').map(({ code, score }) => [code, score])).toEqual(
      Object.entries(STANCE).map(([code, { score }]) => [code, String(score)]),
    )
    for (const table of LIBRARY_TABLES)
      for (const column of table.columns.filter(({ codes }) => codes))
        for (const row of rowsOf(table.name)) {
          const code = row[column.name]
          if (code)
            expect(codes).toContainEqual(
              expect.objectContaining({ table_name: table.name, column_name: column.name, code }),
            )
        }
  })

  test('has checksums that are right, of every file but their own', () => {
    const sums = textOf('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '))
    expect(new Set(sums.map(([, path]) => path))).toEqual(
      new Set(Object.keys(files).filter((path) => path !== 'SHA256SUMS')),
    )
    for (const [hash, path = ''] of sums)
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        path,
      ).toBe(hash)
    const { resources } = JSON.parse(textOf('datapackage.json')) as {
      resources: { path: string; hash: string; bytes: number }[]
    }
    for (const { path, hash, bytes } of resources) {
      expect(sums).toContainEqual([hash.replace('sha256:', ''), path])
      expect(files[path]?.length).toBe(bytes)
    }
  })

  test('explains itself, with the codebook and what to know before counting', () => {
    expect(textOf('README.md')).toContain('A position without a row is no neutral position.')
    expect(textOf('codebook.md')).toContain('# Codebook 1.1')
    expect(JSON.parse(textOf('codebook.json')).chapters.length).toBeGreaterThan(5)
  })
})

test('the same library gives the same bytes, and no address where it has no public one', async () => {
  const [one, two] = [await freshDatabase(smallLibrary()), await freshDatabase(smallLibrary())]
  const zip = unzipSync(await libraryFile(one.db, 'datapackage'))
  const again = unzipSync(await libraryFile(two.db, 'datapackage'))
  for (const path of Object.keys(zip).filter((path) => path.startsWith('data/')))
    expect(zip[path], path).toEqual(again[path])
  expect(Buffer.from(await libraryFile(one.db, 'datapackage')).equals(await libraryFile(one.db, 'datapackage'))).toBe(
    true,
  )
  const [row] = parse(Buffer.from(zip['data/positions.csv'] ?? '').toString(), { columns: true }) as Row[]
  expect(row?.address).toBe('')
})

test('the bundle of what is shown is a bundle, written as the whole one is', async () => {
  const { db } = await freshDatabase(bundle)
  const text = Buffer.from(await libraryFile(db, 'json')).toString()
  expect(bundleSchema.parse(JSON.parse(text))).toEqual(shown)
  expect(text).toBe(serializeBundle(shown))
})

test('an answer to a claim that is in an unpublished coding does not leave with the claim', async () => {
  const library = nastyLibrary()
  const claim = library.claims.find(({ responses, coding }) => {
    const own = library.codings.find(({ id }) => id === coding)
    return responses.length > 0 && own?.published
  })
  const [response] = claim?.responses ?? []
  const coding = library.codings.find(({ id }) => id === response?.coding)
  if (!claim || !response || !coding) throw new Error('The nasty library has a published claim with an answer.')
  library.codings.push({ ...coding, id: 'hidden-coding', published: false, complete: false })
  claim.responses.push({ ...response, id: 'hidden-answer', coding: 'hidden-coding' })
  const { db } = await freshDatabase(library)
  const text = Buffer.from(await libraryFile(db, 'json')).toString()
  expect(text).toContain(response.id)
  expect(text).not.toContain('hidden-')
})

test('a library of more records than a page is read whole', async () => {
  const many = smallLibrary()
  const [quotation] = many.quotations
  if (!quotation) throw new Error('The small library has quotations.')
  for (let n = 0; n < 1_203; n += 1) many.quotations.push({ ...quotation, id: `many-${n}` })
  const { db } = await freshDatabase(many)
  const text = Buffer.from(await libraryFile(db, 'json')).toString()
  expect(text).toBe(serializeBundle(shownBundle(many)))
})
