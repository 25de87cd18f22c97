import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { mergeRecord } from '@/db/commands/records/merge'
import { rereadPositions } from '@/db/commands/records/reread'
import { saveRecord } from '@/db/commands/records/save'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findPosition } from '@/db/queries/positions/position'
import { findEditable } from '@/db/queries/records/editable'
import { findReread } from '@/db/queries/records/outdated'
import { findTakeBack } from '@/db/queries/records/take-back'
import { sealOf } from '@/lib/editing/take-back'
import { positionWords } from '@/lib/positions/citation'
import { unwordedLibrary } from '../fixtures/unworded'
import { asEditor, done, draftOf, fieldsOf, formOf, refused } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

const TOPIC = 'easing'
const SENTENCE = 'The ban should be eased.'
let db: TestDatabase['db']
beforeEach(async () => {
  ;({ db } = await freshDatabase(unwordedLibrary()))
})

const word = async (changes: Record<string, string> = {}) =>
  saveRecord(asEditor(db), {
    type: 'topic',
    name: TOPIC,
    form: await formOf(db, 'topic', TOPIC, { proposition: SENTENCE, ...changes }),
  })
const topic = async () => (await findEditable(db, 'topic', TOPIC))?.record

test('a topic can be added with its name alone, and changed without being worded', async () => {
  const form = fieldsOf({
    label: 'Harbour toll', proposition: '', theme: 'Fishing', scope: 'standing',
    'rule.counts': 'As coded in a file.', 'rule.excludes': 'Not said.', by: 'Ada Coder',
  }) // biome-ignore format: read across
  done(await saveRecord(asEditor(db), { type: 'topic', name: 'New', form }))
  expect((await findEditable(db, 'topic', 'harbour-toll'))?.record).toMatchObject({
    proposition: null,
    wording: 1,
    earlier: [],
  })
  done(await word({ proposition: '', label: 'Easing' }))
  expect(await topic()).toMatchObject({ label: 'Easing', proposition: null, wording: 1, earlier: [] })
})

test('the first proposition is wording 2, and what was coded on the name comes under review', async () => {
  expect(done(await word()).href).toBe(`/edit/topic/${TOPIC}/reread`)
  expect(await topic()).toMatchObject({
    proposition: SENTENCE,
    wording: 2,
    since: '2026-11-25',
    earlier: [{ wording: 1, proposition: null, since: null }],
  })
  const reread = await findReread(db, TOPIC)
  expect(reread?.positions.map(({ id }) => id)).toEqual(['p-1'])
  const coded = await findPosition(db, 'p-1')
  expect(coded).toMatchObject({ proposition: null, position: { unworded: false, outdated: true, wording: 1 } })
  expect(coded && positionWords(coded)).toContain('on Easing the ban, a name that was not worded yet')
  const again = reread?.positions.map(({ id, version }) => `${id} ${version}`).join('\n') ?? ''
  done(await rereadPositions(asEditor(db), { topic: TOPIC, form: fieldsOf({ by: 'Ada Coder', position: again }) }))
  expect((await findPosition(db, 'p-1'))?.position).toMatchObject({ unworded: false, outdated: false, wording: 2 })
})

test('it is never a slip of the pen', async () => {
  done(await word({ rewording: 'same', sameBecause: 'it was meant all along' }))
  expect(await topic()).toMatchObject({ wording: 2, proposition: SENTENCE })
  expect((await findReread(db, TOPIC))?.total).toBe(1)
})

test('a topic that was worded stays worded, and taking the wording back is the way back', async () => {
  done(await word())
  for (const same of [
    { rewording: 'new', sameBecause: '' },
    { rewording: 'same', sameBecause: 'nothing is meant' },
  ]) {
    const answer = refused(await word({ proposition: '', ...same }))
    expect((await draftOf(db, answer.form, `topic ${TOPIC}`)).problems).toContainEqual({
      field: 'proposition',
      message: 'must not be empty: a topic that was worded once stays worded',
    })
  }
  const [[batch] = ['']] = await db.values<[string]>(sql`select batch from revision order by id desc limit 1`)
  const seal = sealOf((await findTakeBack(db, batch))?.kept ?? [])
  done(await undoBatch(asEditor(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal }) }))
  expect(await topic()).toMatchObject({ proposition: null, wording: 1, earlier: [] })
  expect((await findPosition(db, 'p-1'))?.position).toMatchObject({ unworded: true, outdated: false })
})

const dataVersion = async () => String((await findDataVersion(db))?.dataVersion)

test.each([
  ['a name', 'easing', 'toll'],
  ['a sentence', 'toll', 'easing'],
])('positions on %s are not merged into the other', async (_, from, into) => {
  const bundle = unwordedLibrary()
  const [easing] = bundle.topics
  const [position] = bundle.positions
  if (!easing || !position) throw new Error('no records')
  bundle.topics.push({ ...easing, slug: 'toll', label: 'Toll', proposition: 'Guests should pay a toll.' })
  bundle.positions.push({ ...position, id: 'p-toll', topic: 'toll' })
  ;({ db } = await freshDatabase(bundle))
  const form = { into, dataVersion: await dataVersion(), by: 'Ada Coder', answer: 'same', because: 'one thing' }
  const answer = refused(await mergeRecord(asEditor(db), { type: 'topic', name: from, form: fieldsOf(form) }))
  expect(answer.message).toContain('not worded yet')
  expect(await findEditable(db, 'topic', from)).toBeDefined()
})
