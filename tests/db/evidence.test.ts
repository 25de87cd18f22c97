import { beforeEach, describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findBundle } from '@/db/queries/records/bundle'
import { parseBundle } from '@/lib/bundle/parse'
import { serializeBundle } from '@/lib/bundle/serialize'
import { OWN_WORDS_ALONE } from '@/lib/claims/proof'
import type { Outcome } from '@/lib/outcome-vocabulary'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { insertOf, type RawAccess, type Row, rawAccess } from './raw'

let database: TestDatabase
let raw: RawAccess
beforeEach(async () => {
  database = await freshDatabase(smallLibrary())
  raw = rawAccess(database.engine)
})

/** Marlow is 1, Reyes 2, the Port Authority 3. Marlow was its member until 2017; q-1 is both's, q-2 Reyes's, q-3 Marlow's. */
const [MARLOW, REYES, AUTHORITY] = [1, 2, 3]
const evidence = async (id: string) =>
  (await findBundle(database.db))?.positions.find((one) => one.id === id)?.quotations

describe('whose words a position can rest on', () => {
  const WHILE_MEMBER = { stated_from: '2017-12-31', stated_to: '2018-01-31' }
  const cases: [string, Row, number, boolean][] = [
    ['the actor’s own', { actor_id: MARLOW }, 3, true],
    ['nobody else’s', { actor_id: REYES }, 3, false],
    ['one of two speakers is enough', { actor_id: REYES }, 1, true],
    ['of whoever reports it', { actor_id: REYES, reported_by_id: MARLOW }, 3, true],
    ['of whom it speaks for', { actor_id: REYES, on_behalf_of_id: MARLOW }, 3, true],
    ['a member speaks for its organization', { actor_id: AUTHORITY, ...WHILE_MEMBER }, 3, true],
    ['a former member does not', { actor_id: AUTHORITY }, 3, false],
    ['others do not', { actor_id: AUTHORITY }, 2, false],
    [
      'a member of the organization spoken for',
      { actor_id: REYES, on_behalf_of_id: AUTHORITY, ...WHILE_MEMBER },
      3,
      true,
    ],
    [
      'a member of the organization that reports',
      { actor_id: REYES, reported_by_id: AUTHORITY, ...WHILE_MEMBER },
      3,
      true,
    ],
    ['an organization does not speak for its members', { actor_id: MARLOW, reported_by_id: AUTHORITY }, 2, false],
  ]
  test.each(cases)('%s', async (_, voices, quotation, fits) => {
    const base = await raw.row('position', `uid = 'p-1'`)
    const row: Row = { ...base, uid: 'p-new', ...voices, quotation_id: quotation }
    expect(await raw.failure(...insertOf('position', row))).toBe(fits ? undefined : 'position_speaker_fits')
  })

  test('holds for further quotations as well', async () => {
    const add = (quotation: number) =>
      raw.failure(`insert into position_quotation (position_id, ordinal, quotation_id) values (4, 5, ${quotation})`)
    const own = { ...(await raw.row('position', `uid = 'p-1'`)), uid: 'p-r', actor_id: REYES, quotation_id: 2 }
    await raw.run(...insertOf('position', { ...own, id: 4 }))
    expect([await add(1), await add(3)]).toEqual([undefined, 'position_speaker_fits'])
  })

  test('holds when the record moves to another day', async () => {
    const spoken = { ...(await raw.row('position', `uid = 'p-1'`)), uid: 'p-a', actor_id: AUTHORITY, quotation_id: 3 }
    await raw.run(...insertOf('position', { ...spoken, ...WHILE_MEMBER }))
    const move = `update position set stated_from = '2019-01-22', stated_to = '2019-01-22' where uid = 'p-a'`
    expect(await raw.failure(move)).toBe('position_speaker_fits')
  })

  test('a speaker on whom a record rests stays; one who is not needed may go', async () => {
    await raw.run(
      ...insertOf('position', {
        ...(await raw.row('position', `uid = 'p-1'`)),
        uid: 'p-r',
        actor_id: REYES,
        quotation_id: 1,
      }),
    )
    const dismiss = (who: number) => raw.failure(`delete from speaker where quotation_id = 1 and actor_id = ${who}`)
    expect(await dismiss(MARLOW)).toBe('quotation_first_speaker_stays')
    expect(await dismiss(REYES)).toBe('speaker_needed')
    await raw.run(`delete from position where uid = 'p-r'`)
    expect(await dismiss(REYES)).toBeUndefined()
  })
})

