import { describe, expect, test } from 'vitest'
import { readTable } from './table-file'
import { COASTAL_PANEL } from './tables'

describe('a wide table of a panel', () => {
  test('is understood: its columns, its days, its answers', async () => {
    const { facts, layout } = await readTable(COASTAL_PANEL)
    expect(facts).toMatchObject({
      Separator: 'Comma',
      Encoding: 'utf-8',
      Header: 'row 1',
      Dates: 'day/month/year: 14/2 settles it',
    })
    expect(layout.columns.map(({ as }) => as)).toEqual([
      'actor',
      'affiliation',
      'stated_on',
      'answer',
      'note',
      'answer',
      'answer',
      'not_taken',
      'not_taken',
    ])
    expect(layout.columns[4]?.of).toBe(layout.columns[3]?.name)
    expect(Object.fromEntries(layout.answers.map(({ answer, means }) => [answer, means]))).toEqual({
      'Strongly agree': 'supports',
      Agree: 'supports',
      Uncertain: 'mixed',
      Disagree: 'opposes',
      'No opinion': 'declined',
      'Did not answer': 'declined',
      "Don't know": 'declined',
      'n/a': 'nothing',
      Agre: 'ask',
    })
  })

  test('agrees without a condition: no answer of a scale is a conditional stance', async () => {
    const read = await readTable(COASTAL_PANEL)
    expect(read.of('position').map(({ stance, conditions }) => [stance, conditions])).toEqual([
      ['opposes', null],
      ['supports', null],
      ['supports', null],
      ['supports', null],
      ['mixed', null],
      ['opposes', null],
    ])
  })

  test('proves each position by the words of the option, with question and day', async () => {
    const read = await readTable(COASTAL_PANEL)
    const [first] = read.of('position')
    const quotation = read.of('quotation').find(({ id }) => id === first?.quotations[0])
    expect(quotation).toMatchObject({
      mode: 'answer',
      speakers: ['ada-marlow'],
      locator: { kind: 'question', value: 'Q1, 3 Feb 2019' },
    })
    expect(quotation?.segments.map(({ exact }) => exact)).toEqual(['Disagree'])
    expect(first).toMatchObject({ actor: 'ada-marlow', statedOn: '2019-02-03', confidence: 'high' })
    expect(read.of('source')).toMatchObject([
      { slug: 'harbor-panel', type: 'dataset', issued: '2019-02-03/2019-02-14' },
    ])
  })

  test('keeps silences apart from answers, each with its own words', async () => {
    const read = await readTable(COASTAL_PANEL)
    const words = new Map(read.of('quotation').map(({ id, segments }) => [id, segments[0]?.exact]))
    expect(
      read.of('absence').map(({ actor, kind, quotations }) => [actor, kind, ...quotations.map((id) => words.get(id))]),
    ).toEqual([
      ['tomas-reyes', 'declined', 'Did not answer'],
      ['tomas-reyes', 'declined', "Don't know"],
    ])
    expect(read.nothing).toContain('row 4, Q3 | J. Thiele, Q3 | “n/a”: the question was not put')
    expect(read.nothing).toContain(
      '1 row | Q3 Vessels should pay for their own trackers. | empty: the question was not put, or nothing is known of it',
    )
  })

  test('turns names round, and asks about one that is like another', async () => {
    const read = await readTable(COASTAL_PANEL)
    expect(
      read.of('actor').map(({ name, sortName, affiliations }) => [name, sortName, affiliations[0]?.organization]),
    ).toEqual([
      ['Ada Marlow', 'Marlow, Ada', 'Straits Institute'],
      ['Jonas Thiele', 'Thiele, Jonas', 'Delta University'],
      ['Tomas Reyes', 'Reyes, Tomas', 'Delta University'],
    ])
    expect(read.of('absence', true)).toMatchObject([{ actor: 'j-thiele' }])
    const question = read.questions.find(({ id }) => id === 'person j-thiele')
    expect(question).toMatchObject({ waits: true, chosen: '' })
    const same = await readTable(COASTAL_PANEL, { mapping: { choices: { 'person j-thiele': 'jonas-thiele' } } })
    expect(same.of('absence')).toMatchObject([{ actor: 'jonas-thiele' }, {}, {}])
    const other = await readTable(COASTAL_PANEL, { mapping: { choices: { 'person j-thiele': 'new' } } })
    expect(other.of('absence')).toMatchObject([{ actor: 'j-thiele' }, {}, {}])
    expect(other.of('actor', true)).toEqual([])
  })

  test('refuses a row that names nobody, with its cells', async () => {
    const read = await readTable(COASTAL_PANEL)
    expect(read.refused).toEqual([
      'row 4, Q2 | J. Thiele, Q2 | what “Agre” means is not decided yet',
      'row 5 | 3 answers | nobody is named',
    ])
    const [, line] = read.lines.filter(({ kind }) => kind === 'refused')
    expect(line).toMatchObject({
      cells: ['', 'Customs Union', '4/2/2019', 'Agree', '', 'Did not answer', 'Agree', '1', '10.0.0.9'],
    })
  })

  test('asks about an answer in no list, and names the one that it is like', async () => {
    const read = await readTable(COASTAL_PANEL)
    const question = read.questions.find(({ id }) => id === 'answer agre')
    expect(question).toMatchObject({ waits: true, chosen: '' })
    expect(question?.says).toContain('“Agree” is read as “Supports”')
    const chosen = await readTable(COASTAL_PANEL, {
      mapping: { choices: { 'answer agre': 'supports', 'person j-thiele': 'new' } },
    })
    expect(chosen.of('position').filter(({ actor }) => actor === 'j-thiele')).toMatchObject([{ stance: 'supports' }])
  })

  test('takes a comment for a condition only where somebody decided so for its row', async () => {
    const columns = {
      'Q1 comment': { as: 'conditions', of: 'Q1 The fishing ban should be eased before inspections are complete.' },
    }
    const asked = await readTable(COASTAL_PANEL, { mapping: { columns } })
    const questions = asked.questions.filter(({ id }) => id.startsWith('condition '))
    expect(questions.map(({ place, chosen, waits }) => [place.words, chosen, waits])).toEqual([
      ['row 2, Q1', 'plain', false],
    ])
    expect(asked.of('position')[0]).toMatchObject({ stance: 'opposes', conditions: null })
    const id = questions[0]?.id ?? ''
    const decided = await readTable(COASTAL_PANEL, { mapping: { columns, choices: { [id]: 'condition' } } })
    expect(decided.of('position')[0]).toMatchObject({
      stance: 'opposes_unless',
      conditions: { join: 'all', items: [{ kind: 'unless', text: 'not before inspectors sail' }] },
    })
  })

  test('gives the same slugs and ids again', async () => {
    const named = async (today: string) =>
      (await readTable(COASTAL_PANEL, { today })).lines.flatMap((line) =>
        line.kind === 'record' ? [JSON.stringify(line.record)] : [],
      )
    expect(await named('2026-11-27')).toEqual(await named('2027-03-01'))
  })

  test('recognizes people, topics and the poll that are on record', async () => {
    const known = {
      actors: [{ slug: 'marlow', name: 'Ada Marlow', aliases: ['A. Marlow'], kind: 'person' as const }],
      topics: [
        {
          slug: 'ban',
          label: 'Fishing ban',
          proposition: 'The fishing ban should be eased before inspections are complete.',
          scope: 'standing' as const,
          wording: 3,
        },
      ],
    }
    const read = await readTable(COASTAL_PANEL, { known })
    expect(read.of('position')[0]).toMatchObject({ actor: 'marlow', topic: 'ban', wording: 3 })
    expect(read.of('actor').map(({ slug }) => slug)).not.toContain('ada-marlow')
    expect(read.of('topic').map(({ label }) => label)).toHaveLength(2)
  })

  test('asks in which order days are, where none settles it', async () => {
    const open = COASTAL_PANEL.replace('14/2/2019', '4/2/2019')
    const read = await readTable(open)
    expect(read.questions.find(({ id }) => id === 'dates')).toMatchObject({ waits: true, chosen: '' })
    expect(read.of('position')).toEqual([])
    expect(read.of('position', true)).toHaveLength(6)
    const settled = await readTable(open, { mapping: { choices: { dates: 'month-first' } } })
    expect(settled.of('position')[0]).toMatchObject({ statedOn: '2019-03-02' })
  })
})
