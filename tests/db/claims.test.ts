import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { listClaimFacets } from '@/db/queries/claims/facets'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import type { Bundle } from '@/lib/bundle/schema'
import { CLAIM_ORDERS, type ClaimFilter } from '@/lib/filter/claims'
import { POLARITIES, STANDINGS } from '@/lib/vocabulary'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'

const ALL: ClaimFilter = {
  outcome: [],
  said: [],
  own: [],
  claimant: [],
  kind: [],
  standing: [],
  topic: [],
  summit: [],
  sort: 'standing',
  after: undefined,
}
const slugsOf = async (db: Library, filter: Partial<ClaimFilter>) =>
  (await findClaimList(db, { ...ALL, ...filter }, { limit: Number.POSITIVE_INFINITY })).list.claims.map(
    ({ claim }) => claim.slug,
  )

describe('the list of claims of the bundled library', () => {
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(readDataset().bundle)).db
  })

  test('derives the standing of a claim from the positions on the topic it restates', async () => {
    const { list } = await findClaimList(db, { ...ALL, topic: ['progress-since-singapore'] })
    expect(list.claims.map(({ claim }) => claim.slug)).toEqual(['progress-to-build-on'])
    const [found] = list.claims
    expect(found?.standing).toBe('contested')
    expect(found?.responses.map(({ actor, kind }) => `${actor.slug} ${kind}`).sort()).toEqual([
      'bruce-klingner disputes',
      'csm-2019-most-korea-and-proliferation-analysts disputes',
      'csm-2019-some-analysts endorses',
      'harry-kazianis endorses',
      'white-house endorses',
    ])
    expect(list.words).toBe('Claims that restate the topic “Progress since Singapore”')
  })

  test('finds by standing and counts what each choice would give', async () => {
    expect(await slugsOf(db, { standing: ['disputed'] })).toEqual([
      'interim-deal-to-build-on',
      'december-list-of-secret-sites',
    ])
    const facets = await listClaimFacets(db, { ...ALL, standing: ['disputed'] })
    const options = (parameter: string) => facets.find((facet) => facet.parameter === parameter)?.options ?? []
    // A facet is not narrowed by itself, every other one is.
    expect(options('standing').reduce((sum, { count }) => sum + count, 0)).toBe(24)
    expect(options('kind').map(({ value, count }) => [value, count])).toEqual([
      ['empirical', 1],
      ['predictive', 1],
    ])
    expect(options('claimant').find(({ value }) => value === 'victor-cha')?.count).toBe(0)
  })

  test('pages by key, forwards and back, and says where it is', async () => {
    const seen: string[] = []
    let after: string | undefined
    for (let page = 0; page < 10; page++) {
      const found = await findClaimList(db, { ...ALL, after }, { limit: 7 })
      expect(found.page.skipped).toBe(seen.length)
      expect(found.page.previous).toBe(seen.length > 7 ? seen[seen.length - 8] : null)
      seen.push(...found.list.claims.map(({ claim }) => claim.slug))
      if (!found.page.next) break
      after = found.page.next
    }
    expect(seen).toEqual(await slugsOf(db, {}))
    expect(new Set(seen).size).toBe(24)
  })

  test('a claim shows under whoever it was made for', async () => {
    expect(await slugsOf(db, { claimant: ['white-house'] })).toContain('sanctions-until-complete')
  })

  test('tells what its address names and the library has not', async () => {
    const { filter, problems } = await readClaimsView(
      db,
      new URLSearchParams('claimant=klinger&standing=contested,open&summit=second-summit&page=2'),
    )
    expect(filter).toMatchObject({ claimant: [], standing: ['contested'], summit: ['second-summit'] })
    expect(problems.map(({ parameter, suggestion }) => [parameter, suggestion?.value])).toEqual([
      ['standing', undefined],
      ['page', undefined],
      ['claimant', 'bruce-klingner'],
    ])
  })
})

