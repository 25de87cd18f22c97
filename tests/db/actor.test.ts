import { beforeAll, describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import type { Library } from '@/db/library'
import { listAbsencesAtSummits } from '@/db/queries/actors/absences'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findFellowSpeakers } from '@/db/queries/actors/fellow-speakers'
import { findClaimList } from '@/db/queries/claims/list'
import { findComparison } from '@/db/queries/comparison/comparison'
import { listCounting } from '@/db/queries/library/counting'
import { findEditable } from '@/db/queries/records/editable'
import { listActors } from '@/db/queries/records/subjects'
import type { ActorProfile } from '@/lib/actors/model'
import type { Bundle } from '@/lib/bundle/schema'
import { CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { parseFilter } from '@/lib/filter/parse'
import { SILENCES } from '@/lib/vocabulary'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { generatedLibrary } from './generated-library'

const profileOf = async (db: Library, slug: string, asOf?: string, groups = false): Promise<ActorProfile> => {
  const profile = await findActorProfile(db, slug, { asOf, groups })
  if (!profile) throw new Error(`no ${slug}`)
  return profile
}
const lines = ({ themes }: ActorProfile) => themes.flatMap((theme) => theme.lines)

describe('an actor of the bundled library', () => {
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(readDataset().bundle)).db
  })

  test('has the numbers of the article', async () => {
    const profile = await profileOf(db, 'bruce-klingner')
    expect(profile.class).toBe('analysts')
    expect(profile.numbers).toEqual({ held: 15, topics: 22, made: 4, answered: 6 })
    expect(profile.ownSources.map(({ abbreviation }) => abbreviation)).toEqual(['CSM'])
    expect(profile.readInFull).toEqual(['csm-2019-second-summit'])
    expect(profile.themes.map(({ held, topics }) => `${held} of ${topics}`)).toEqual([
      '4 of 4',
      '3 of 5',
      '4 of 7',
      '4 of 6',
    ])
    expect(profile.themes.flatMap(({ silences }) => silences.map(({ kind, topics }) => [kind, topics.length]))).toEqual(
      [
        ['not_found', 2],
        ['not_found', 3],
        ['not_found', 2],
      ],
    )
    expect(lines(profile).every(({ summit }) => summit === undefined)).toBe(true)
  })

  test('claims stand by what others answer, and are answered through positions on their topics', async () => {
    const profile = await profileOf(db, 'bruce-klingner')
    expect(Object.fromEntries(profile.made.map(({ slug, standing }) => [slug, standing]))).toEqual({
      'singapore-gained-nothing': 'contested',
      'second-summit-style-over-substance': 'qualified',
      'first-summit-as-do-over': 'unanswered',
      'trump-doubts-alliances': 'unanswered',
    })
    expect(profile.answered.find(({ via }) => via === 'position')).toMatchObject({
      claim: { slug: 'progress-to-build-on' },
      kind: 'disputes',
      position: { topic: 'progress-since-singapore', stance: 'opposes' },
    })
    const administration = await profileOf(db, 'trump-administration')
    expect(administration.made.find(({ slug }) => slug === 'progress-to-build-on')?.standing).toBe('contested')
    expect(administration.answered.map(({ claim }) => claim.slug)).not.toContain('progress-to-build-on')
  })

  test('what is said on behalf of somebody stands under both, and people under their organization', async () => {
    const house = await profileOf(db, 'white-house')
    const spoken = lines(house).flatMap(({ positions }) =>
      positions.filter(({ actor }) => actor.slug !== house.actor.slug),
    )
    expect(spoken.map(({ actor, topic }) => [actor.slug, topic])).toEqual([['sarah-sanders', 'sanctions-relief']])
    expect(house.made.map(({ claimant }) => claimant.slug)).toContain('sarah-sanders')
    const people = house.people.map(({ member, positions, onBehalf }) => [member.slug, positions, onBehalf])
    expect(people).toEqual([
      ['sarah-sanders', 1, 1],
      ['victor-cha', 0, 0],
    ])
    expect(house.agreement.single.map(({ slug }) => slug)).not.toContain('sarah-sanders')
  })

  test('a group belongs to one source and stays out of agreement until asked for', async () => {
    const group = await profileOf(db, 'csm-2019-some-experts')
    expect(group.groupSource?.slug).toBe('csm-2019-second-summit')
    expect(group.agreement.leftOut).toBe(true)
    expect((await profileOf(db, 'csm-2019-some-experts', undefined, true)).agreement.single.length).toBeGreaterThan(0)
  })

  test('what somebody reports of others is theirs, and stands apart', async () => {
    const profile = await profileOf(db, 'victor-cha')
    expect(profile.reportedPositions.map(({ actor }) => actor.slug).toSorted()).toEqual([
      'china',
      'north-korea',
      'north-korea',
      'north-korea',
    ])
    expect(lines(profile).flatMap(({ positions }) => positions.map(({ holder }) => holder))).not.toContain(
      'north-korea',
    )
  })

  test('agreement counts as Compare does, pair by pair', async () => {
    const spokenFor = new Set(['mike-pompeo', 'sarah-sanders', 'white-house', 'trump-administration'])
    const named = (await listActors(db)).filter(({ kind, slug }) => kind !== 'group' && !spokenFor.has(slug))
    let compared = 0
    for (const { slug } of named)
      for (const { other, pair } of (await profileOf(db, slug)).agreement.lines) {
        const { filter } = parseFilter(
          COMPARE_PARAMETERS,
          new URLSearchParams({ actors: `${slug},${other.slug}`, topics: 'all' }),
        )
        const [same] = (await findComparison(db, filter)).pairs
        expect([pair.sameSide, pair.shared, pair.parts.length, pair.indirect.length], `${slug} ${other.slug}`).toEqual([
          same?.sameSide,
          same?.shared,
          same?.parts.length,
          same?.indirect.length,
        ])
        compared++
      }
    expect(compared).toBeGreaterThan(8)
  })

  test('nobody of that name', async () => {
    expect(await findActorProfile(db, 'nobody', { asOf: undefined, groups: false })).toBeUndefined()
  })
})

