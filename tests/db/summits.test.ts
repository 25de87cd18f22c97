import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findClaimPage } from '@/db/queries/claims/page'
import { findSummitPage, listListedSummits } from '@/db/queries/summits/page'
import { readDataset } from '../dataset/bundle'
import { freshDatabase } from '../support/database'

describe('the summits of the bundled library', () => {
  const { bundle } = readDataset()
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(bundle)).db
  })

  test('are listed with what is on record about each', async () => {
    expect((await listListedSummits(db)).map(({ summit, ...counts }) => ({ slug: summit.slug, ...counts }))).toEqual([
      {
        slug: 'second-summit',
        positions: bundle.positions.filter(({ summit }) => summit === 'second-summit').length,
        claims: bundle.claims.filter(({ summit }) => summit === 'second-summit').length,
        sources: 1,
      },
      {
        slug: 'singapore-summit',
        positions: 0,
        claims: bundle.claims.filter(({ summit }) => summit === 'singapore-summit').length,
        sources: 1,
      },
    ])
  })

  test('show every topic scoped to them, with who holds what', async () => {
    const page = await findSummitPage(db, 'second-summit')
    const scoped = bundle.topics.filter(({ scope }) => scope === 'summit').map(({ slug }) => slug)
    expect(page?.topics.map(({ topic }) => topic.slug)).toEqual(scoped)
    const concessions = page?.topics.find(({ topic }) => topic.slug === 'concessions')
    expect(concessions?.verdict).toMatchObject({ kind: 'opposite', for: 2, against: 2 })
    expect(page?.codings.map(({ id }) => id)).toEqual(['csm-2019-second-summit-1'])
    expect(page?.spoken.map(({ source }) => source.slug)).toEqual(['csm-2019-second-summit'])
    expect(page?.timeline.summits.map(({ summit }) => summit.slug).toSorted()).toEqual([
      'second-summit',
      'singapore-summit',
    ])
  })

  test('claims about one stand on the page of each other', async () => {
    const page = await findClaimPage(db, 'singapore-gained-nothing')
    expect(page?.others.map(({ slug }) => slug).toSorted()).toEqual([
      'first-summit-as-do-over',
      'singapore-communique-vaguer',
    ])
    expect(page?.otherCount).toBe(2)
    expect(page?.coding).toMatchObject({ coder: 'Parley editors', source: 'csm-2019-second-summit' })
  })

  test('one that is nowhere is none', async () => {
    expect(await findSummitPage(db, 'nowhere')).toBeUndefined()
    expect(await findClaimPage(db, 'nowhere')).toBeUndefined()
  })
})