describe('the first quotation', () => {
  test('is in the list without being put there', async () => {
    await raw.run(
      ...insertOf('position', { ...(await raw.row('position', `uid = 'p-1'`)), uid: 'p-new', quotation_id: 3 }),
    )
    expect(await evidence('p-new')).toEqual(['q-3'])
  })

  test('is first again after it moves, and the old one stays behind it', async () => {
    await raw.run(`update position set quotation_id = 3 where uid = 'p-1'`)
    expect(await evidence('p-1')).toEqual(['q-3', 'q-1'])
    await raw.run(`update position set quotation_id = 1 where uid = 'p-1'`)
    expect(await evidence('p-1')).toEqual(['q-1', 'q-3'])
  })

  test('moves to one that was not in the list', async () => {
    await raw.run(`update position set quotation_id = 1 where uid = 'p-2'`)
    expect(await evidence('p-2')).toEqual(['q-1', 'q-2'])
    expect(await raw.failure(`update position set quotation_id = 2 where uid = 'p-1'`)).toBe('position_speaker_fits')
    expect(await evidence('p-1')).toEqual(['q-1', 'q-3'])
  })

  test('stays where the others may go', async () => {
    expect(
      await raw.failure('delete from position_quotation where position_id = 1 and quotation_id = 3'),
    ).toBeUndefined()
    expect(await evidence('p-1')).toEqual(['q-1'])
    expect(await raw.failure('delete from position_quotation where position_id = 1')).toBe(
      'position_first_quotation_stays',
    )
  })

  test('goes with its record', async () => {
    for (const record of ['position', 'claim', 'absence']) await raw.run(`delete from ${record}`)
    for (const record of ['position', 'claim', 'response', 'absence'])
      expect(await raw.run(`select count(*) from ${record}_quotation`), record).toEqual([[0]])
    expect(await raw.run('select count(*) from response')).toEqual([[0]])
    // Now nothing rests on the words, and they can go with their speakers and translations.
    await raw.run('delete from quotation')
    expect(await raw.run('select count(*) from speaker')).toEqual([[0]])
  })
})

describe('the first speaker', () => {
  const speakers = async () => (await findBundle(database.db))?.quotations[0]?.speakers

  test('is first again after it moves', async () => {
    await raw.run(`update quotation set speaker_id = ${REYES} where uid = 'q-1'`)
    expect(await speakers()).toEqual(['tomas-reyes', 'ada-marlow'])
    await raw.run(`update quotation set speaker_id = ${AUTHORITY} where uid = 'q-1'`)
    expect(await speakers()).toEqual(['port-authority', 'tomas-reyes', 'ada-marlow'])
  })
})

describe('a position is shown', () => {
  const shown = async () => (await raw.run(`select shown from position where uid = 'p-1'`)).flat()[0]
  const withdraw = () =>
    raw.run(`update position set status = 'withdrawn', withdrawal = 'Wrong actor.' where uid = 'p-1'`)
  const publish = (flag: 0 | 1) => raw.run(`update coding set published = ${flag}`)

  test('while it and its coding are published', async () => {
    expect(await shown()).toBe(1)
    await publish(0)
    expect(await shown()).toBe(0)
    await withdraw()
    await publish(1)
    expect(await shown()).toBe(0)
    await raw.run(`update position set status = 'published', withdrawal = null where uid = 'p-1'`)
    expect(await shown()).toBe(1)
  })

  test('by what its new coding is', async () => {
    await raw.run(...insertOf('coding', { ...(await raw.row('coding', 'id = 1')), uid: 'second', published: 0 }))
    await raw.run(`update position set coding_id = 2 where uid = 'p-1'`)
    expect(await shown()).toBe(0)
  })

  test('whatever a statement says about it', async () => {
    await raw.run('update position set shown = 0')
    expect(await shown()).toBe(1)
    await withdraw()
    await raw.run('update position set shown = 1')
    expect(await shown()).toBe(0)
    const copy = { ...(await raw.row('position', `uid = 'p-1'`)), shown: 1, uid: 'p-new' }
    await raw.run(...insertOf('position', copy))
    expect(await raw.run(`select shown from position where uid = 'p-new'`)).toEqual([[0]])
  })

  test('with a rank that nobody can write', async () => {
    expect(await raw.failure('update position set tier = 2')).toMatch(/generated/)
    expect(await raw.run('select uid, tier from position order by uid')).toEqual([
      ['p-1', 1],
      ['p-2', 2],
    ])
    await raw.run(`update position set reported_by_id = ${REYES} where uid = 'p-1'`)
    expect(await raw.run(`select tier from position where uid = 'p-1'`)).toEqual([[2]])
  })
})

