import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CountingScope, listCounting } from '@/db/queries/library/counting'
import { countingPositions } from '@/lib/counting'
import { ROLES } from '@/lib/vocabulary'
import { aPosition, type BundlePosition, smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { withLibrary } from './borrowed'
import { ACTORS, aCrowdedLibrary, DAYS, type Held, heldPositions, SUMMITS, TOPICS } from './counting-library'

vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.engine.close())

const some = (names: string[]) => fc.option(fc.subarray(names), { nil: undefined })
const aScope: fc.Arbitrary<CountingScope> = fc.record({
  actors: some(ACTORS),
  topics: some(TOPICS),
  summit: fc.option(fc.constantFrom(...SUMMITS, 'no-such-round'), { nil: undefined }),
  asOf: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
  stated: fc.boolean(),
  firsthand: fc.boolean(),
})

/** The same answer by the plain version: `holder position status`, sorted. */
function plainly(held: Held[], scope: CountingScope): string[] {
  const inScope = held.filter(
    (position) =>
      (!scope.actors || scope.actors.includes(position.holder)) &&
      (!scope.topics || scope.topics.includes(position.topic)) &&
      (!scope.summit || position.summit === null || position.summit === scope.summit) &&
      (!scope.asOf || position.statedFrom <= scope.asOf),
  )
  const fits = (position: Held) =>
    (!scope.stated || position.basis === 'stated') &&
    (!scope.firsthand || position.reportedBy === null) &&
    (!scope.role || position.spokeAs.includes(scope.role))
  const kept = inScope.filter(fits)
  const told = (status: string) => (position: Held) => `${position.holder} ${position.id} ${status}`
  return [
    ...countingPositions(kept, scope.asOf).map(told('counts')),
    ...kept.filter(({ statedTo }) => scope.asOf && statedTo > scope.asOf).map(told('uncertain')),
    ...inScope.filter((position) => !fits(position)).map(told('left_out')),
  ].toSorted()
}

describe('the counting query', () => {
  test('answers as the plain version does, for any library and scope', async () => {
    await fc.assert(
      fc.asyncProperty(aCrowdedLibrary, fc.array(aScope, { minLength: 6, maxLength: 6 }), async (library, scopes) => {
        await withLibrary(database, library, async () => {
          const held = heldPositions(library)
          for (const scope of scopes) {
            const found = await listCounting(database.db, scope)
            const told = found.map(({ status, position }) => `${position.holder} ${position.id} ${status}`)
            expect(told.toSorted(), JSON.stringify(scope)).toEqual(plainly(held, scope))
          }
        })
      }),
      { numRuns: 80 },
    )
  })

  test('never lets two count in one cell but for equals, and leaves no cell with words empty', async () => {
    await fc.assert(
      fc.asyncProperty(aCrowdedLibrary, async (library) => {
        await withLibrary(database, library, async () => {
          const found = await listCounting(database.db, {})
          const cell = (held: Pick<Held, 'holder' | 'topic' | 'summit'>) =>
            `${held.holder} ${held.topic} ${held.summit}`
          const counted = new Map<string, string>()
          for (const { status, position } of found) {
            expect(status).toBe('counts')
            const rank = `${position.basis === 'stated' && !position.reportedBy} ${position.statedFrom} ${position.statedTo}`
            expect(counted.get(cell(position)) ?? rank).toBe(rank)
            counted.set(cell(position), rank)
          }
          expect([...counted.keys()].toSorted()).toEqual([...new Set(heldPositions(library).map(cell))].toSorted())
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('by the codebook', () => {
  const counting = async (positions: Partial<BundlePosition>[], scope: CountingScope = {}) => {
    const library = smallLibrary()
    library.positions = positions.map((changes, at) => aPosition({ id: `p-${at}`, quotations: ['q-1'], ...changes }))
    return withLibrary(database, library, async () => {
      const found = await listCounting(database.db, scope)
      return found.map(({ status, position }) => `${position.holder} ${position.id} ${status}`)
    })
  }
  const reported = { reportedBy: 'tomas-reyes' }

  test('the latest first-hand, stated one counts', async () => {
    const days = ['2018-05-01', '2019-01-22', '2018-12-31'].map((statedOn) => ({ statedOn }))
    expect(await counting(days)).toEqual(['ada-marlow p-1 counts'])
  })

  test('a later report, inference or deed does not overtake it, and counts where there is none', async () => {
    const later = { statedOn: '2020-01-01' }
    const others = [
      { ...later, ...reported },
      { ...later, basis: 'enacted' as const },
      { ...later, basis: 'inferred' as const, inference: 'x' },
    ]
    for (const other of others) {
      expect(await counting([{ statedOn: '2018' }, other])).toEqual(['ada-marlow p-0 counts'])
      expect(await counting([other])).toEqual(['ada-marlow p-0 counts'])
    }
  })

  test('two of equal rank on one day both count', async () => {
    const twice = [{ stance: 'opposes' as const }, { stance: 'mixed' as const }]
    expect(await counting(twice)).toEqual(['ada-marlow p-0 counts', 'ada-marlow p-1 counts'])
  })

  test('words dated roughly never overtake later ones', async () => {
    expect(await counting([{ statedOn: '2019-01' }, { statedOn: '2019-01-15' }])).toEqual(['ada-marlow p-1 counts'])
    expect(await counting([{ statedOn: '../2020-01-01' }, { statedOn: '2018' }])).toEqual(['ada-marlow p-1 counts'])
  })

  test('as of a day, what may or may not be earlier counts nowhere and is told', async () => {
    const positions = [{ statedOn: '2018' }, { statedOn: '2019-01' }, { statedOn: '2019-03-01' }]
    expect(await counting(positions, { asOf: '2019-01-15' })).toEqual([
      'ada-marlow p-0 counts',
      'ada-marlow p-1 uncertain',
    ])
    expect(await counting(positions, { asOf: '2019-01-31' })).toEqual(['ada-marlow p-1 counts'])
    expect(await counting(positions, { asOf: '2019-03-01' })).toEqual(['ada-marlow p-2 counts'])
    expect(await counting(positions, { asOf: '2017-12-31' })).toEqual([])
  })

  test('on whose behalf it is said, it counts for both', async () => {
    expect(await counting([{ onBehalfOf: 'port-authority' }])).toEqual([
      'ada-marlow p-0 counts',
      'port-authority p-0 counts',
    ])
    expect(await counting([{ onBehalfOf: 'port-authority' }], { actors: ['port-authority'] })).toEqual([
      'port-authority p-0 counts',
    ])
  })

  test('the role is the speaker’s at the time of the words', async () => {
    const then = [{ statedOn: '2017-06-01' }, { statedOn: '2019-06-01', topic: 'easing' }]
    expect(await counting(then, { role: 'official' })).toEqual(['ada-marlow p-0 counts', 'ada-marlow p-1 left_out'])
    expect(await counting(then, { role: 'analyst' })).toEqual(['ada-marlow p-0 left_out', 'ada-marlow p-1 counts'])
  })

  test('unpublished and withdrawn ones count for nothing', async () => {
    const gone = { status: 'withdrawn' as const, withdrawal: 'Misread.', statedOn: '2020' }
    expect(await counting([{ statedOn: '2018' }, gone])).toEqual(['ada-marlow p-0 counts'])
  })
})
