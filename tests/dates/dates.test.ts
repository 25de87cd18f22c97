import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { formatDate, isDay, isSingleDay, OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import { cpuTime } from '../support/cpu-time'
import { aDate, aDay, aPoint } from './arbitrary'

vi.setConfig({ testTimeout: 60_000 })

describe('the days a date can mean', () => {
  const known: [string, string, string][] = [
    ['2019-01-22', '2019-01-22', '2019-01-22'],
    ['2019-01-22~', '2019-01-22', '2019-01-22'],
    ['2019-01-22%', '2019-01-22', '2019-01-22'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02?', '2020-02-01', '2020-02-29'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['../2019-01-22', OPEN_START, '2019-01-22'],
    ['/2019-01-22', OPEN_START, '2019-01-22'],
    ['2019-01-22/..', '2019-01-22', OPEN_END],
    ['2019-01-22/', '2019-01-22', OPEN_END],
    ['2019-01-22/2019-02', '2019-01-22', '2019-02-28'],
    ['2019-01-22/2019-01-22', '2019-01-22', '2019-01-22'],
    ['2019/2019-05~', '2019-01-01', '2019-05-31'],
    ['2019-05/2019', '2019-05-01', '2019-12-31'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
  ]
  test.each(known)('%s is %s to %s', (text, from, to) => expect(parseDate(text)).toEqual({ from, to }))

  const none = [
    '', ' ', '/', '//', '..', '../..', '../', '2019/2018', '2019/2020/2021', '2019-02-29', '1900-02-29', '2019-02-30',
    '2019-04-31', '2019-13', '2019-00', '2019-01-00', '2019-01-32', '2019-1-1', '19', '20190122', '2019-21', '2019-24',
    '0000', '-2019', 'Y20190', '2019-01-22T00:00:00Z', ' 2019', '2019 ', '2019\n', '2019~~', '2019-XX', '201X',
    '[2019,2020]', '2019-02-29/2020', '2020/2021-02-29', '２０１９', '2019–01–22', 'today', 'NaN', '__proto__',
  ] // biome-ignore format: a list to be read across
  test.each(none)('%j is no date', (text) => expect(parseDate(text)).toBeUndefined())

  test('are in order, and lie on the calendar', () => {
    fc.assert(
      fc.property(aDate, (text) => {
        const bounds = parseDate(text)
        expect(bounds !== undefined || text.includes('/')).toBe(true)
        if (!bounds) return
        expect(bounds.from <= bounds.to).toBe(true)
        for (const day of [bounds.from, bounds.to]) expect(day === OPEN_START || isDay(day), day).toBe(true)
      }),
    )
  })

  test('of a single point lie within it, whatever its mark', () => {
    fc.assert(
      fc.property(aPoint, (text) => {
        const { from, to } = parseDate(text) ?? { from: '', to: '' }
        const point = text.replace(/[~?%]$/, '')
        expect([from.slice(0, point.length), to.slice(0, point.length)]).toEqual([point, point])
        // The day after the last one is outside: nothing of the month or year is missing at its end.
        const next = new Date(Date.parse(to) + 86_400_000).toISOString()
        expect(next.startsWith(point)).toBe(false)
      }),
    )
  })

  test('are those that the edtf package finds', () => {
    const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
    fc.assert(
      fc.property(aPoint, aPoint, (one, other) => {
        expect(parseDate(one)).toEqual({ from: day(edtf(one).min), to: day(edtf(one).max) })
        // The package refuses an interval whose second date is the wider one; Parley reads "May until some day in 2019".
        const [start = '', end = ''] = [one, other].toSorted()
        const interval = readInterval(`${start}/${end}`)
        if (interval) expect(parseDate(`${start}/${end}`)).toEqual({ from: day(interval.min), to: day(interval.max) })
      }),
      { numRuns: 100 },
    )
  })

  test('are asked for any text without an error', () => {
    const hostile = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom(...'0123456789-/.~?% Y[]') }),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        parseDate(text)
        isDay(text)
        isSingleDay(text)
        expect(typeof formatDate(text)).toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  test('a long text is refused at once', async () => {
    const spent = await cpuTime(() => {
      for (const text of [
        '2019-'.repeat(40_000),
        '/'.repeat(200_000),
        `${'0'.repeat(200_000)}/`,
        '2019~'.repeat(40_000),
      ])
        expect(parseDate(text)).toBeUndefined()
    })
    expect(spent).toBeLessThan(500)
  })
})

describe('a day', () => {
  test('is every day of the calendar and nothing rougher', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect([isDay(day), isSingleDay(`${day}~`)]).toEqual([true, true])
      }),
    )
    for (const text of ['2019', '2019-01', '2019-01-22~', '2019-01-22/2019-01-22', '2019-02-29'])
      expect(isDay(text), text).toBe(false)
    expect(isSingleDay('2019-01')).toBe(false)
  })
})

describe('in words', () => {
  const words: [string, string][] = [
    ['2019-01-22', '22 Jan 2019'],
    ['2019-01-22~', 'c. 22 Jan 2019'],
    ['2019-02', 'Feb 2019'],
    ['2019?', '2019 (uncertain)'],
    ['2019-05-01%', 'c. 1 May 2019 (uncertain)'],
    ['../2019-01-22', 'by 22 Jan 2019'],
    ['2019-01-22/..', 'since 22 Jan 2019'],
    ['2018-12/2019-01', 'Dec 2018 – Jan 2019'],
  ]
  test.each(words)('%s is “%s”', (text, said) => expect(formatDate(text)).toBe(said))
})

function readInterval(text: string) {
  try {
    return edtf(text)
  } catch {
    return undefined
  }
}