describe('history and search', () => {
  test('a revision’s number is never given twice', async () => {
    const [[last]] = (await raw.run('select max(id) from revision')) as [[number]]
    await raw.run('begin')
    const add = `insert into revision (record_type, record, version, at, by, after) values ('x', 'y', 1, '', '', '{}')`
    await raw.run(add)
    await raw.run('rollback')
    await raw.run(add)
    expect(await raw.run('select max(id) from revision')).toEqual([[last + 1]])
  })

  test('the index finds what an entry says now', async () => {
    const found = async (word: string) =>
      (await raw.run(`select count(*) from search where search match '"${word}"'`)).flat()[0]
    expect(await found('easing')).toBeGreaterThan(0)
    await raw.run(`update search_entry set title = 'porpoises' where kind = 'topic' and record = 'holding'`)
    expect(await found('porpoises')).toBe(1)
    await raw.run('delete from search_entry')
    expect([await found('porpoises'), await found('easing')]).toEqual([0, 0])
    await raw.run(`insert into search (search) values ('integrity-check')`)
  })
})

describe('what an outcome can rest on', () => {
  /** The claim of the small library is Marlow’s; q-1 is both's, q-2 Reyes's, q-3 Marlow's own. */
  const cases: [string, { outcome: Outcome; quotations: string[]; sources: string[] }, string | undefined][] = [
    ['words of somebody else', { outcome: 'came_true', quotations: ['q-2'], sources: [] }, undefined],
    ['joint words', { outcome: 'did_not', quotations: ['q-1'], sources: [] }, undefined],
    ['a source by somebody else', { outcome: 'came_true', quotations: [], sources: ['gazette-1'] }, undefined],
    ['not on nothing', { outcome: 'came_true', quotations: [], sources: [] }, 'outcome_proof'],
    [
      'not on the claimant’s own words',
      { outcome: 'came_true_in_part', quotations: ['q-3'], sources: [] },
      'outcome_own_words',
    ],
    ['own words beside others', { outcome: 'came_true', quotations: ['q-3', 'q-2'], sources: [] }, undefined],
    ['that it cannot be told, on a reason', { outcome: 'cannot_be_told', quotations: [], sources: [] }, undefined],
  ]
  test.each(cases)('%s', async (_, { outcome, quotations, sources }, fails) => {
    const bundle = smallLibrary()
    const [claim] = bundle.claims
    if (!claim) throw new Error('no claim')
    const settled = { id: 'o-9', outcome, on: null, settledBy: 'A', settledOn: '2026-11-27', reason: 'So.', quotations }
    const after = {
      ...claim,
      outcomes: [
        ...claim.outcomes,
        { ...settled, sources: sources.map((source) => ({ source, sentence: 'Says so.' })) },
      ],
    }
    const change = { type: 'claim' as const, before: claim, after, version: 1 }
    const write = changeRecords(database.db, [change], { by: 'A', at: '2026-11-27T12:00:00Z', reason: 'settled' })
    if (fails) await expect(write).rejects.toThrow()
    else await write
    const stored = (await findBundle(database.db))?.claims[0]?.outcomes
    expect(stored).toEqual((fails ? claim : after).outcomes)
    bundle.claims = [after]
    const problems = parseBundle(serializeBundle(bundle)).problems
    expect(problems.length > 0).toBe(fails !== undefined)
  })

  test('a quotation or a source that becomes the claimant’s own is refused while it proves', async () => {
    const by = { by: 'A', at: '2026-11-27T12:00:00Z', reason: 'edited' }
    const bundle = smallLibrary()
    const [quotation] = bundle.quotations.filter(({ id }) => id === 'q-2')
    const [outcome] = bundle.claims[0]?.outcomes.filter(({ id }) => id === 'o-2') ?? []
    const [source] = bundle.sources
    if (!quotation || !outcome || !source) throw new Error('no proof')
    const proof = { ...quotation, id: 'q-9' }
    bundle.quotations.push(proof)
    outcome.quotations = ['q-9']
    const { db } = await freshDatabase(bundle)
    const own = { ...proof, speakers: ['ada-marlow'] }
    await expect(
      changeRecords(db, [{ type: 'quotation', before: proof, after: own, version: 1 }], by),
    ).rejects.toSatisfy((error) => findWriteProblem(error)?.message === OWN_WORDS_ALONE)
    const authors = [{ name: 'Ada Marlow', sortName: 'Marlow, Ada', actor: 'ada-marlow' }]
    await expect(
      changeRecords(db, [{ type: 'source', before: source, after: { ...source, authors }, version: 1 }], by),
    ).rejects.toSatisfy((error) => findWriteProblem(error)?.message === OWN_WORDS_ALONE)
  })
})
