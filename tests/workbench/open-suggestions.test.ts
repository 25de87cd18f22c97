import { expect, test } from 'vitest'
import { TEXT_KINDS, type TextKind } from '@/lib/attribution/text-kind'
import { listSuggestions, openSuggestions } from '@/lib/workbench/open-suggestions'
import { readTextAs, TEXT_KIND_LABEL } from '@/lib/workbench/text-kinds'

const book = { actor: [{ slug: 'ada-marlow', name: 'Ada Marlow', others: ['Dr. Marlow'] }] }
const MARLOW = { name: 'A. B. Marlow', sortName: 'Marlow, A. B.', actor: 'ada-marlow' }
const PLAIN = 'The port opens in spring. The crews are ready.\n\nThe islands wait.'

const suggest = (text: string, kind: TextKind | '', authors = [MARLOW]) =>
  listSuggestions(text, { book, readAs: readTextAs(text, kind), authors })

test.each(['speech', 'op-ed', 'statement', 'posts'] as const)(
  'a plain text read as %s is its single author’s own words',
  (kind) => {
    expect(suggest(PLAIN, '')).toEqual([])
    expect(suggest(PLAIN, kind)).toMatchObject([
      { start: 0, kind: 'authored', speaker: 'ada-marlow', sure: true },
      { exact: 'The islands wait.', kind: 'authored', speaker: 'ada-marlow' },
    ])
  },
)

test('of several authors, or of one who is no actor, none is the speaker', () => {
  const other = { name: 'T. Reyes', sortName: 'Reyes, T.', actor: 'tomas-reyes' }
  expect(suggest(PLAIN, 'speech', [MARLOW, other]).map(({ speaker, sure }) => [speaker, sure])).toEqual([
    [undefined, false],
    [undefined, false],
  ])
  const nobody = { ...MARLOW, actor: null as unknown as string }
  expect(suggest(PLAIN, 'speech', [nobody])[0]).toMatchObject({ said: 'A. B. Marlow', speaker: undefined, sure: true })
})

test('a post has its day only where the date is understood', () => {
  const posts = (first: string, second: string) =>
    suggest(`${first}\n\nThe ferry must sail.\n\n${second}\n\nOur crews are ready.`, '').map(({ date }) => date)
  expect(posts('Feb 11, 2019, 9:02 AM', 'Feb 12, 2019, 10:15 AM')).toEqual(['2019-02-11', '2019-02-12'])
  // Two days could be meant.
  expect(posts('2/3/2019 9:02 AM', '2/4/2019 10:15 AM')).toEqual([undefined, undefined])
})

test('what overlaps coded words is not open', () => {
  const all = suggest(PLAIN, 'speech')
  expect(openSuggestions(all, [{ start: 4, end: 8 }]).map(({ exact }) => exact)).toEqual(['The islands wait.'])
})

test('every kind has its words, no two the same', () => {
  expect(new Set(TEXT_KINDS.map((kind) => TEXT_KIND_LABEL[kind])).size).toBe(TEXT_KINDS.length)
})
