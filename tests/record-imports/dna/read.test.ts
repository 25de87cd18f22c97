import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BundleQuotation } from '@/lib/bundle/schema'
import { checkQuotation } from '@/lib/evidence/check'
import type { Line } from '@/lib/record-imports/reading'
import type { RecordOf } from '@/lib/records/registry'
import { freshFolder } from '../../support/folders'
import { writeDna } from './files'
import { linesOf, NOTHING_KNOWN, recordsIn } from './lines'
import { SAMPLE } from './sample'

const folder = freshFolder()
const path = (version: 2 | 3) => join(folder, `strait-${version}.dna`)
let lines: Line[]

beforeAll(async () => {
  for (const version of [2, 3] as const) writeDna(path(version), version, SAMPLE)
  lines = await linesOf(path(3))
})

const of = <K extends Line['kind']>(kind: K) =>
  lines.filter((line): line is Extract<Line, { kind: K }> => line.kind === kind)

test('both versions give the same records', async () => {
  const withoutFacts = (all: Line[]) => all.filter(({ kind }) => kind !== 'layout')
  expect(withoutFacts(await linesOf(path(2)))).toEqual(withoutFacts(lines))
})

test('the layout comes first, with the version and what comes in', () => {
  const [layout] = lines
  expect(layout?.kind === 'layout' && layout.facts).toContainEqual({ label: 'Version', value: '3' })
  expect(layout?.kind === 'layout' && layout.facts).toContainEqual({
    label: 'Statements',
    value: '10 of 12 come in, 2 refused',
  })
})

describe('counts and content are those of the file', () => {
  const coded = SAMPLE.documents.flatMap(({ title, statements }) => statements.map((one) => ({ title, ...one })))
  const comes = (one: (typeof coded)[number]) =>
    (one.values.person || one.values.organization) && typeof one.words === 'string'
  const tableOf = (rows: string[][]) => rows.map((row) => row.join(' | ')).sort()

  test('each statement that comes in is a link of a position to a quotation', () => {
    const actors = new Map(recordsIn(lines, 'actor').map((one) => [one.slug, one.name]))
    const topics = new Map(recordsIn(lines, 'topic').map((one) => [one.slug, one.label]))
    const codings = new Map(recordsIn(lines, 'coding').map((one) => [one.id, one]))
    const sources = new Map(recordsIn(lines, 'source').map((one) => [one.slug, one.title]))
    const back = recordsIn(lines, 'position').flatMap((position) =>
      position.quotations.map(() => [
        sources.get(codings.get(position.coding)?.source ?? '') ?? '',
        codings.get(position.coding)?.coder ?? '',
        actors.get(position.actor) ?? '',
        topics.get(position.topic) ?? '',
        position.stance === 'supports' ? '1' : '0',
      ]),
    )
    const file = coded
      .filter(comes)
      .map(({ title, coder = 1, values }) => [
        title,
        SAMPLE.coders[coder - 1] ?? '',
        `${values.person || values.organization}`,
        `${values.concept}`,
        `${values.agreement}`,
      ])
    expect(back).toHaveLength(10)
    expect(tableOf(back)).toEqual(tableOf(file))
  })

  test('every quotation stands word for word in the stored text, in what was marked', () => {
    const texts = new Map(of('text').map(({ source, body }) => [source, body]))
    const quotations = recordsIn(lines, 'quotation')
    expect(quotations).toHaveLength(9)
    for (const { segments, source } of quotations)
      expect(checkQuotation(segments, texts.get(source) ?? '').result).toBe('exact')
  })

  test('the organization speaks where no person does, and people belong to theirs', () => {
    const [marlow] = recordsIn(lines, 'actor')
    expect(marlow).toMatchObject({
      name: 'Ada Marlow',
      aliases: ['A. Marlow', 'Senator Marlow'],
      description: 'politician; Northern coast.',
      affiliations: [{ organization: 'Senate', actor: 'senate', role: 'other', from: null, to: null }],
    })
    const ministry = recordsIn(lines, 'position').filter(({ actor }) => actor === 'harbor-ministry')
    expect(ministry).toHaveLength(1)
  })
})

test('concepts are topics still to be worded, with their notes as rule and their parent as the broader one', () => {
  const trackers = recordsIn(lines, 'topic').find(({ label }) => label === 'Trackers')
  expect(trackers).toMatchObject({
    slug: 'concept-trackers',
    proposition: null,
    wording: 1,
    broader: 'concept-inspectors-on-board',
    rule: { counts: 'Satellite trackers on vessels.' },
  })
})

test('words are given as the quotation marks say', () => {
  const modes = recordsIn(lines, 'quotation').map(
    ({ mode, segments }: BundleQuotation) => `${mode}: ${segments.map(({ exact }) => exact).join(' … ')}`,
  )
  expect(modes).toContain('direct: We will never ease the ban. It feeds the coast,')
  expect(modes).toContain('partial: It feeds the coast')
  expect(modes).toContain('paraphrase: inspectors should sail along.')
  expect(modes).toContain('authored: I support the ban.')
})

test('one statement under two concepts is one quotation of two positions', () => {
  const reyes = recordsIn(lines, 'position').filter(
    ({ statedOn, actor }) => actor === 'tomas-reyes' && statedOn === '2018-10-10',
  )
  expect(reyes.map(({ topic }) => topic).sort()).toEqual(['concept-ease-the-ban', 'concept-trackers'])
  expect(new Set(reyes.flatMap(({ quotations }) => quotations)).size).toBe(1)
})