describe('any actor of the nasty library', () => {
  const library: Bundle = nastyLibrary()
  const published = new Set(library.codings.flatMap(({ id, published: is }) => (is ? [id] : [])))
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(library)).db
  })

  test('every shown position stands somewhere on the page, once, and nothing else does', async () => {
    for (const { slug } of library.actors) {
      const profile = await profileOf(db, slug)
      const onPage = lines(profile).flatMap(({ positions, earlier }) => [...positions, ...earlier].map(({ id }) => id))
      const shown = library.positions.filter(
        ({ actor, onBehalfOf, status, coding }) =>
          (actor === slug || onBehalfOf === slug) && status === 'published' && published.has(coding),
      )
      expect(onPage.toSorted(), slug).toEqual(shown.map(({ id }) => id).toSorted())
    }
  })

  test('every topic is either held or silent, in one kind of silence, and as of any day', async () => {
    for (const { slug } of library.actors)
      for (const asOf of [undefined, '2018-06-01', '2017-01-01']) {
        const profile = await profileOf(db, slug, asOf)
        const held = new Set(lines(profile).map(({ topic }) => topic.slug))
        const silent = [
          ...profile.themes.flatMap(({ silences }) =>
            silences.flatMap(({ topics }) => topics.filter(({ summit }) => !summit).map(({ topic }) => topic.slug)),
          ),
          ...profile.untouched.flatMap(({ topics }) => topics.map((topic) => topic.slug)),
        ]
        const undecided = profile.uncertain.positions.map(({ topic }) => topic).filter((topic) => !held.has(topic))
        expect([...held, ...silent, ...new Set(undecided)].toSorted(), `${slug} ${asOf}`).toEqual(
          library.topics.map((topic) => topic.slug).toSorted(),
        )
        expect(profile.numbers.held).toBe(held.size)
      }
  })

  test('what could not be coded, and a refusal, keep their words; kinds come in the codebook’s order', async () => {
    const { themes } = await profileOf(db, 'leena-sorvali')
    const settlement = themes.find(({ slug }) => slug === 'the-settlement')
    expect(settlement?.silences.map(({ kind }) => kind)).toEqual(['unclear', 'declined', 'not_assessed'])
    for (const { kind, topics } of settlement?.silences ?? [])
      if (kind !== 'not_assessed') expect(topics[0]?.looked[0]?.evidence.length).toBeGreaterThan(0)
    const order = themes.flatMap(({ silences }) => silences.map(({ kind }) => SILENCES.indexOf(kind)))
    expect(order.length).toBeGreaterThan(0)
  })

  test('as of a day, later words are gone and words of an uncertain day count nowhere', async () => {
    const now = await profileOf(db, 'ada-marlow')
    const then = await profileOf(db, 'ada-marlow', '2018-06-01')
    expect(lines(now).find(({ topic }) => topic.slug === 'easing-the-ban')?.positions[0]?.stance).toBe('opposes_unless')
    expect(lines(then).find(({ topic }) => topic.slug === 'easing-the-ban')?.positions[0]?.stance).toBe('opposes')
    expect(
      lines(then)
        .flatMap(({ positions }) => positions)
        .every(({ statedTo }) => statedTo <= '2018-06-01'),
    ).toBe(true)
    expect(then.uncertain.positions.length).toBeGreaterThan(0)
    expect(then.until).toBe('2018-06-01')
    expect(then.answered).toEqual([])
  })

  test('claims stand here as they stand in the list of claims', async () => {
    const { filter } = parseFilter(CLAIM_PARAMETERS, new URLSearchParams())
    const { list } = await findClaimList(db, filter, { limit: Number.POSITIVE_INFINITY })
    expect(list.claims.length).toBeGreaterThan(8)
    for (const { claim, standing } of list.claims)
      for (const voice of [claim.claimant, claim.onBehalfOf]) {
        if (!voice) continue
        const { made } = await profileOf(db, voice.slug)
        expect(made.find(({ slug }) => slug === claim.slug)?.standing, claim.slug).toBe(standing)
      }
  })

  test('two stances of equal rank on one day are both shown, under review', async () => {
    const reviews = lines(await profileOf(db, 'council-of-the-south-shore')).filter(
      ({ review }) => review === 'stances',
    )
    expect(reviews.map(({ topic, positions, earlier }) => [topic.slug, positions.length, earlier.length])).toEqual([
      ['ferry-line', 2, 2],
    ])
  })

  test('a refusal at one summit is not made up for by words at another', async () => {
    const changed = nastyLibrary()
    const position = changed.positions.find(({ id }) => lineIds.has(id))
    if (!position?.summit) throw new Error('no position at a summit')
    const other = changed.summits.find(({ slug }) => slug !== position.summit)
    const quotation = position.quotations[0]
    if (!other || !quotation) throw new Error('no other summit')
    const taken = changed.positions.some(
      ({ actor, topic, summit }) => actor === position.actor && topic === position.topic && summit === other.slug,
    )
    expect(taken).toBe(false)
    changed.absences.push({
      id: 'would-not-say-there',
      actor: position.actor,
      topic: position.topic,
      summit: other.slug,
      kind: 'declined',
      source: changed.quotations.find(({ id }) => id === quotation)?.source ?? '',
      on: '2019-01-22',
      by: 'test',
      note: null,
      quotations: [quotation],
    })
    const profile = await profileOf((await freshDatabase(changed)).db, position.actor)
    const declined = profile.themes.flatMap(({ silences }) => silences.filter(({ kind }) => kind === 'declined'))
    expect(
      declined.flatMap(({ topics }) => topics.map(({ topic, summit }) => [topic.slug, summit?.slug])),
    ).toContainEqual([position.topic, other.slug])
  })

  /** Of Ada Marlow, first-hand, on a topic scoped to summits. */
  const lineIds = new Set(
    library.positions
      .filter(
        ({ actor, summit, status, coding, topic }) =>
          actor === 'ada-marlow' &&
          summit &&
          topic === 'round-worth-holding' &&
          status === 'published' &&
          published.has(coding),
      )
      .map(({ id }) => id),
  )
})

