import { describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { addSource } from '@/db/commands/add-source'
import { addTextVersion } from '@/db/commands/add-text-version'
import { changeRecords } from '@/db/commands/change/records'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findSourceText, listSourceQuotations, nextTextVersion } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { parseBundle } from '@/lib/bundle/parse'
import type { BundleSource } from '@/lib/bundle/schema'
import { checkQuotation } from '@/lib/evidence/check'
import { anchorText, reanchor } from '@/lib/evidence/reanchor'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const WHO = { by: 'A. Coder', at: '2026-11-25T10:00:00.000Z' }
const [GAZETTE] = smallLibrary().sources as [BundleSource]
const NEW: BundleSource = { ...GAZETTE, slug: 'gazette-2', title: '통행료 “toll”', rights: 'CC0' }

const counts = async (db: Db) =>
  Promise.all(
    ['source', 'source_author', 'source_text', 'search_entry', 'revision'].map(
      async (table) => (await db.values<[number]>(`select count(*) from ${table}`))[0]?.[0],
    ),
  )

describe('adding a source', () => {
  test('stores record, text, search entry and history together', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(await addSource(db, { source: NEW, body: 'One.\n\nTwo.' }, WHO)).toEqual([])
    expect(await findEditable(db, 'source', 'gazette-2')).toEqual({ record: NEW, version: 1 })
    expect(await findSourceText(db, 'gazette-2')).toEqual({
      version: 1,
      hash: hashOfText('One.\n\nTwo.'),
      body: 'One.\n\nTwo.',
      addedOn: '2026-11-25',
    })
    expect(await db.values(`select rowid from search where search match '통행료'`)).toHaveLength(1)
    expect(await nextTextVersion(db, 'gazette-2')).toBe(2)
  })

  test('a name that is taken: nothing is stored', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const before = await counts(db)
    expect(await addSource(db, { source: { ...NEW, slug: 'gazette-1' }, body: 'One.' }, WHO)).toHaveLength(1)
    expect(await counts(db)).toEqual(before)
  })

  test('a source that went and comes back gets a text of a new number', async () => {
    const { db } = await freshDatabase(smallLibrary())
    await addSource(db, { source: NEW, body: 'One.' }, WHO)
    const gone = { type: 'source', before: NEW, after: null, version: 1 } as const
    await changeRecords(db, [gone], { ...WHO, reason: 'deleted' })
    expect(await findSourceText(db, 'gazette-2')).toBeUndefined()
    expect(await addSource(db, { source: NEW, body: 'Two.' }, WHO)).toEqual([])
    expect(await findSourceText(db, 'gazette-2')).toMatchObject({ version: 2, body: 'Two.' })
  })

  test('texts are in no bundle, and the bundle loads again', async () => {
    const { db } = await freshDatabase(smallLibrary())
    await addSource(db, { source: NEW, body: 'A secret sentence.' }, WHO)
    const bundle = JSON.stringify(await findBundle(db))
    expect(bundle).not.toContain('secret')
    expect(parseBundle(bundle).problems).toEqual([])
    const history = JSON.stringify(await listRevisions(db, 'source-text', 'gazette-2'))
    expect(history).toContain('"characters":18')
    expect(history).not.toContain('secret')
  })
})

describe('a new version of a text', () => {
  const BODY = 'Before.\n\nPerhaps not before inspections, she said.\n\nThey would open it if three ports reopen.'
  const reanchored = async (db: Db) => {
    const text = anchorText(BODY, hashOfText(BODY), '2026-11-25')
    return (await listSourceQuotations(db, 'gazette-1')).map(({ quotation, version }) => ({
      before: quotation,
      after: reanchor(quotation, checkQuotation(quotation.segments, BODY), text),
      version,
    }))
  }
  const text = { source: 'gazette-1', version: 1, body: BODY }

  test('anchors what is found, and says of the rest that it is changed or missing', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(await addTextVersion(db, { text, quotations: await reanchored(db) }, WHO)).toEqual([])
    const [first, second, third] = (await listSourceQuotations(db, 'gazette-1')).map(({ quotation }) => quotation)
    const at = BODY.indexOf('not before inspections')
    const hash = hashOfText(BODY)
    expect(first).toMatchObject({ id: 'q-1', checked: { result: 'exact', on: '2026-11-25', hash } })
    expect(first?.segments[0]).toMatchObject({ start: at, end: at + 22, exact: 'not before inspections' })
    expect(second).toMatchObject({ id: 'q-2', checked: { result: 'changed', hash } })
    expect(second?.segments).toEqual(smallLibrary().quotations[1]?.segments)
    expect(third).toMatchObject({ id: 'q-3', checked: { result: 'missing', hash } })
    expect(await listRevisions(db, 'quotation', 'q-1')).toHaveLength(2)
  })

  test('is all or nothing where the text or a quotation was changed meanwhile', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const quotations = await reanchored(db)
    const stale = quotations.map((one, at) => ({ ...one, version: at === 2 ? 0 : 1 }))
    const before = await counts(db)
    expect(await addTextVersion(db, { text, quotations: stale }, WHO)).toHaveLength(1)
    expect(await counts(db)).toEqual(before)
    expect(await addTextVersion(db, { text, quotations }, WHO)).toEqual([])
    expect(await addTextVersion(db, { text, quotations: [] }, WHO)).toHaveLength(1)
  })
})
