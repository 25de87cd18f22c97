import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../support/folders'
import { type Content, writeDna } from './files'
import { linesOf, recordsIn } from './lines'

const folder = freshFolder()

/** An invented file whose statement type has variables of its own. */
const SCALE: Content = {
  coders: ['Admin'],
  types: [
    {
      label: 'Claim',
      variables: { who: 'short text', about: 'short text', scale: 'integer', gist: 'long text', remark: 'long text' },
    },
  ],
  documents: [
    {
      title: 'On the quay',
      text: 'Ada said yes to trackers. Ada said no to the ban. Ada shrugged at patrols.',
      date: '2018-06-01',
      statements: [
        {
          words: 'Ada said yes to trackers',
          values: { who: 'Ada', about: 'Trackers', scale: 2, gist: 'Wants trackers.', remark: 'firm' },
        },
        { words: 'Ada said no to the ban', values: { who: 'Ada', about: 'Ban', scale: -2 } },
        { words: 'Ada shrugged at patrols', values: { who: 'Ada', about: 'Patrols', scale: 0 } },
      ],
    },
  ],
}
const VARIABLES = { who: 'actor', about: 'topic', scale: 'stance', gist: 'summary', remark: 'note' }

test('a type with variables of its own has no place until they are mapped', async () => {
  const path = join(folder, 'unmapped.dna')
  writeDna(path, 3, SCALE)
  const lines = await linesOf(path)
  expect(recordsIn(lines, 'position')).toEqual([])
  expect(recordsIn(lines, 'source')).toHaveLength(1)
  expect(lines).toContainEqual({ kind: 'unplaced', what: 'Statements of the type Claim', count: 3 })
})

test('a number means nothing until somebody says what', async () => {
  const path = join(folder, 'scale.dna')
  writeDna(path, 2, SCALE)
  const lines = await linesOf(path, { types: { Claim: { variables: VARIABLES } } })
  const asked = lines.flatMap((line) => (line.kind === 'question' ? [line.question] : []))
  expect(asked.map(({ id, waits }) => [id, waits])).toEqual([
    ['stance: Claim, scale = -2', true],
    ['stance: Claim, scale = 0', true],
    ['stance: Claim, scale = 2', true],
  ])
  expect(recordsIn(lines, 'position')).toEqual([])
  expect(lines).toContainEqual({ kind: 'unplaced', what: 'Statements that wait for what their value means', count: 3 })
})

test('mapped values, summaries and notes come in, by the mapping or by answers', async () => {
  const path = join(folder, 'mapped.dna')
  writeDna(path, 3, SCALE)
  const lines = await linesOf(path, {
    types: { Claim: { variables: VARIABLES, values: { 2: 'supports', 0: 'leave' } } },
    choices: { 'stance: Claim, scale = -2': 'opposes' },
  })
  expect(recordsIn(lines, 'position').map(({ topic, stance, summary }) => [topic, stance, summary])).toEqual([
    ['concept-trackers', 'supports', 'Wants trackers.'],
    ['concept-ban', 'opposes', 'Coded as scale -2 on “Ban”.'],
  ])
  expect(recordsIn(lines, 'coding').map(({ note }) => note)).toEqual(['Statement 1: remark: firm'])
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'nothing', reason: 'the mapping leaves out scale = 0' }))
})

test.each([
  ['midnights of a zone east of Greenwich', 2, '2018-06-01'],
  ['midnights in UTC', 0, '2018-06-01'],
])('version 2 has days by %s', async (_, zone, day) => {
  const path = join(folder, `zone-${zone}.dna`)
  writeDna(path, 2, { ...SCALE, zone })
  expect(recordsIn(await linesOf(path), 'source').map(({ issued }) => issued)).toEqual([day])
})