describe('the list of claims of the nasty library', () => {
  test('leaves out what is withdrawn', async () => {
    const { db } = await freshDatabase(nastyLibrary())
    expect(await slugsOf(db, {})).not.toContain('ferry-carried-ten-thousand')
    expect((await findClaimList(db, ALL)).list.all).toBe(nastyLibrary().claims.length - 1)
  })

  test('every order lists the same claims', async () => {
    const { db } = await freshDatabase(nastyLibrary())
    const lists = await Promise.all(CLAIM_ORDERS.map(async (sort) => (await slugsOf(db, { sort })).toSorted()))
    for (const list of lists) expect(list).toEqual(lists[0])
  })

  test('an unpublished coding proves nothing', async () => {
    const library = nastyLibrary()
    const hidden = library.codings.find(({ id }) => id === 'radio-coding')
    if (hidden) hidden.published = false
    const { db } = await freshDatabase(library)
    expect(await slugsOf(db, {})).not.toContain('minutes-will-stay-closed')
    const { list } = await findClaimList(db, { ...ALL, standing: ['contested'] })
    const boats = list.claims.find(({ claim }) => claim.slug === 'patrol-boats-stayed-in-port')
    expect(boats?.responses.map(({ actor }) => actor.slug)).not.toContain('fishers-league')
  })

  test('an actor’s page gives its claims the standing that the list gives them', async () => {
    const { db } = await freshDatabase(restating(nastyLibrary(), () => 0))
    const { list } = await findClaimList(db, ALL, { limit: Number.POSITIVE_INFINITY })
    const listed = new Map(list.claims.map(({ claim, standing }) => [claim.slug, standing]))
    const claimants = new Set(list.claims.map(({ claim }) => claim.claimant.slug))
    for (const claimant of claimants) {
      const profile = await findActorProfile(db, claimant, { asOf: undefined, groups: false })
      const made = profile?.made ?? []
      expect(made.length).toBeGreaterThan(0)
      for (const { slug, standing } of made) expect([slug, standing]).toEqual([slug, listed.get(slug)])
    }
  }, 60_000)

  // The list filters by a standing that the database derives, and shows one that is derived from the records it read.
  test('both ways to a standing agree, whatever claims restate', async () => {
    let underReview = 0
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(9)), async (dice) => {
        const { db } = await freshDatabase(restating(nastyLibrary(), () => dice.next().value ?? 0))
        const { list } = await findClaimList(db, ALL, { limit: Number.POSITIVE_INFINITY })
        underReview += list.claims.filter(({ review }) => review.length > 0).length
        for (const standing of STANDINGS)
          expect((await slugsOf(db, { standing: [standing] })).toSorted()).toEqual(
            list.claims
              .filter((answered) => answered.standing === standing)
              .map(({ claim }) => claim.slug)
              .toSorted(),
          )
      }),
      { numRuns: 12 },
    )
    expect(underReview).toBeGreaterThan(0)
  }, 60_000)
})

/** A library in which every fifth position is said again as a claim about its topic, on few days, so that ranks tie. */
function restating(library: Bundle, roll: () => number): Bundle {
  const speakers = new Map(library.quotations.map((quotation) => [quotation.id, quotation.speakers]))
  for (const position of library.positions) {
    // Somebody who speaks as a member of the actor can do so only on days of that membership.
    const voices = [position.actor, position.onBehalfOf, position.reportedBy]
    if (position.quotations.every((id) => speakers.get(id)?.some((speaker) => voices.includes(speaker))))
      position.statedOn = roll() < 7 ? '2019-01-10' : '2018-09-11'
  }
  const summits = library.summits.map(({ slug }) => slug)
  library.claims = library.positions
    .filter(({ coding }) => library.codings.find(({ id }) => id === coding)?.published)
    .filter((_, nth) => nth % 5 === 0)
    .map((position, nth) => ({
      id: `claim-${nth}`,
      coding: position.coding,
      slug: `claim-${nth}`,
      claimant: position.actor,
      onBehalfOf: position.onBehalfOf,
      statement: `Claim ${nth}`,
      kind: 'empirical',
      summit: position.summit ?? (summits[roll() % summits.length] as string),
      topic: position.topic,
      polarity: POLARITIES[roll() % 2] as (typeof POLARITIES)[number],
      reportedBy: position.reportedBy,
      madeOn: position.statedOn,
      said: null,
      ownPower: null,
      test: null,
      by: null,
      quotations: position.quotations,
      responses: [],
      outcomes: [],
      status: 'published',
      withdrawal: null,
    }))
  return library
}
