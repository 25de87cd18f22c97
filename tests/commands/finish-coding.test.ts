import { beforeEach, expect, test } from 'vitest'
import { finishCoding } from '@/db/commands/workbench/finish-coding'
import { findEditable } from '@/db/queries/records/editable'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, refused, rowsOf } from '../support/context'
import { freshDatabase, type TestDatabase } from '../support/database'

const CODING = 'gazette-1-a'
let database: TestDatabase
beforeEach(async () => {
  const library = smallLibrary()
  library.codings = library.codings.map((one) => ({ ...one, complete: false, actors: [], topics: [], summits: [] }))
  database = await freshDatabase(library)
})

const send = (fields: Record<string, string>, who = asEditor) =>
  finishCoding(who(database.db), {
    source: 'gazette-1',
    form: fieldsOf({ coding: CODING, version: '1', by: 'Ada Coder', ...fields }),
  })
const coding = async () => (await findEditable(database.db, 'coding', CODING))?.record

test('everybody quoted and all topics become their names at this moment', async () => {
  expect(done(await send({ everybody: 'yes', allTopics: 'yes', summits: 'Round 2' })).href).toBe(
    `/sources/gazette-1/code?coding=${CODING}&saved=coverage`,
  )
  const quoted = new Set(smallLibrary().quotations.flatMap(({ speakers }) => speakers))
  expect(await coding()).toMatchObject({ complete: true, topics: ['easing', 'holding'], summits: ['round-2'] })
  expect(new Set((await coding())?.actors)).toEqual(quoted)
})

test('names are taken alone, or added to the boxes', async () => {
  done(await send({ actors: 'Ada Marlow', topics: 'Easing the ban' }))
  expect(await coding()).toMatchObject({ actors: ['ada-marlow'], topics: ['easing'] })
  done(await send({ version: '2', actors: 'Ada Marlow', allTopics: 'yes', topics: 'easing' }))
  expect(await coding()).toMatchObject({ actors: ['ada-marlow'], topics: ['easing', 'holding'] })
})

test('what says nothing, names nobody, or comes late changes nothing and comes back', async () => {
  const before = await rowsOf(database.db)
  const problemsOf = async (fields: Record<string, string>) => {
    const answer = refused(await send(fields))
    const draft = await draftOf(database.db, answer.form, 'coverage gazette-1')
    expect(draft.problems).toEqual(answer.problems)
    return answer.problems.map(({ field }) => field)
  }
  expect(await problemsOf({})).toEqual(['actors', 'topics'])
  expect(await problemsOf({ actors: 'Nobody at all', allTopics: 'yes' })).toEqual(['actors'])
  expect(await problemsOf({ everybody: 'yes', allTopics: 'yes', version: '0' })).toEqual([''])
  expect(refused(await send({ coding: 'no-such-coding' })).kind).toBe('not-found')
  expect(refused(await send({ everybody: 'yes', allTopics: 'yes' }, asReader)).kind).toBe('forbidden')
  expect((await rowsOf(database.db)) as unknown[]).toHaveLength((before as unknown[]).length)
  expect((await coding())?.complete).toBe(false)
})
