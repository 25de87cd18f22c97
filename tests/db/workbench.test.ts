import { describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { insertText } from '@/db/commands/insert/texts'
import { addSource } from '@/db/commands/sources/add'
import { listCoded } from '@/db/queries/workbench/coded-records'
import { findWorkbench, type WorkbenchParams } from '@/db/queries/workbench/page'
import { listConflicting, listRankedTopics, listSourceCodings, sourceExists } from '@/db/queries/workbench/workbench'
import { aPosition, smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf } from '../support/context'
import { freshDatabase } from '../support/database'

/** The small library with codings of its source in every state: `complete` and `published` differ in two of them. */
function library() {
  const bundle = smallLibrary()
  const [coding] = bundle.codings
  if (!coding) throw new Error('The small library has a coding.')
  bundle.codings = [
    coding,
    { ...coding, id: 'begun', day: '2019-02-02', complete: false, published: false, note: 'half read' },
    { ...coding, id: 'in-parts', day: '2019-02-03', complete: false, published: true },
    { ...coding, id: 'to-be-checked', day: '2019-02-04', complete: true, published: false },
  ]
  bundle.positions.push(
    aPosition({ id: 'p-draft', coding: 'begun', stance: 'supports', summary: 'Wants it eased.' }),
    aPosition({ id: 'p-gone', coding: 'begun', status: 'withdrawn', withdrawal: 'misread' }),
  )
  return bundle
}

test('codings of a source are listed as they are, the latest first', async () => {
  const { db } = await freshDatabase(library())
  const found = await listSourceCodings(db, 'gazette-1')
  expect(found.map(({ id, complete, published }) => [id, complete, published])).toEqual([
    ['to-be-checked', true, false],
    ['in-parts', false, true],
    ['begun', false, false],
    ['gazette-1-a', true, true],
  ])
  expect(found[2]).toEqual({
    id: 'begun',
    source: 'gazette-1',
    coder: 'A. Coder',
    codebook: '1.0',
    day: '2019-02-02',
    complete: false,
    published: false,
    note: 'half read',
  })
  expect(await listSourceCodings(db, 'no-such-source')).toEqual([])
})

test('of codings of one day the one begun last comes first', async () => {
  const bundle = library()
  bundle.codings = bundle.codings.map((coding) => ({ ...coding, day: '2019-02-01' }))
  const { db } = await freshDatabase(bundle)
  expect((await listSourceCodings(db, 'gazette-1')).map(({ id }) => id)).toEqual(
    bundle.codings.map(({ id }) => id).toReversed(),
  )
})

async function codingOf(db: Db, id: string) {
  const found = (await listSourceCodings(db, 'gazette-1')).find((one) => one.id === id)
  if (!found) throw new Error(`There is no coding ${id}.`)
  return found
}

test('a coding lists what it has recorded, withdrawn records left out', async () => {
  const { db } = await freshDatabase(library())
  expect(await listCoded(db, await codingOf(db, 'begun'))).toEqual([
    {
      type: 'position',
      id: 'p-draft',
      href: '/positions/p-draft',
      stance: 'supports',
      words: 'Easing the ban',
      who: 'Ada Marlow',
      silence: null,
      quotations: ['q-1', 'q-3'],
      topic: 'easing',
      actor: 'ada-marlow',
    },
    expect.objectContaining({ type: 'absence', id: 'a-1', silence: 'unclear', who: 'Tomas Reyes' }),
  ])
  expect((await listCoded(db, await codingOf(db, 'gazette-1-a'))).map(({ href }) => href)).toEqual([
    '/positions/p-2',
    '/positions/p-1',
    '/claims/stocks-recover',
    '/claims/stocks-recover',
    '/topics/easing',
  ])
})

test('a position that is on record already is found, in whichever coding, unless it was withdrawn', async () => {
  const { db } = await freshDatabase(library())
  const place = { actor: 'ada-marlow', topic: 'easing', summit: null, statedOn: '2019-01-22~' }
  expect((await listConflicting(db, place)).map(({ id, coding }) => [id, coding])).toEqual([
    ['p-1', 'gazette-1-a'],
    ['p-draft', 'begun'],
  ])
  for (const other of [{ actor: 'tomas-reyes' }, { topic: 'holding' }, { summit: 'round-2' }, { statedOn: '2019' }])
    expect(await listConflicting(db, { ...place, ...other })).toEqual([])
})

test('topics are ranked by the words of shown positions alone', async () => {
  const { db } = await freshDatabase(library())
  const topics = await listRankedTopics(db)
  expect(topics.map(({ slug, coded }) => [slug, coded])).toEqual([
    ['easing', ['not before inspections']],
    ['holding', ['open it if two ports reopen']],
  ])
})

test('words that the address names are selected in the text, with the topics they may be about', async () => {
  const { db } = await freshDatabase(library())
  const body = 'Ada Marlow said: “Ease the fishing ban.”\n\nNobody answered.'
  done(
    await addSource(asEditor(db), { fields: fieldsOf({ by: 'test', slug: 'gazette-2', text: body }), file: undefined }),
  )
  const params: WorkbenchParams = {
    slug: 'gazette-2',
    at: '',
    words: 'Ease the fishing ban.',
    coding: 'begun',
    kind: '',
    draft: undefined,
    coder: 'A. Coder',
    saved: undefined,
  }
  const page = await findWorkbench(db, params)
  expect(page?.spans).toEqual([{ start: 18, end: 39 }])
  expect(page?.problems).toEqual([])
  expect(page?.topics.map(({ slug }) => slug)).toEqual(['easing'])
  const missed = await findWorkbench(db, { ...params, words: 'nowhere at all' })
  expect(missed?.problems).toEqual([{ field: 'words', message: '“nowhere at all” was not found in this text.' }])
  expect(await findWorkbench(db, { ...params, slug: 'no-such-source' })).toBeUndefined()
  expect(await findWorkbench(db, { ...params, slug: 'gazette-1' })).toBeUndefined()
  expect([await sourceExists(db, 'gazette-1'), await sourceExists(db, 'no-such-source')]).toEqual([true, false])
})

test('a card of words that are on record begins with their speakers, mode and locator', async () => {
  const bundle = library()
  bundle.quotations = bundle.quotations.map((one) => (one.id === 'q-1' ? { ...one, mode: 'partial' } : one))
  const { db } = await freshDatabase(bundle)
  const body = 'harbor'.repeat(100)
  const [first, ...rest] = insertText(
    db,
    { source: 'gazette-1', version: 1, body },
    { by: 'test', at: '2026-11-25T12:00:00.000Z', batch: 'one' },
  )
  if (first) await db.batch([first, ...rest])
  const values = async (at: string) => {
    const params = {
      slug: 'gazette-1',
      words: '',
      kind: '',
      coding: 'begun',
      draft: undefined,
      coder: '',
      saved: undefined,
    }
    const page = await findWorkbench(db, { ...params, at })
    return ['speaker', 'alsoBy', 'mode', 'locator.value'].map((field) => page?.values.get(field))
  }
  const [q1] = bundle.quotations
  const { start = 0, end = 0 } = q1?.segments[0] ?? {}
  expect(await values(`${start}-${end}`)).toEqual(['Ada Marlow', 'Tomas Reyes', 'partial', '2'])
  // A few letters less are another quotation.
  expect(await values(`${start}-${end - 5}`)).toEqual(['Tomas Reyes', undefined, 'authored', '1'])
})

describe('words that are looked for at the desk', () => {
  const open = async (body: string, words: string, at = '') => {
    const { db } = await freshDatabase(library())
    done(await addSource(asEditor(db), { fields: fieldsOf({ by: 'test', slug: 'gazette-2', text: body }) }))
    const params = {
      slug: 'gazette-2',
      at,
      words,
      coding: 'begun',
      kind: '',
      draft: undefined,
      coder: 'A. Coder',
      saved: undefined,
    }
    const page = await findWorkbench(db, params)
    if (!page) throw new Error('no desk')
    return page
  }
  const GATE = `The delegates met at the harbor. Nobody spoke of tolls.

Ada Marlow said the gate was shut. Asked about the toll, she said “No” twice. The gate stays.`

  test.each(['No', 'Ada', 'tolls'])('%s is the whole word, told of no other place', async (words) => {
    const { spans, places } = await open(GATE, words)
    expect(spans.map(({ start, end }) => GATE.slice(start, end))).toEqual([words])
    expect(GATE.slice((spans[0]?.start ?? 0) - 1, spans[0]?.end)).not.toMatch(/^\p{L}/u)
    expect(places).toBeUndefined()
  })

  test('several places are told, and the first that is not selected already is taken', async () => {
    const [first, second] = [GATE.indexOf('the gate') + 4, GATE.indexOf('The gate') + 4]
    const { spans, places } = await open(GATE, 'gate')
    expect(spans).toEqual([{ start: first, end: first + 4 }])
    expect(places?.all.map(({ start }) => start)).toEqual([first, second])
    const more = await open(GATE, 'gate', `${first}-${first + 4}`)
    expect(more.spans.map(({ start }) => start)).toEqual([first, second])
    expect(more.places).toBeUndefined()
    const none = await open(GATE, 'gate', `${first}-${first + 4},${second}-${second + 4}`)
    expect(none.problems).toEqual([{ field: 'words', message: '“gate” is selected already.' }])
  })

  test.each(['café', 'Léa Müller'])('%s is found where its marks stand apart', async (words) => {
    const { spans, problems } = await open('Notes\n\nLe\u0301a Mu\u0308ller said: “The cafe\u0301 owners wait.”', words)
    expect(problems).toEqual([])
    expect(spans).toHaveLength(1)
  })
})

describe('the kind of a text', () => {
  const STATEMENT = `HARBOUR CITY — Rep. Ada Marlow (NP-04), a member of the Port Committee, issued the following statement:

The ferry must sail by spring. Nobody on the islands can wait another year.

Our port is ready, and so are its crews.`
  const OWN = STATEMENT.indexOf('The ferry')
  const SPEECH = 'The ferry must sail by spring.\n\nOur port is ready.'

  const desk = async (body: string, more: Partial<WorkbenchParams>) => {
    const { db } = await freshDatabase(library())
    done(await addSource(asEditor(db), { fields: fieldsOf({ by: 'test', slug: 'gazette-2', text: body }) }))
    const page = await findWorkbench(db, {
      slug: 'gazette-2',
      at: '',
      words: '',
      coding: 'begun',
      kind: '',
      draft: undefined,
      coder: 'A. Coder',
      saved: undefined,
      ...more,
    })
    if (!page) throw new Error('no desk')
    return page
  }

  test('is told, and own words are taken with mode and speaker, whole or in part', async () => {
    const page = await desk(STATEMENT, {})
    expect(page.readAs).toMatchObject({ kind: 'statement', chosen: undefined, unknown: undefined })
    expect(page.readAs.detected.reason).toContain('Ada Marlow')
    expect(page.open.map(({ start, kind, speaker }) => [start, kind, speaker])).toEqual([
      [OWN, 'authored', 'ada-marlow'],
      [STATEMENT.indexOf('Our port'), 'authored', 'ada-marlow'],
    ])
    for (const at of [`${OWN}-${OWN + 75}`, `${OWN}-${OWN + 30}`]) {
      const { values } = await desk(STATEMENT, { at })
      expect([values.get('mode'), values.get('speaker')]).toEqual(['authored', 'Ada Marlow'])
    }
  })

  test('is the one chosen, and an unknown one is told', async () => {
    const at = `0-${SPEECH.indexOf('\n')}`
    const news = await desk(SPEECH, { at })
    expect(news.suggested).toBe(false)
    expect([news.readAs.kind, news.open, news.values.get('mode')]).toEqual(['news', [], 'paraphrase'])
    const speech = await desk(SPEECH, { at, kind: 'speech' })
    expect(speech.readAs).toMatchObject({ kind: 'speech', chosen: 'speech', detected: { kind: 'news' } })
    expect(speech.suggested).toBe(true)
    expect([speech.open.length, speech.values.get('mode')]).toEqual([2, 'authored'])
    const odd = await desk(SPEECH, { at, kind: 'sermon' })
    expect(odd.readAs).toMatchObject({ kind: 'news', chosen: undefined, unknown: 'sermon' })
  })

  test('dates the words of a post by its line', async () => {
    const posts = `Feb 11, 2019, 9:02 AM\n\nThe ferry must sail.\n\nFeb 12, 2019, 10:15 AM\n\nOur crews are ready.`
    const start = posts.indexOf('Our crews')
    const { readAs, values } = await desk(posts, { at: `${start}-${start + 20}` })
    expect(readAs.kind).toBe('posts')
    expect(['position.statedOn', 'claim.madeOn', 'response.saidOn'].map((name) => values.get(name))).toEqual(
      Array(3).fill('2019-02-12'),
    )
  })

  test('shows which words came through an interpreter', async () => {
    const talks = `Remarks before the talks

PRESIDENT MARLOW: Thank you. The ferry will sail.

CHAIRMAN REYES: (As interpreted.) We came a long way to be here.

PRESIDENT MARLOW: We will see.`
    const part = async (words: string) => {
      const start = talks.indexOf(words)
      const { interpreted, values } = await desk(talks, { at: `${start}-${start + words.length}` })
      return [interpreted, values.get('mode')]
    }
    expect(await part('We came a long way')).toEqual([true, 'direct'])
    expect(await part('The ferry will sail')).toEqual([false, 'direct'])
  })
})