test('what is refused says why, with its statement and document', () => {
  expect(of('refused').map(({ place, reason }) => `${place.words}: ${reason}`)).toEqual([
    'statement 7 in Strait talks resume: runs past the end of the text: ends at 9,000 of 290 characters',
    'statement 8 in Strait talks resume: nobody speaks',
  ])
})

test('what has no place is listed and counted', () => {
  const unplaced = Object.fromEntries(of('unplaced').map(({ what, count }) => [what, count]))
  expect(unplaced).toEqual({
    'Statements of the type Annotation': 1,
    'Statements with the variable frame of DNA Statement, 1 value': 1,
    'Sections of documents': 1,
    'Attribute Alias of concepts': 1,
    'Colors of entities': 9,
    'Colors of statement types': 2,
    'Colors, passwords and settings of coders': 2,
    'Regular expressions for highlighting': 2,
  })
})

test('nothing of a password is read', () => {
  expect(JSON.stringify(lines)).not.toContain('secret')
})

describe('questions', () => {
  const question = (start: string) => of('question').find(({ question: { id } }) => id.startsWith(start))?.question

  test('for and against in one document are two positions, or one mixed one', async () => {
    expect(question('opposed')).toMatchObject({ chosen: 'apart', waits: false })
    const mixed = await linesOf(path(3), { choices: { [question('opposed')?.id ?? '']: 'mixed' } })
    const onTrackers = (all: Line[]) =>
      recordsIn(all, 'position').filter(
        ({ topic, statedOn }) => topic === 'concept-trackers' && statedOn === '2018-10-24',
      )
    expect(
      onTrackers(lines)
        .map(({ stance }) => stance)
        .sort(),
    ).toEqual(['opposes', 'supports'])
    expect(onTrackers(mixed).map(({ stance, quotations }) => `${stance} ${quotations.length}`)).toEqual(['mixed 4'])
  })

  test('a statement that repeats another is counted, or told and counted once', async () => {
    expect(question('repeats')?.says).toContain('13 of 12')
    const once = await linesOf(path(3), { choices: { repeats: 'once' } })
    expect(recordsIn(once, 'quotation')).toHaveLength(8)
    expect(once.filter(({ kind }) => kind === 'nothing')).toEqual([
      {
        kind: 'nothing',
        what: 'Statement',
        place: { words: 'statement 13 in Hearing of 24 Oct 2018', row: 13 },
        reason: 'repeats statement 12',
      },
    ])
  })
})

test('the same file read again beside its own records gives the same ids and no new actors or topics', async () => {
  const known = {
    ...NOTHING_KNOWN,
    actors: recordsIn(lines, 'actor'),
    topics: recordsIn(lines, 'topic'),
    themes: recordsIn(lines, 'theme'),
    sources: recordsIn(lines, 'source'),
  }
  const again = await linesOf(path(3), undefined, known)
  expect(recordsIn(again, 'actor')).toEqual([])
  expect(recordsIn(again, 'topic')).toEqual([])
  for (const type of ['source', 'coding', 'quotation', 'position'] as const)
    expect(recordsIn(again, type)).toEqual(recordsIn(lines, type))
})

test('records that a mapping changes', async () => {
  const known = {
    ...NOTHING_KNOWN,
    topics: [
      {
        slug: 'satellites',
        label: 'Satellites',
        proposition: 'No vessel should be tracked.',
        scope: 'standing' as const,
        wording: 3,
      },
    ],
  }
  const mapped = await linesOf(
    path(3),
    {
      organization: 'behalf',
      ownText: 'none',
      theme: 'Fishing',
      concepts: {
        Trackers: { topic: 'satellites', opposite: true },
        'Ease the ban': { proposition: 'The ban should be eased.' },
        'Inspectors on board': { leave: true },
      },
    },
    known,
  )
  const positions = recordsIn(mapped, 'position')
  const reyes = positions.find(({ topic, statedOn }) => topic === 'satellites' && statedOn === '2018-10-10')
  expect(reyes).toMatchObject({ stance: 'opposes', wording: 3, onBehalfOf: 'quay-alliance' })
  expect(recordsIn(mapped, 'topic').map(({ label, proposition, theme }) => [label, proposition, theme])).toEqual([
    ['Ease the ban', 'The ban should be eased.', 'fishing'],
  ])
  expect(positions.some(({ actor }) => actor === 'harbor-ministry')).toBe(false)
  expect(recordsIn(mapped, 'quotation').map(({ mode }: RecordOf<'quotation'>) => mode)).not.toContain('authored')
  expect(mapped).toContainEqual(
    expect.objectContaining({ kind: 'nothing', reason: 'the mapping leaves its concept out' }),
  )
})

test('a topic of the same name on record is asked about and not taken', async () => {
  const topics = [{ slug: 'trackers', label: 'trackers', proposition: 'X.', scope: 'standing' as const, wording: 1 }]
  const asked = await linesOf(path(3), undefined, { ...NOTHING_KNOWN, topics })
  expect(asked).toContainEqual(
    expect.objectContaining({
      kind: 'question',
      question: expect.objectContaining({ id: 'topic: Trackers', chosen: 'new', waits: false }),
    }),
  )
  const taken = await linesOf(path(3), { choices: { 'topic: Trackers': 'trackers' } }, { ...NOTHING_KNOWN, topics })
  expect(recordsIn(taken, 'position').filter(({ topic }) => topic === 'trackers').length).toBeGreaterThan(0)
})
