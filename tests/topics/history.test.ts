import { describe, expect, test } from 'vitest'
import { listHistories, toHistory } from '@/lib/topics/history'
import { historyWords } from '@/lib/topics/history-words'
import { aHolder, anOccasion, who } from './occasions'

describe('the line of a history', () => {
  test('holds from one occasion to the next and turns on the day of the next', () => {
    const history = toHistory([
      anOccasion({ id: 'p-2', statedOn: '2018-09-11', stance: 'supports_if' }),
      anOccasion({ id: 'p-1', statedOn: '2018-03-20', stance: 'mixed' }),
    ])
    expect(history.holds).toEqual([
      { stance: 'mixed', from: '2018-03-20', to: '2018-09-11' },
      { stance: 'supports_if', from: '2018-09-11', to: undefined },
    ])
    expect(history.turns).toEqual([{ from: '2018-09-11', to: '2018-09-11', before: 'mixed', after: 'supports_if' }])
    expect(history.stances).toEqual(['mixed', 'supports_if'])
  })

  test('a change on a day that is not known runs through all days it can be', () => {
    const history = toHistory([
      anOccasion({ id: 'p-1', statedOn: '2018-03-20' }),
      anOccasion({ id: 'p-2', statedOn: '2018-10', stance: 'supports' }),
    ])
    expect(history.turns).toEqual([{ from: '2018-10-01', to: '2018-10-31', before: 'opposes', after: 'supports' }])
    expect(history.holds.at(-1)).toEqual({ stance: 'supports', from: '2018-10-31', to: undefined })
  })

  test('a report moves it only as long as nothing first-hand is there', () => {
    const report = (id: string, statedOn: string) =>
      anOccasion({ id, statedOn, stance: 'supports', reportedBy: who('tomas') })
    const history = toHistory([
      report('p-1', '2018-02-01'),
      anOccasion({ id: 'p-2', statedOn: '2018-05-01' }),
      report('p-3', '2019-01-01'),
    ])
    expect(history.stances).toEqual(['supports', 'opposes'])
    expect(history.apart.map(({ id }) => id)).toEqual(['p-3'])
  })

  test('two stances of equal rank on one day end it', () => {
    const history = toHistory([
      anOccasion({ id: 'p-1', statedOn: '2018-02-01' }),
      anOccasion({ id: 'p-2', statedOn: '2019-01-01' }),
      anOccasion({ id: 'p-3', statedOn: '2019-01-01', stance: 'supports' }),
    ])
    expect(history.review).toBe(true)
    expect(history.holds).toEqual([{ stance: 'opposes', from: '2018-02-01', to: '2019-01-01' }])
  })

  test('a day known only to be earlier is before everything and never runs backwards', () => {
    const history = toHistory([
      anOccasion({ id: 'p-1', statedOn: '2018-10', stance: 'supports' }),
      anOccasion({ id: 'p-2', statedOn: '2018-10-05', stance: 'opposes' }),
      anOccasion({ id: 'p-3', statedOn: '../2018-12-01', stance: 'mixed' }),
    ])
    expect(history.occasions.map(({ id }) => id)).toEqual(['p-3', 'p-1', 'p-2'])
    for (const { from, to } of history.holds) expect(to === undefined || from <= to).toBe(true)
    for (const { from, to } of history.turns) expect(from <= to).toBe(true)
  })

  test('what may or may not fall before the day asked for is no part of it', () => {
    const history = toHistory([
      anOccasion({ id: 'p-1', statedOn: '2018-02-01' }),
      anOccasion({ id: 'p-2', statedOn: '2018-10', stance: 'supports', bearing: 'uncertain' }),
    ])
    expect(history.stances).toEqual(['opposes'])
    expect(history.occasions).toHaveLength(2)
  })
})

test('whoever is only spoken for by one actor has no history beside that actor’s', () => {
  const said = anOccasion({ id: 'p-1', actor: who('sanders'), onBehalfOf: who('office') })
  const second = anOccasion({ id: 'p-2', actor: who('spicer'), onBehalfOf: who('office'), statedOn: '2018-01-01' })
  const office = (occasion: typeof said) => ({ ...occasion, holder: aHolder('office', 'organization') })
  const slugs = (occasions: (typeof said)[]) => listHistories(occasions).map(({ holder }) => holder.slug)
  expect(slugs([said, office(said)])).toEqual(['sanders'])
  expect(slugs([said, office(said), second, office(second)])).toEqual(['sanders', 'office', 'spicer'])
})

describe('in words', () => {
  test.each([
    [[anOccasion()], 'One occasion, 22 Jan 2019'],
    [[anOccasion({ reportedBy: who('ada-m') })], 'One occasion, 22 Jan 2019, reported by Ada-m'],
    [
      [anOccasion({ id: 'p-1', statedOn: '2018-04-01' }), anOccasion({ id: 'p-2', statedOn: '2018-10' })],
      'No change in 2 occasions; the second not dated to the day',
    ],
    [[anOccasion({ id: 'p-1', statedOn: '2018-04-01' }), anOccasion({ id: 'p-2', stance: 'mixed' })], 'by 22 Jan 2019'],
    [
      [
        anOccasion({ id: 'p-1', statedOn: '2018-04-01' }),
        anOccasion({ id: 'p-2', stance: 'supports', basis: 'inferred' }),
      ],
      '1 occasion; 1 second-hand, inferred or enacted, not on the line',
    ],
  ])('%#', (occasions, words) => {
    expect(historyWords(toHistory(occasions))).toBe(words)
  })
})
