import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { saveRecord } from '@/db/commands/records/save'
import { addSource } from '@/db/commands/sources/add'
import { chooseReading } from '@/db/commands/sources/choose-reading'
import { proposeText } from '@/db/commands/sources/propose-text'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { findReading } from '@/db/queries/sources/reading'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { FURNITURE_REASONS } from '@/lib/imports/extraction'
import { UNTITLED } from '@/lib/sources/propose'
import { rangeName } from '@/lib/sources/reading'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { encoded } from '../imports/encoded'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

// Files are read, and quotations looked up, in bundled jobs.
beforeAll(() => bundle(['extract', 'anchor']))

const ARTICLE = `Harbor talks, round two

By Ines Kovar

Jan. 22, 2019

The delegates left the harbor on Tuesday with a date for a second round and little else to show for it.

“A date is not a deal,” said Ada Marlow, who negotiated for the Straits Institute for many years before.

Others see room for a harvest of small steps, such as reopening two ports in exchange for a patrol freeze.

You’ve read 5 of 5 free stories

Subscribe to our newsletter`
const WITHOUT = ARTICLE.slice(0, ARTICLE.indexOf('\n\nYou’ve read'))
const slug = 'harbor-talks-round-two'

async function added(text: string | { name: string; bytes: Uint8Array } = ARTICLE) {
  const { db } = await freshDatabase(smallLibrary())
  const form =
    typeof text === 'string'
      ? { fields: fieldsOf({ text, by: 'Ada' }) }
      : { fields: fieldsOf({ by: 'Ada' }), file: text }
  const { href } = done(await addSource(asEditor(db), form))
  const source = href.split('/')[2] ?? ''
  const held = await findSourceText(db, source)
  const reading = await findReading(db, held?.hash ?? '')
  return { db, source, held, reading, hash: held?.hash ?? '' }
}
const choose = (db: Db, source: string, form: Record<string, string>, who = asEditor) =>
  chooseReading(who(db), { slug: source, form: fieldsOf({ by: 'Ada Coder', ...form }) })

describe('page furniture', () => {
  test('is told with its reason after adding, and is in the text until somebody decides', async () => {
    const { held, reading } = await added()
    expect(held?.body).toBe(ARTICLE)
    expect(reading?.furniture.map(({ start, end }) => ARTICLE.slice(start, end).trim()).join('\n\n')).toBe(
      'You’ve read 5 of 5 free stories\n\nSubscribe to our newsletter',
    )
    expect(FURNITURE_REASONS[reading?.furniture[0]?.reason ?? 'menu']).toBe('subscription or newsletter line')
  })

  test('left out, the text without it is the next version, and what was left out is told', async () => {
    const { db, source, reading, hash } = await added()
    const out = reading?.furniture.map(rangeName).join('\n') ?? ''
    expect(done(await choose(db, source, { hash, choice: 'out', out }))).toEqual({
      kind: 'done',
      href: `/sources/${source}/edit`,
      by: 'Ada Coder',
    })
    expect(await findSourceText(db, source)).toMatchObject({ version: 2, body: WITHOUT })
    const after = await findReading(db, hashOfText(WITHOUT))
    expect(after?.furniture).toEqual([])
    expect(after?.notes.at(-1)).toMatch(/^Left out as page furniture: 2 lines \(“You’ve read/)
    // The text as it came stays stored.
    expect(await db.values(`select version from source_text where body = '${ARTICLE}'`)).toEqual([[1]])
    // Sent twice, it is left out once.
    const before = await rowsOf(db)
    done(await choose(db, source, { hash, choice: 'out', out }))
    expect(await rowsOf(db)).toEqual(before)
  })

  test('kept, the text stays as it is and nobody is asked again', async () => {
    const { db, source, hash } = await added()
    done(await choose(db, source, { hash, choice: 'keep' }))
    expect(await findSourceText(db, source)).toMatchObject({ version: 1, body: ARTICLE })
    expect(await findReading(db, hash)).toBeUndefined()
  })

  test('unticked lines stay text; with none ticked nothing is left out', async () => {
    const { db, source, hash } = await added()
    done(await choose(db, source, { hash, choice: 'out', out: '1-5' }))
    expect(await findSourceText(db, source)).toMatchObject({ version: 1, body: ARTICLE })
  })

  test('where quotations rest on the source, they are looked up and shown first', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const { href } = done(
      await proposeText(asEditor(db), { slug: 'gazette-1', form: { fields: fieldsOf({ text: ARTICLE }) } }),
    )
    const review = href.split('draft=')[1] ?? ''
    const hash = hashOfText(ARTICLE)
    const out = (await findReading(db, hash))?.furniture.map(rangeName).join('\n') ?? ''
    const next = done(await choose(db, 'gazette-1', { hash, review, choice: 'out', out }))
    expect(next.href).toMatch(/^\/sources\/gazette-1\/text\/new\?draft=/)
    expect((await draftOf(db, next, 'text review gazette-1')).fields.get('text')).toBe(WITHOUT)
    expect(await findSourceText(db, 'gazette-1')).toBeUndefined()
  })

  test('not by a reader, not unsigned, not without a choice, not of a source that is not there', async () => {
    const { db, source, reading, hash } = await added()
    const out = reading?.furniture.map(rangeName).join('\n') ?? ''
    const before = await rowsOf(db)
    expect(refused(await choose(db, source, { hash, choice: 'out', out }, asReader)).kind).toBe('forbidden')
    expect(refused(await choose(db, source, { hash, choice: 'out', out, by: '' })).kind).toBe('invalid')
    expect(refused(await choose(db, source, { hash })).kind).toBe('invalid')
    expect(refused(await choose(db, 'nowhere', { hash, choice: 'keep' })).kind).toBe('not-found')
    done(await choose(db, source, { hash: 'another', choice: 'keep' }))
    expect(await rowsOf(db)).toEqual(before)
  })
})

describe('an encoding in doubt', () => {
  const words = 'Совет порта\n\nСовет порта заседал три дня и обсуждал пошлину и ворота. Никто не спросил почему.'
  const file = { name: 'a.txt', bytes: encoded(words, 'koi8-r') }

  test('both readings are kept; the other one is taken by one choice, and can be taken back', async () => {
    const { db, source, held, reading, hash } = await added(file)
    expect(held?.body).toBe(words)
    const other = reading?.doubt?.other.text ?? ''
    expect(other).not.toBe(words)
    done(await choose(db, source, { hash, choice: 'other' }))
    expect(await findSourceText(db, source)).toMatchObject({ version: 2, body: other })
    // Nobody had put the fields right, so they are read anew with the text.
    expect((await findEditable(db, 'source', source))?.record).toMatchObject({ title: UNTITLED })
    done(await choose(db, source, { hash: hashOfText(other), choice: 'other' }))
    expect(await findSourceText(db, source)).toMatchObject({ version: 3, body: words })
    expect((await findEditable(db, 'source', source))?.record).toMatchObject({ title: 'Совет порта' })
  })

  test('fields that somebody has put right stay', async () => {
    const { db, source, hash } = await added(file)
    const form = await formOf(db, 'source', source, { title: 'The council' })
    done(await saveRecord(asEditor(db), { type: 'source', name: source, form }))
    done(await choose(db, source, { hash, choice: 'other' }))
    expect((await findEditable(db, 'source', source))?.record).toMatchObject({ title: 'The council' })
  })
})

test('what was read is in no export', async () => {
  const { db } = await added()
  expect(JSON.stringify(await findBundle(db))).not.toContain('free stories')
})

test('the slug is made of the headline', async () => expect((await added()).source).toBe(slug))
