import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveRecord } from '@/db/commands/records/save'
import { adoptTextWords } from '@/db/commands/sources/adopt-words'
import { proposeText } from '@/db/commands/sources/propose-text'
import { storeText } from '@/db/commands/sources/store-text'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findSourceText, listSourceQuotations } from '@/db/queries/sources/record'
import { reviewText } from '@/db/queries/sources/text-review'
import { hashOfText } from '@/db/text-hash'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, NOW, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

const SLUG = 'gazette-1'
const BODY = 'Before.\n\nPerhaps not before inspections, she said.\n\nThey would open it if three ports reopen.'

let database: TestDatabase
// Quotations are looked up in the bundled job.
beforeAll(() => bundle(['anchor']))
beforeEach(async () => {
  database = await freshDatabase(smallLibrary())
})

const propose = (text: string, who = asEditor, slug = SLUG) =>
  proposeText(who(database.db), { slug, form: { fields: fieldsOf({ text }) } })
const draftId = (href: string) => href.split('draft=')[1] ?? ''

/** The form of the page that shows what was found, as a browser sends it. */
async function reviewForm(changes: Record<string, string> = {}) {
  const { href } = done(await propose(BODY))
  const { seal } = await reviewText(database.db, SLUG, BODY, NOW.slice(0, 10))
  return fieldsOf({ review: draftId(href), seal, by: 'Ada Coder', ...changes })
}
const store = async (changes: Record<string, string> = {}) =>
  storeText(asEditor(database.db), { slug: SLUG, form: await reviewForm(changes) })

describe('a new text', () => {
  test('is kept to be looked through, and nothing of the library changes', async () => {
    const { href } = done(await propose(`${BODY}\r\n`))
    expect(href).toMatch(/^\/sources\/gazette-1\/text\/new\?draft=/)
    expect((await draftOf(database.db, { href }, `text review ${SLUG}`)).fields.get('text')).toBe(BODY)
    expect(await findSourceText(database.db, SLUG)).toBeUndefined()
  })

  test('is refused where it is empty, held already, too long, of no source, or sent by a reader', async () => {
    const empty = refused(await propose(' '))
    expect(empty).toMatchObject({ kind: 'invalid', problems: [{ field: 'text' }] })
    await draftOf(database.db, empty.form, `text ${SLUG}`)
    done(await store())
    expect(refused(await propose(BODY)).problems).toEqual([
      { field: 'text', message: 'this is the text that is held already' },
    ])
    const before = await rowsOf(database.db)
    expect(refused(await propose('a'.repeat(2_000_001))).kind).toBe('too-large')
    expect(refused(await propose(BODY, asEditor, 'gazette-9')).kind).toBe('not-found')
    expect(refused(await propose('Another.', asReader)).kind).toBe('forbidden')
    expect(await rowsOf(database.db)).toEqual(before)
  })
})

