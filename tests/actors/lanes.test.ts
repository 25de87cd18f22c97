import { describe, expect, test } from 'vitest'
import { buildLanes, inTime, spellWords } from '@/lib/actors/lanes'
import { OPEN_END, OPEN_START, parseDate } from '@/lib/dates'

const spell = (from: string | null, to: string | null) => ({
  from,
  to,
  validFrom: from === null ? OPEN_START : (parseDate(from)?.from ?? ''),
  validTo: to === null ? OPEN_END : (parseDate(to)?.to ?? ''),
})

describe('affiliations over time', () => {
  test('without any date there is no scale: what ended stands before what holds, and both fade', () => {
    const { lanes, ticks, now } = buildLanes([spell(null, '../2019-01-21'), spell(null, null)], '2019-01-22~')
    const [past, held] = lanes
    expect(ticks).toEqual([])
    expect(now).toEqual({ x: 91, label: 'c. 22 Jan 2019' })
    expect(past?.ended).toBe(true)
    expect(past && past.start[0] < past.start[1] && past.end[0] < past.end[1]).toBe(true)
    expect(held?.ended).toBe(false)
    expect(held?.end).toEqual([91, 91])
    expect(past && held && past.end[1] <= (held.start[1] ?? 0)).toBe(true)
  })

  test('with dates, lengths are to scale', () => {
    const { lanes, ticks, now } = buildLanes(
      [spell('2010-01-01', '2012-01-01'), spell('2012-01-01', '2016-01-01'), spell('2018-01-01', null)],
      '2020-01-01',
    )
    const width = (at: number) => (lanes[at]?.end[1] ?? 0) - (lanes[at]?.start[0] ?? 0)
    expect(width(1) / width(0)).toBeCloseTo(2, 2)
    expect(lanes[0]?.start[0]).toBe(lanes[0]?.start[1])
    expect(lanes[0]?.end[1]).toBeCloseTo(lanes[1]?.start[0] ?? 0)
    expect(lanes[2]?.end[1]).toBeCloseTo(now?.x ?? 0)
    expect(ticks.map(({ label }) => label)).toEqual(['2010', '2012', '2014', '2016', '2018', '2020'])
  })

  test('a date known by year fades through that year', () => {
    const { lanes } = buildLanes([spell('2011', '2018-03-31')], '2019-01-22')
    const [only] = lanes
    const years = (days: number) => (days * (91 - 12)) / ((Date.parse('2019-01-22') - Date.parse('2011-01-01')) / 864e5)
    expect(only?.start[0]).toBe(12)
    expect((only?.start[1] ?? 0) - 12).toBeCloseTo(years(364), 5)
  })

  test('a day later than the last one on record still fits on the lane', () => {
    const { lanes, now } = buildLanes([spell('2010-01-01', '2030-01-01')], '2020-01-01')
    expect(lanes[0]?.end[1]).toBe(91)
    expect(now?.x).toBeLessThan(91)
  })

  test.each([
    [spell(null, null), 'start not given'],
    [spell(null, '../2019-01-21'), 'ended, dates not given'],
    [spell(null, '2018'), 'until 2018, start not given'],
    [spell('2018-04-15', null), 'since 15 Apr 2018'],
    [spell('../2015', null), 'by 2015 already'],
    [spell('2011', '2018-03-31'), '2011 – 31 Mar 2018'],
    [spell('2011', '../2018-03'), 'from 2011, ended by Mar 2018'],
  ])('%j is said as “%s”', (given, words) => {
    expect(spellWords(given)).toBe(words)
  })

  test('every bar stays on the lane and runs forward, whatever the dates', () => {
    const dates = [null, '2011', '2018-03', '2018-03-31', '../2015', '2017-12/..', '2018/2019', '2019-01-22~', '2030']
    for (const until of ['2019-01-22', '2012-01-01', undefined])
      for (const from of dates)
        for (const to of dates)
          for (const { start, end } of buildLanes([spell(from, to), spell('2016', null)], until).lanes) {
            const points = [start[0], start[1], Math.max(end[1], start[1])]
            expect(points, `${from} to ${to}`).toEqual(points.toSorted((a, b) => a - b))
            expect(Math.min(...points), `${from} to ${to}`).toBeGreaterThanOrEqual(0)
            expect(Math.max(...points), `${from} to ${to}`).toBeLessThanOrEqual(91)
          }
  })

  test('the first to end comes first', () => {
    const [held, past] = [spell('2010', null), spell('2015', '2016')]
    expect(inTime([held, past])).toEqual([past, held])
  })
})
