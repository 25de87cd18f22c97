import { describe, expect, test } from 'vitest'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { choices, slugs } from '@/lib/filter/list-parameter'
import { mendQuery } from '@/lib/filter/mend'
import { choice, flag, text } from '@/lib/filter/parameter'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { cpuTime } from '../support/cpu-time'

const problemsOf = (query: string) =>
  parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query)).problems.map(({ parameter, value }) => [parameter, value])

describe('what is not understood is told with its value', () => {
  const cases: [string, [string, string][]][] = [
    ['asOf=soon', [['asOf', 'soon']]],
    ['asOf=2019-02-29', [['asOf', '2019-02-29']]],
    ['asOf=2019-01', [['asOf', '2019-01']]],
    ['asOf=2019-01-22~', [['asOf', '2019-01-22~']]],
    ['asOf=0000-00-00', [['asOf', '0000-00-00']]],
    ['actors=Klingner', [['actors', 'Klingner']]],
    [
      'actors=victor-cha,Klingner,김정은,victor-cha',
      [
        ['actors', 'Klingner'],
        ['actors', '김정은'],
      ],
    ],
    ['topics=../etc', [['topics', '../etc']]],
    ['theme=two words', [['theme', 'two words']]],
    ['role=ANALYST', [['role', 'ANALYST']]],
    ['side=supports', [['side', 'supports']]],
    ['stated=maybe', [['stated', 'maybe']]],
    [
      'rows=none&sort=up&cells=all',
      [
        ['rows', 'none'],
        ['sort', 'up'],
        ['cells', 'all'],
      ],
    ],
    ['constructor=1', [['constructor', '1']]],
    [
      'toString=&__proto__=x&hasOwnProperty',
      [
        ['toString', ''],
        ['__proto__', 'x'],
        ['hasOwnProperty', ''],
      ],
    ],
    ['Actors=victor-cha', [['Actors', 'victor-cha']]],
    ['actors=%00', [['actors', '\0']]],
    ['actors=a%ED%A0%80b', [['actors', 'a\ufffd\ufffd\ufffdb']]],
    ['unknown=1&unknown=2', [['unknown', '1,2']]],
  ]
  test.each(cases)('%s', (query, problems) => expect(problemsOf(query)).toEqual(problems))

  test('a value is shortened in the words about it, never within a character', () => {
    const { problems } = parseFilter(COMPARE_PARAMETERS, new URLSearchParams({ role: `${'x'.repeat(59)}😀rest` }))
    expect(problems[0]?.message).toContain(`“${'x'.repeat(59)}…”`)
    expect(problems[0]?.message).not.toMatch(/\p{Surrogate}/u)
  })

  test('200 names are read, 201 are too many, and a huge address is read at once', async () => {
    const names = Array.from({ length: 201 }, (_, at) => `n-${at}`)
    expect(problemsOf(`actors=${names.slice(1).join(',')}`)).toEqual([])
    expect(problemsOf(`actors=${names.join(',')}`)).toEqual([['actors', names.join(',')]])
    const spent = await cpuTime(() => {
      for (const value of ['-'.repeat(100_000), 'a-'.repeat(50_000), ','.repeat(100_000), 'a'.repeat(100_000)])
        parseFilter(COMPARE_PARAMETERS, new URLSearchParams({ actors: value, theme: value, asOf: value, [value]: '' }))
    })
    expect(spent).toBeLessThan(2000)
  })
})

describe('a value repeated', () => {
  const read = (query: string) => parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query)).filter
  test('adds to a list, in order, each once', () => {
    expect(read('actors=b,a&actors=a&actors=,c,').actors).toEqual(['b', 'a', 'c'])
    expect(read('actors=+a+,%20b').actors).toEqual(['a', 'b'])
  })
  test('of which one counts, is the last filled one, as forms send it', () => {
    expect(read('stated=0&stated=1').stated).toBe(true)
    expect(read('role=analyst&role=').role).toBe('analyst')
    expect(read('theme=a&theme=b').theme).toBe('b')
  })
})

describe('parameters', () => {
  test('several of a few words stand in the order of the vocabulary, and each wrong one is told', () => {
    const several = choices(['for', 'against', 'mixed'])
    expect(several.read(['mixed,for', 'for'])).toEqual({ value: ['for', 'mixed'], misread: [] })
    expect(several.read(['neither,for,constructor']).misread?.map(({ value }) => value)).toEqual([
      'neither',
      'constructor',
    ])
  })
  test('one of a few words has no default or one', () => {
    expect([choice(['a', 'b']).read([]), choice(['a', 'b'], 'b').read([])]).toEqual([
      { value: undefined },
      { value: 'b' },
    ])
    expect(choice(['a', 'b'], 'b').read(['toString'])).toMatchObject({ value: 'b', misread: [{ value: 'toString' }] })
  })
  test('a flag has four words for yes and four for no', () => {
    const yes = ['1', 'true', 'on', 'yes'].map((word) => flag().read([word]).value)
    const no = ['0', 'false', 'off', 'no'].map((word) => flag().read([word]))
    expect([yes, no]).toEqual([[true, true, true, true], Array(4).fill({ value: false })])
  })
  test('a text is cut at 400 characters, never within one, so that an address can be made of it', () => {
    const table = { q: text() }
    const { filter, problems } = parseFilter(table, new URLSearchParams({ q: `${'x'.repeat(399)}😀` }))
    expect([filter.q, problems.length]).toEqual(['x'.repeat(399), 1])
    expect(toQuery(table, filter)).toBe(`?q=${'x'.repeat(399)}`)
  })
  test('a list of none writes nothing', () => expect(slugs().write([])).toEqual([]))
})

describe('a mended address', () => {
  const cases: [string, string, string, string, string][] = [
    ['actors=klinger&topics=a', 'actors', 'klinger', 'bruce-klingner', '?actors=bruce-klingner&topics=a'],
    ['actors=cha,klinger', 'actors', 'klinger', 'bruce-klingner', '?actors=cha,bruce-klingner'],
    ['actors=a&actors= klinger ,b', 'actors', 'klinger', 'k', '?actors=a&actors=k,b'],
    ['theme=Weapons, verification', 'theme', 'Weapons, verification', 'weapons', '?theme=weapons'],
    ['topics=klinger&actors=klinger', 'actors', 'klinger', 'k', '?topics=klinger&actors=k'],
    ['actors=김정은', 'actors', '김정은', 'kim-jong-un', '?actors=kim-jong-un'],
  ]
  test.each(cases)('%s', (query, parameter, value, instead, mended) => {
    expect(mendQuery(new URLSearchParams(query), { parameter, value, message: '' }, instead)).toBe(mended)
  })
})
