import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findAgreementPage } from '@/db/queries/agreement/page'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { pairCounts } from '@/lib/agreement/pair-matrix'
import { positionOfDay } from '@/lib/day-scale'
import { sideOf } from '@/lib/vocabulary'
import { campLibrary } from '../fixtures/camps'
import { freshDatabase } from '../support/database'

let library: Library
beforeAll(async () => {
  library = (await freshDatabase(campLibrary({ actors: 20, topics: 10, camps: 3, heard: 0.7 }))).db
}, 60_000)

async function both(query: string) {
  const { filter } = await readAgreementView(library, new URLSearchParams(query))
  const page = await findAgreementPage(library, { filter, address: undefined })
  return { page, view: await findAgreementView(library, filter) }
}

describe('the page of a view', () => {
  test('has the numbers of the pairs of its matrix, and can be sent between threads', async () => {
    const { page, view } = await both('')
    expect(page.shown).toEqual(view.order)
    for (const [at, row] of page.shown.entries())
      for (const [place, column] of page.shown.entries())
        if (row !== column) expect(page.cells[at]?.[place]).toEqual(pairCounts(view.matrix, row, column))
    expect(structuredClone(page)).toEqual(page)
  })

  test('has every stance of the actors it shows, and lines for those on a side of the topics that divide', async () => {
    const { page, view } = await both('view=stances')
    const { actors = [], topics = [], stances = [] } = page.held ?? {}
    for (const { actor, topic, stance } of view.stances) {
      const row = actors.findIndex((index) => page.actors[index]?.record.slug === actor)
      expect(stances[row]?.[topics.indexOf(topic)]).toMatchObject({ stance })
    }
    const drawn = page.lines
    const cells = drawn?.topics.map(({ cell }) => cell) ?? []
    expect(cells).toEqual(view.divided.slice(0, 6).map(({ cell }) => cell))
    const sided = view.stances.filter(({ topic, stance }) => cells.includes(topic) && sideOf(stance) !== 'mixed')
    expect(drawn?.lines).toHaveLength(sided.length)
    const left = drawn?.actors.filter(({ side }) => side === 'left').map(({ index }) => view.actors[index]?.cluster)
    expect(new Set(left)).toEqual(new Set([0]))
  })

  test('names the days on record, whatever the day of the view', async () => {
    const { page } = await both('')
    expect(page.days).toEqual(['2019-01-22'])
    expect((await both('asOf=1999-01-01')).page.days).toEqual(page.days)
  })
})

test('days lie on their scale from the first to the last', () => {
  const days = ['2019-01-01', '2019-01-11', '2019-01-21']
  expect(days.map((day) => positionOfDay(day, days))).toEqual([2, 50, 98])
  expect([positionOfDay('2018-01-01', days), positionOfDay('2020-01-01', days)]).toEqual([2, 98])
})
