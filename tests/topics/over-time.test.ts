import { expect, test } from 'vitest'
import { buildOverTime, HISTORIES_FIRST, latestDay } from '@/lib/topics/over-time'
import { anOccasion, who } from './occasions'

const some = { summits: [], asOf: undefined, all: false }
const twice = (slug: string, after: 'opposes' | 'supports') => [
  anOccasion({ id: `${slug}-1`, actor: who(slug), statedOn: '2018-02-01' }),
  anOccasion({ id: `${slug}-2`, actor: who(slug), stance: after }),
]
const once = (slug: string) => anOccasion({ id: slug, actor: who(slug), source: `s-${slug}` })

test('where everybody spoke once nothing is drawn, and the days are told', () => {
  const over = buildOverTime([once('ada'), once('tomas')], some)
  expect(over).toMatchObject({ drawn: [], all: 2, sources: 2 })
  expect(over.days.map(({ id }) => id)).toEqual(['ada', 'tomas'])
})

test('whoever changed stands first, then whoever spoke more than once; a few are all drawn', () => {
  const over = buildOverTime([once('zoe'), ...twice('bea', 'opposes'), ...twice('ada', 'supports')], some)
  expect(over.drawn.map(({ holder }) => holder.slug)).toEqual(['ada', 'bea', 'zoe'])
})

test('of many, the first are those with a second occasion, and all can be asked for', () => {
  const occasions = [
    ...Array.from({ length: 20 }, (_, at) => twice(`t${at}`, 'opposes')).flat(),
    ...Array.from({ length: 20 }, (_, at) => once(`o${at}`)),
  ]
  const first = buildOverTime(occasions, some)
  expect(first.drawn).toHaveLength(HISTORIES_FIRST)
  expect(first.drawn.every(({ occasions: own }) => own.length > 1)).toBe(true)
  expect(buildOverTime(occasions, { ...some, all: true }).drawn).toHaveLength(40)
  expect(first.all).toBe(40)
})

test('the last day on record leaves out open ends', () => {
  expect(latestDay([anOccasion({ statedOn: '2019-01-22/..' }), anOccasion({ statedOn: '2018-12' })])).toBe('2019-01-22')
  expect(latestDay([])).toBeUndefined()
})
