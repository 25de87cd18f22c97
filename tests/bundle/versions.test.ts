import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { changeRecords } from '@/db/commands/change/records'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { TRIGGERS } from '@/db/triggers'
import { parseBundle } from '@/lib/bundle/parse'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { applyStep, upgradeRecord } from '@/lib/bundle/upgrade'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { parseRecord } from '@/lib/editing/parse-record'
import { listChanges } from '@/lib/revisions/changes'
import { migrationsBefore } from '../db/migrations'
import { rawAccess } from '../db/raw'
import { freshDatabase } from '../support/database'

// Files that a Parley of each version exported: `tests/golden/bundles/version-N/`. A published one is never changed;
// UPDATE_GOLDEN=1 writes those of the newest version where there are none yet.

const GOLDEN = 'tests/golden/bundles'
const LIBRARIES = ['second-summit', 'nasty', 'small'] as const
const golden = (version: number, library: string) =>
  readFileSync(`${GOLDEN}/version-${version}/${library}.json`, 'utf8')
const VERSIONS = Array.from({ length: BUNDLE_VERSION }, (_, index) => index + 1)

beforeAll(async () => {
  const [newest, before] = [`${GOLDEN}/version-${BUNDLE_VERSION}`, BUNDLE_VERSION - 1]
  if (process.env.UPDATE_GOLDEN !== '1' || existsSync(newest)) return
  mkdirSync(newest)
  for (const library of LIBRARIES) {
    const found = await findBundle((await freshDatabase(parseBundle(golden(before, library)).bundle)).db)
    writeFileSync(`${newest}/${library}.json`, serializeBundle(found as Bundle))
  }
})

test('there is a golden file of every version, and of no other', () => {
  expect(readdirSync(GOLDEN).toSorted()).toEqual(VERSIONS.map((version) => `version-${version}`).toSorted())
  for (const version of VERSIONS)
    for (const library of LIBRARIES) expect(JSON.parse(golden(version, library)).version, library).toBe(version)
})

describe.each(VERSIONS)('a bundle of version %i', (version) => {
  test.each(LIBRARIES)('is loaded and exported as one of the newest: %s', async (library) => {
    const { bundle, problems } = parseBundle(golden(version, library))
    expect(problems).toEqual([])
    const { db } = await freshDatabase(bundle)
    const found = await findBundle(db)
    expect(found && serializeBundle(found)).toBe(golden(BUNDLE_VERSION, library))
  })
})

test('a bundle of a later version is refused in words', () => {
  const later = golden(BUNDLE_VERSION, 'small').replace(
    `"version": ${BUNDLE_VERSION}`,
    `"version": ${BUNDLE_VERSION + 1}`,
  )
  expect(parseBundle(later).problems).toEqual([
    { record: 'version', field: '', message: expect.stringContaining(`up to version ${BUNDLE_VERSION}`) },
  ])
})

test('a bundle is never upgraded into one that its own version refused', () => {
  const damaged = JSON.parse(golden(1, 'small'))
  damaged.sources[0].rights = 7
  damaged.sources[1] = null
  expect(parseBundle(JSON.stringify(damaged)).problems.map(({ record, field }) => `${record} ${field}`)).toEqual([
    'sources[0] (gazette-1) rights',
    'sources[1] ',
  ])
})

type Source = { slug: string; rights: string | null; textShown?: boolean }
const sourcesOf = (version: number) => JSON.parse(golden(version, 'small')).sources as Source[]

/** A library whose records and revisions are as a Parley wrote them that knew bundles of version 1. */
async function libraryOfVersion1() {
  const engine = openEmbedded(':memory:')
  // Rules came with their columns and tables.
  const known = Object.entries(TRIGGERS).filter(
    ([name, text]) => !/^source_text_shown|^claim_|^import_|outcome/.test(name + text),
  )
  await migrate(engine, migrationsBefore('0007_text_shown'), Object.fromEntries(known))
  const { run } = rawAccess(engine)
  for (const source of sourcesOf(1)) {
    await run(
      `insert into source (slug, type, title, abbreviation, issued, issued_from, issued_to, lang, access, rights)
        values (?, 'report', 'T', 'T', '2019', '2019-01-01', '2019-12-31', 'en', 'open', ?)`,
      [source.slug, source.rights],
    )
    await run(
      `insert into revision (record_type, record, version, at, by, after) values ('source', ?, 1, '2026', 'x', ?)`,
      [source.slug, JSON.stringify(source)],
    )
  }
  return engine
}

describe('a library of version 1', () => {
  test('keeps what its rights said of each text, in the column and in every revision', async () => {
    const engine = await libraryOfVersion1()
    await migrate(engine, 'db/migrations')
    const db = connect(engine)
    const expected = sourcesOf(BUNDLE_VERSION)
    expect(expected.filter(({ textShown }) => textShown)).toHaveLength(6)
    for (const { slug, rights, textShown } of expected) {
      const found = await findEditable(db, 'source', slug)
      expect(found?.record, slug).toMatchObject({ rights, textShown })
      const [revision] = await listRevisions(db, 'source', slug)
      expect(revision?.after, slug).toMatchObject({ rights, textShown })
    }
    engine.close()
  })

  test('can go back to a version of a record that was written then, and tells what changed since', async () => {
    const engine = await libraryOfVersion1()
    await migrate(engine, 'db/migrations')
    const db = connect(engine)
    const slug = sourcesOf(BUNDLE_VERSION).find(({ textShown }) => textShown)?.slug ?? ''
    const found = await findEditable(db, 'source', slug)
    if (!found) throw new Error('no source')
    const hidden = { ...found.record, textShown: false }
    const by = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z' }
    await changeRecords(db, [{ type: 'source', before: found.record, after: hidden, version: 1 }], {
      ...by,
      reason: 'edited',
    })
    const [second, first] = await listRevisions(db, 'source', slug)
    expect(second && listChanges('source', second, () => undefined)).toMatchObject([
      { label: 'Readers may be shown the whole text', before: 'yes', after: 'no' },
    ])
    const { record } = parseRecord('source', first?.after)
    if (!record) throw new Error('it does not fit')
    await changeRecords(db, [{ type: 'source', before: hidden, after: record, version: 2 }], { ...by, reason: 'back' })
    expect((await findEditable(db, 'source', slug))?.record.textShown).toBe(true)
    engine.close()
  })
})

test('a revision is written in the shape of the newest version', async () => {
  const { bundle } = parseBundle(golden(1, 'small'))
  const { engine } = await freshDatabase(bundle)
  expect(await rawAccess(engine).run('select distinct shape from revision')).toEqual([[BUNDLE_VERSION]])
})

test('a record of a type that a step does not name stays as it was', () => {
  const actor = { slug: 'ada', rights: 'Text may be shown to readers' }
  expect(upgradeRecord('actor', actor, 1)).toEqual(actor)
  expect(upgradeRecord('source', actor, BUNDLE_VERSION)).toEqual(actor)
})

test('a step changes the records it names and adds the lists that are new, and nothing else', () => {
  const bundle = { title: 'T', claims: [{ id: 'c-1' }, null], positions: 'none', sources: [{ slug: 's' }] }
  const marked = (record: object) => ({ ...record, marked: true })
  expect(
    applyStep(bundle, [
      { type: 'claim', list: 'claims', upgrade: marked },
      { type: 'position', list: 'positions', upgrade: marked },
      { newList: 'events' },
    ]),
  ).toEqual({ ...bundle, claims: [{ id: 'c-1', marked: true }, null], events: [] })
})