test('where there is too much to read, an actor is compared with those who speak on most of the same topics', async () => {
  const { db } = await freshDatabase(generatedLibrary({ actors: 80, topics: 6, positions: 900 }))
  const topics = ['topic-0', 'topic-1', 'topic-2']
  expect(await findFellowSpeakers(db, 'actor-1', topics)).toEqual({ closest: undefined, ofAll: undefined })
  const { closest = [], ofAll } = await findFellowSpeakers(db, 'actor-1', topics, { most: 100 })
  expect(closest).toHaveLength(10)
  expect(closest).not.toContain('actor-1')
  expect(ofAll).toBeGreaterThan(60)
  const shared = async (actor: string) =>
    new Set((await listCounting(db, { actors: [actor], topics })).map(({ position }) => position.topic)).size
  for (const slug of closest) expect(await shared(slug), slug).toBe(3)
})

test('up to 5000 positions on their topics, an actor is compared with everybody', async () => {
  const { db } = await freshDatabase(generatedLibrary({ actors: 40, topics: 6, positions: 5001 }))
  const topics = Array.from({ length: 6 }, (_, number) => `topic-${number}`)
  expect((await findFellowSpeakers(db, 'actor-1', topics)).closest).toHaveLength(10)
  const found = await findEditable(db, 'position', 'g-0')
  if (!found) throw new Error('The generated library has a position g-0.')
  const after = { ...found.record, status: 'withdrawn' as const, withdrawal: 'Entered twice.' }
  const change = { type: 'position' as const, before: found.record, after, version: found.version }
  await changeRecords(db, [change], { by: 'A. Coder', at: '2026-11-25T12:00:00.000Z', reason: 'withdrawn' })
  expect(await findFellowSpeakers(db, 'actor-1', topics)).toEqual({ closest: undefined, ofAll: undefined })
})

test('what an actor left unsaid at summits is listed with the latest first, of one day as recorded', async () => {
  const library = smallLibrary()
  const [absence] = library.absences
  if (!absence) throw new Error('The small library has an absence.')
  const atRound = (id: string, on: string, note: string) => ({
    ...absence,
    id,
    summit: 'round-2',
    topic: 'holding',
    on,
    note,
  })
  library.absences.push(
    atRound('a-2', '2019-01-20', 'earlier'),
    atRound('a-3', '2019-01-23', 'latest'),
    atRound('a-4', '2019-01-23', 'latest, recorded second'),
    atRound('a-5', '2019-01-21', 'between'),
  )
  const { db } = await freshDatabase(library)
  const listed = async (asOf?: string) => (await listAbsencesAtSummits(db, 'tomas-reyes', asOf)).map(({ note }) => note)
  expect(await listed()).toEqual(['latest', 'latest, recorded second', 'between', 'earlier'])
  expect(await listed('2019-01-21')).toEqual(['between', 'earlier'])
})
