import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SummitRecord } from '@/lib/records/read-model'
import { buildTimeline, xOf } from '@/lib/topics/timeline'

const span = (from: string, to = from) => ({ from, to })
const summit = (slug: string, dateFrom: string, dateTo = dateFrom): SummitRecord => ({
  slug,
  name: slug,
  shortName: slug,
  date: dateFrom,
  dateFrom,
  dateTo,
  place: null,
  status: 'held',
  known: null,
})

test('places are to scale, in per cent, and days outside lie at the edge', () => {
  const timeline = buildTimeline([span('2018-01-01'), span('2018-12-31')], [])
  if (!timeline) throw new Error('no timeline')
  const middle = xOf('2018-07-02', timeline)
  expect(middle).toBeCloseTo((xOf('2018-01-01', timeline) + xOf('2018-12-31', timeline)) / 2, 0)
  expect(xOf('0000-01-01', timeline)).toBe(0)
  expect(xOf('9999-12-31', timeline)).toBe(100)
  expect(xOf('1990-01-01', timeline)).toBe(0)
})

test('open ends set no scale, and without any day there is none', () => {
  expect(buildTimeline([span('0000-01-01', '9999-12-31')], [])).toBeUndefined()
  const timeline = buildTimeline([span('0000-01-01', '2019-01-22')], [])
  expect(timeline && timeline.to - timeline.from).toBeLessThan(120)
})

test('a summit known by month is a band, one on a day a line, one too far away is left out', () => {
  const timeline = buildTimeline(
    [span('2019-01-22')],
    [summit('near', '2018-06-12'), summit('month', '2019-02-01', '2019-02-28'), summit('far', '2003-08-27')],
  )
  expect(timeline?.summits.map(({ slug, x, until }) => [slug, until > x])).toEqual([
    ['near', false],
    ['month', true],
  ])
})

test('names of summits never lie on each other', () => {
  const days = fc
    .integer({ min: 0, max: 700 })
    .map((offset) => new Date(Date.UTC(2018, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), (dates) => {
      const timeline = buildTimeline(
        [span('2018-06-01'), span('2019-06-01')],
        dates.map((day, x) => summit(`summit-${x}`, day)),
      )
      for (const one of timeline?.summits ?? [])
        for (const other of timeline?.summits ?? [])
          if (one.slug < other.slug && one.row === other.row) {
            const [a, b] = [extent(one), extent(other)]
            expect(a.right <= b.left || b.right <= a.left).toBe(true)
          }
    }),
  )
  function extent({ x, until, label, anchor }: { x: number; until: number; label: string; anchor: string }) {
    const width = label.length * 2.4
    const left = anchor === 'end' ? until - width : anchor === 'start' ? x : (x + until) / 2 - width / 2
    return { left, right: left + width }
  }
})

test('there are a few ticks and no two alike, whether a season or a century is shown', () => {
  for (const [from, to] of [
    ['2019-01-22', '2019-01-22'],
    ['2018-02-01', '2019-01-31'],
    ['2001-05-05', '2019-01-31'],
    ['1953-07-27', '2019-01-31'],
    ['0100-01-01', '2019-01-31'],
  ] as const) {
    const ticks = buildTimeline([span(from), span(to)], [])?.ticks ?? []
    expect(ticks.length, `${from} to ${to}`).toBeGreaterThan(0)
    expect(ticks.length, `${from} to ${to}`).toBeLessThanOrEqual(5)
    expect(ticks.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x).toSorted((a, b) => a - b))
    expect(new Set(ticks.map(({ label, x }) => `${label} ${x}`)).size).toBe(ticks.length)
  }
})

test('nothing is known past the day of the view', () => {
  const timeline = buildTimeline([span('2018-03-01')], [summit('later', '2018-09-01')], '2018-05-01')
  expect(timeline?.until).toBe(timeline && xOf('2018-05-01', timeline))
  expect(buildTimeline([span('2018-03-01')], [])?.until).toBe(100)
})