describe('storing it', () => {
  test('stores nothing where no draft is named, and leads to the text', async () => {
    done(await propose(BODY))
    const form = fieldsOf({ by: 'Ada Coder' })
    expect(await storeText(asEditor(database.db), { slug: SLUG, form })).toEqual({
      kind: 'done',
      href: '/sources/gazette-1/text',
    })
    expect(await findSourceText(database.db, SLUG)).toBeUndefined()
  })

  test('anchors what is found, and says of the rest that it is changed or missing', async () => {
    expect(done(await store({ same: 'q-1' }))).toEqual({
      kind: 'done',
      href: '/sources/gazette-1/text',
      by: 'Ada Coder',
    })
    const [first, second, third] = (await listSourceQuotations(database.db, SLUG)).map(({ quotation }) => quotation)
    const start = BODY.indexOf('not before inspections')
    const hash = hashOfText(BODY)
    expect(await findSourceText(database.db, SLUG)).toMatchObject({ version: 1, hash, body: BODY })
    expect(first).toMatchObject({ id: 'q-1', checked: { result: 'exact', on: '2026-11-25', hash } })
    expect(first?.segments[0]).toMatchObject({
      start,
      end: start + 22,
      exact: 'not before inspections',
      prefix: 'Before.\n\nPerhaps ',
      suffix: ', she said.\n\nThey would open it ',
    })
    expect(second).toMatchObject({ id: 'q-2', checked: { result: 'changed', hash } })
    expect(second?.segments).toEqual(smallLibrary().quotations[1]?.segments)
    expect(third).toMatchObject({ id: 'q-3', checked: { result: 'missing', hash } })
    expect((await listRevisions(database.db, 'quotation', 'q-1'))[0]).toMatchObject({
      version: 2,
      reason: 'checked against version 1 of the text',
    })
  })

  test('the same words in another surrounding are found only where somebody says so', async () => {
    const { quotations } = await reviewText(database.db, SLUG, BODY, NOW.slice(0, 10))
    expect(
      quotations.filter(({ surroundings }) => surroundings.length > 0).map(({ quotation }) => quotation.id),
    ).toEqual(['q-1'])
    expect(quotations[0]?.speakers).toEqual(['Ada Marlow', 'Tomas Reyes'])
    expect(quotations[0]?.surroundings).toEqual([
      {
        was: { before: 'she said, ', words: 'not before inspections', after: ' before' },
        is: { before: 'Perhaps ', words: 'not before inspections', after: ', she said.' },
      },
    ])
    done(await store({ same: 'q-2' }))
    const before = smallLibrary().quotations[0]
    expect((await findEditable(database.db, 'quotation', 'q-1'))?.record).toEqual({
      ...before,
      checked: { result: 'moved', on: '2026-11-25', hash: hashOfText(BODY) },
    })
  })

  test('unsigned, the form comes back with its ticks', async () => {
    const answer = refused(await store({ same: 'q-1', by: '' }))
    expect((await draftOf(database.db, answer.form, `text review ${SLUG}`)).fields.get('same')).toBe('q-1')
  })

  test('sent twice, it is stored once', async () => {
    const form = await reviewForm()
    done(await storeText(asEditor(database.db), { slug: SLUG, form }))
    const before = await rowsOf(database.db)
    expect(done(await storeText(asEditor(database.db), { slug: SLUG, form })).href).toBe('/sources/gazette-1/text')
    expect(await rowsOf(database.db)).toEqual(before)
  })

  test('of two who confirm at the same moment one stores it, the other looks again', async () => {
    const form = await reviewForm()
    const both = await Promise.all([1, 2].map(() => storeText(asEditor(database.db), { slug: SLUG, form })))
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
    expect(await findSourceText(database.db, SLUG)).toMatchObject({ version: 1 })
  })

  test('is all or nothing: a quotation that was changed since makes somebody look again', async () => {
    const form = await reviewForm()
    const other = await formOf(database.db, 'quotation', 'q-3', { lang: 'ko-KR' })
    done(await saveRecord(asEditor(database.db), { type: 'quotation', name: 'q-3', form: other }))
    const answer = refused(await storeText(asEditor(database.db), { slug: SLUG, form }))
    expect(answer.kind).toBe('conflict')
    expect(await findSourceText(database.db, SLUG)).toBeUndefined()
    expect((await findEditable(database.db, 'quotation', 'q-1'))?.version).toBe(1)
    // The text waits under the new draft, with what is found now.
    expect((await draftOf(database.db, answer.form, `text review ${SLUG}`)).fields.get('text')).toBe(BODY)
    const { seal } = await reviewText(database.db, SLUG, BODY, NOW.slice(0, 10))
    const again = fieldsOf({ review: draftId(answer.form?.href ?? ''), seal, by: 'Ada Coder' })
    done(await storeText(asEditor(database.db), { slug: SLUG, form: again }))
  })

  test('not without a name, not with another seal, not by a reader', async () => {
    expect(refused(await store({ by: '' }))).toMatchObject({ kind: 'invalid', problems: [{ field: 'by' }] })
    expect(refused(await store({ seal: 'x' })).kind).toBe('conflict')
    const form = await reviewForm()
    const before = await rowsOf(database.db)
    expect(refused(await storeText(asReader(database.db), { slug: SLUG, form })).kind).toBe('forbidden')
    expect(await rowsOf(database.db)).toEqual(before)
    expect(await findSourceText(database.db, SLUG)).toBeUndefined()
  })
})

describe('words taken over from the text', () => {
  beforeEach(async () => {
    done(await store())
  })
  const FORM = { hash: hashOfText(BODY), version: '2', by: 'Ada Coder' }
  const adopt = (changes: Record<string, string> = {}, quotation = 'q-2', who = asEditor) =>
    adoptTextWords(who(database.db), { slug: SLUG, quotation, form: fieldsOf({ ...FORM, ...changes }) })

  test('are the quotation’s then, found word for word', async () => {
    expect(done(await adopt())).toEqual({ kind: 'done', href: '/sources/gazette-1/text#q-2', by: 'Ada Coder' })
    expect((await findEditable(database.db, 'quotation', 'q-2'))?.record).toMatchObject({
      segments: [{ exact: 'open it if three ports reopen', start: BODY.indexOf('open it') }],
      checked: { result: 'exact', on: '2026-11-25', hash: hashOfText(BODY) },
    })
    expect((await listRevisions(database.db, 'quotation', 'q-2'))[0]?.reason).toBe(
      'words taken over from version 1 of the text',
    )
  })

  test('so is the place of words in another surrounding', async () => {
    done(await adopt({}, 'q-1'))
    expect((await findEditable(database.db, 'quotation', 'q-1'))?.record).toMatchObject({
      segments: [{ start: BODY.indexOf('not before'), prefix: 'Before.\n\nPerhaps ' }],
      checked: { result: 'exact' },
    })
    expect((await listRevisions(database.db, 'quotation', 'q-1'))[0]?.reason).toBe(
      'place taken over from version 1 of the text',
    )
  })

  test('not where they are nowhere near, the page was another, nobody signs, or a reader asks', async () => {
    const before = await rowsOf(database.db)
    expect(refused(await adopt({}, 'q-3'))).toMatchObject({ kind: 'conflict', message: expect.stringContaining('not') })
    expect(refused(await adopt({ version: '1' })).kind).toBe('conflict')
    expect(refused(await adopt({ hash: hashOfText('Another.') })).kind).toBe('conflict')
    expect(refused(await adopt({ by: ' ' })).kind).toBe('invalid')
    expect(refused(await adopt({}, 'q-9')).kind).toBe('not-found')
    expect(refused(await adopt({}, 'q-2', asReader)).kind).toBe('forbidden')
    expect(await rowsOf(database.db)).toEqual(before)
  })
})
