import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { findEditable } from '@/db/queries/records/editable'
import { findMergeChanges } from '@/db/queries/records/merge-changes'
import { findInAll } from '@/db/queries/search/search'
import type { Change } from '@/lib/editing/change'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import type { SearchHit } from '@/lib/search/result'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { wordsOf } from '../positions/naive'
import { freshDatabase, type TestDatabase } from '../support/database'
import { expectIndexInOrder } from './index-checks'

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited' }
let database: TestDatabase

async function find<K extends SearchHit['kind']>(typed: string, kind: K) {
  const { hits } = await findInAll(database.db, typed, kind)
  return hits.filter((hit): hit is Extract<SearchHit, { kind: K }> => hit.kind === kind)
}
const positions = async (typed: string) => (await find(typed, 'position')).map(({ record }) => record.id).toSorted()

describe('in the bundled library', () => {
  beforeAll(async () => {
    database = await freshDatabase(readDataset().bundle)
  })

  test('an actor and a topic find the position of the one on the other, first', async () => {
    const [first, ...others] = await find('Klingner sanctions', 'position')
    expect(first?.record.actor.name).toBe('Bruce Klingner')
    expect(first?.topic.label).toBe('Sanctions relief')
    for (const { record } of others) expect(record.actor.name).toBe('Bruce Klingner')
  })

  test('whoever is spoken for finds what is said for them', async () => {
    const found = await find('White House sanctions relief', 'position')
    expect(found.length).toBeGreaterThan(0)
    for (const { record } of found) expect(JSON.stringify(record)).toMatch(/White House|Trump administration/)
  })

  test('words of a quotation and the name of its speaker find both', async () => {
    expect((await find('Bolton within a year', 'position')).length).toBeGreaterThan(0)
    const quotations = await find('Bolton within a year', 'quotation')
    expect(quotations.length).toBeGreaterThan(0)
    for (const { record } of quotations) expect(JSON.stringify(record.speakers)).toContain('Bolton')
  })

  test('what somebody of the name says comes before what others say about them, the newest first', async () => {
    const found = await find('Trump', 'position')
    const isWho = found.map(({ record }) => /Trump/.test(`${record.actor.name} ${record.onBehalfOf?.name}`))
    expect(new Set(isWho)).toEqual(new Set([true, false]))
    expect(isWho).toEqual(isWho.toSorted((a, b) => Number(b) - Number(a)))
    const days = found.slice(0, isWho.indexOf(false)).map(({ record }) => record.statedTo)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('a claim is found by its claimant', async () => {
    const { bundle } = readDataset()
    const name = (slug: string) => bundle.actors.find((actor) => actor.slug === slug)?.name ?? ''
    const claim = bundle.claims[0]
    const found = await find(`${name(claim?.claimant ?? '')} ${claim?.statement.split(' ').at(-1)}`, 'claim')
    expect(found.map(({ record }) => record.slug)).toContain(claim?.slug)
  })

  test('what finds nothing together is told for each alone', async () => {
    const { counts, alone } = await findInAll(database.db, 'Cha zugzwang')
    expect(counts).toEqual({})
    expect(alone.map(({ term }) => term.typed)).toEqual(['Cha', 'zugzwang'])
    expect(alone[0]?.counts).toEqual((await findInAll(database.db, 'Cha')).counts)
    expect(alone[0]?.best).toMatchObject({ kind: 'actor', record: { name: 'Victor Cha' } })
    expect(alone[1]).toMatchObject({ counts: {}, best: undefined })
    expect((await findInAll(database.db, 'Cha')).alone).toEqual([])
  })
})

test('positions are those that a reader would find in the records one after the other', async () => {
  const library = nastyLibrary()
  database = await freshDatabase(library)
  const published = new Set(library.codings.filter((coding) => coding.published).map(({ id }) => id))
  const names = (slug: string | null) => {
    const actor = library.actors.find((one) => one.slug === slug)
    return actor ? [actor.name, actor.nativeName ?? '', ...actor.aliases] : []
  }
  const textsOf = (position: (typeof library.positions)[number]) => {
    const topic = library.topics.find(({ slug }) => slug === position.topic)
    const quotations = library.quotations.filter(({ id }) => position.quotations.includes(id))
    return [
      ...names(position.actor),
      ...names(position.onBehalfOf),
      topic?.label ?? '',
      topic?.proposition ?? '',
      position.summary,
      position.qualifier ?? '',
      ...(position.conditions?.items.map(({ text }) => text) ?? []),
      ...quotations.flatMap(({ segments, translations, speakers }) => [
        ...segments.map(({ exact }) => exact),
        ...translations.map(({ text }) => text),
        ...speakers.flatMap(names),
      ]),
    ]
  }
  const shown = library.positions
    .filter(({ coding, status }) => published.has(coding) && status === 'published')
    .map((position) => ({ id: position.id, words: textsOf(position).flatMap(wordsOf) }))
  const latin = shown.flatMap(({ words }) => words.slice(0, 6)).filter((word) => /^[a-z]{3,}$/.test(word))
  const asked = [...new Set(latin)].slice(0, 40).flatMap((word, index, all) => [word, `${word} ${all[index * 7 % all.length]}`]) // biome-ignore format: one list
  let several = 0
  for (const typed of asked) {
    const wanted = typed.split(' ')
    const right = shown.filter(({ words }) => wanted.every((word) => words.some((other) => other.startsWith(word))))
    const { counts } = await findInAll(database.db, typed)
    expect(counts.position ?? 0, typed).toBe(right.length)
    if (right.length <= 50) expect(await positions(typed), typed).toEqual(right.map(({ id }) => id).toSorted())
    if (wanted.length > 1 && right.length > 0) several++
  }
  expect(several).toBeGreaterThan(5)
})

describe('what is found follows', () => {
  beforeEach(async () => {
    database = await freshDatabase(smallLibrary())
    return () => expectIndexInOrder(database.engine)
  })

  async function change<T extends RecordType>(type: T, name: string, to: (record: RecordOf<T>) => RecordOf<T>) {
    const found = await findEditable(database.db, type, name)
    if (!found) throw new Error(`no ${type} ${name}`)
    const made = { type, before: found.record, after: to(found.record), version: found.version } as Change
    await changeRecords(database.db, [made], BY)
  }

  test('the names of an actor, old and new', async () => {
    const [position] = smallLibrary().positions
    const before = await positions('Marlow')
    expect(before).toContain(position?.id)
    await change('actor', 'ada-marlow', (actor) => ({ ...actor, aliases: [...actor.aliases, 'Quayward'] }))
    expect(await positions('Quayward')).toEqual(before)
    await change('actor', 'ada-marlow', (actor) => ({ ...actor, name: 'Bea Tidewell', aliases: [] }))
    expect(await positions('Tidewell')).toEqual(before)
    expect(await positions('Quayward')).toEqual([])
  })

  test('the label and the proposition of a topic', async () => {
    const [position] = smallLibrary().positions
    await change('topic', position?.topic ?? '', (topic) => ({ ...topic, label: 'Zugzwang' }))
    expect(await positions('Marlow zugzwang')).toContain(position?.id)
  })

  test('a position that is put under another actor, and the words it rests on', async () => {
    const [position] = smallLibrary().positions
    const id = position?.quotations[0] ?? ''
    await change('quotation', id, (one) => ({
      ...one,
      translations: [{ lang: 'de', text: 'Zugzwang', translator: 'Ada Coder', method: 'hand' }],
    }))
    expect(await positions('Marlow zugzwang')).toContain(position?.id)
    await change('position', position?.id ?? '', (one) => ({
      ...one,
      status: 'withdrawn',
      withdrawal: 'Entered twice.',
    }))
    expect(await positions('Marlow zugzwang')).not.toContain(position?.id)
  })

  test('a claimant: their claims come before later ones about them', async () => {
    const library = smallLibrary()
    const [claim] = library.claims
    if (!claim) throw new Error('The small library has a claim.')
    const about = { id: 'c-2', slug: 'marlow-leaves', claimant: 'tomas-reyes', quotations: ['q-2'], responses: [] }
    library.claims.push({ ...claim, ...about, statement: 'Marlow will leave.', madeOn: '2019-06-01', outcomes: [] })
    database = await freshDatabase(library)
    expect((await find('Marlow', 'claim')).map(({ record }) => record.slug)).toEqual([claim.slug, 'marlow-leaves'])
  })

  test('a merge of actors', async () => {
    const library = smallLibrary()
    // Nobody answers a claim of their own.
    database = await freshDatabase({
      ...library,
      claims: library.claims.map((claim) => ({ ...claim, responses: [], outcomes: [] })),
    })
    const both = [...(await positions('Marlow')), ...(await positions('Reyes'))]
    const changes = await findMergeChanges(database.db, 'actor', 'tomas-reyes', 'ada-marlow')
    await changeRecords(database.db, changes, { ...BY, reason: 'merged' })
    expect(await positions('Reyes')).toEqual([...new Set(both)].toSorted())
    expect(await positions('Marlow')).toEqual(await positions('Reyes'))
  })
})
