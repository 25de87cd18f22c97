import { expect, test } from 'vitest'
import { settleClaim } from '@/db/commands/claims/settle'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { NO_PROOF, OWN_WORDS_ALONE } from '@/lib/claims/proof'
import { settleForm } from '@/lib/editing/form-names'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, draftOf, fieldsOf, NOW, refused } from '../support/context'
import { freshDatabase } from '../support/database'

/** The claim of the small library is Marlow’s; q-1 is hers and Reyes’s, q-2 Reyes’s, q-3 hers. Reyes wrote the source. */
const FORM = {
  by: 'Ada Coder',
  version: '1',
  outcome: 'came_true_in_part',
  on: '12 June 2019',
  quotations: 'q-2\nq-3',
  source: 'Before the round',
  sentence: ' It prints the counts. ',
  reason: ' Some stocks recovered. ',
}
const settle = async (changes: Record<string, string> = {}, { slug = 'stocks-recover', who = asEditor } = {}) => {
  const { db } = await freshDatabase(smallLibrary())
  return { db, result: await settleClaim(who(db), { slug, form: fieldsOf({ ...FORM, ...changes }) }) }
}
const outcomesIn = async (db: Parameters<typeof findEditable>[0]) =>
  (await findEditable(db, 'claim', 'c-1'))?.record.outcomes ?? []

test('an outcome is added after those on record, with names and dates as they were meant', async () => {
  const { db, result } = await settle()
  expect(done(result)).toEqual({ kind: 'done', href: '/claims/stocks-recover', by: 'Ada Coder' })
  const outcomes = await outcomesIn(db)
  expect(outcomes.slice(0, -1)).toEqual(smallLibrary().claims[0]?.outcomes)
  expect(outcomes.at(-1)).toMatchObject({
    outcome: 'came_true_in_part',
    on: '2019-06-12',
    settledBy: 'Ada Coder',
    settledOn: NOW.slice(0, 10),
    reason: 'Some stocks recovered.',
    quotations: ['q-2', 'q-3'],
    sources: [{ source: 'gazette-1', sentence: 'It prints the counts.' }],
  })
  expect((await listRevisions(db, 'claim', 'c-1'))[0]).toMatchObject({ version: 2, reason: 'settled', by: 'Ada Coder' })
})

test('that it cannot be told rests on a reason alone', async () => {
  const { db, result } = await settle({ outcome: 'cannot_be_told', on: '', quotations: '', source: '', sentence: '' })
  done(result)
  expect((await outcomesIn(db)).at(-1)).toMatchObject({
    outcome: 'cannot_be_told',
    on: null,
    quotations: [],
    sources: [],
  })
})

const NO_SOURCE = { source: '', sentence: '' }
test.each<[string, Record<string, string>, string, string]>([
  ['without an outcome', { outcome: '' }, 'outcome', 'choose one'],
  ['with an outcome that is none', { outcome: 'perhaps' }, 'outcome', 'choose one'],
  ['without a reason', { reason: ' ' }, 'reason', 'must be given'],
  ['without a name', { by: ' ' }, 'by', 'say who changes it'],
  ['without any proof', { quotations: '', ...NO_SOURCE }, 'quotations', NO_PROOF],
  ['by the claimant’s own words', { quotations: 'q-3', ...NO_SOURCE }, 'quotations', OWN_WORDS_ALONE],
  ['by a source without a sentence', { sentence: '' }, 'sentence', 'say in a sentence what the source establishes'],
  ['by a sentence without a source', { source: '' }, 'source', 'name the source of this sentence'],
  ['on a day that is none', { on: 'some day' }, 'on', ''],
  ['on a day that lies ahead', { on: '2031-01-01' }, 'on', 'lies ahead: nothing is settled before it happened'],
  ['by words that are not on record', { quotations: 'q-77' }, 'quotations', ''],
  ['by a source that is not on record', { source: 'The Gull' }, 'source', ''],
])('nothing is settled %s', async (_, changes, field, message) => {
  const { db, result } = await settle(changes)
  expect(refused(result)).toMatchObject({ kind: 'invalid', problems: [expect.objectContaining({ field })] })
  if (message) expect(refused(result).problems[0]?.message).toBe(message)
  expect(await outcomesIn(db)).toEqual(smallLibrary().claims[0]?.outcomes)
  // What was typed comes back with the form.
  const draft = await draftOf(db, refused(result).form, settleForm('c-1'))
  expect(draft.fields.get('reason')).toBe({ ...FORM, ...changes }.reason)
})

test('a form that is sent twice settles once', async () => {
  const { db } = await settle()
  const again = await settleClaim(asEditor(db), { slug: 'stocks-recover', form: fieldsOf(FORM) })
  expect(refused(again).kind).toBe('conflict')
  expect(await outcomesIn(db)).toHaveLength(4)
})

test('a reader settles nothing, nor anybody a claim that is not there or withdrawn', async () => {
  expect(refused((await settle({}, { who: asReader })).result).kind).toBe('forbidden')
  expect(refused((await settle({}, { slug: 'sailing' })).result).kind).toBe('not-found')
  const bundle = smallLibrary()
  Object.assign(bundle.claims[0] ?? {}, { status: 'withdrawn', withdrawal: 'Read wrongly.' })
  const { db } = await freshDatabase(bundle)
  const result = await settleClaim(asEditor(db), { slug: 'stocks-recover', form: fieldsOf(FORM) })
  expect(refused(result)).toMatchObject({ kind: 'conflict' })
})
