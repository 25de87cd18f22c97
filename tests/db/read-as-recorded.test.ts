import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { listMembers } from '@/db/queries/actors/members'
import { findOwnSources } from '@/db/queries/actors/own-sources'
import { listClaims } from '@/db/queries/claims/list'
import { answerClaims } from '@/db/queries/claims/responses'
import { findSourcePage } from '@/db/queries/sources/page'
import type { Bundle } from '@/lib/bundle/schema'
import { parseDate } from '@/lib/dates'
import { nastyLibrary } from '../fixtures/nasty/library'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

// A record that is read has every field as it was recorded: two neighbours of one kind are never taken for each other.

type BundleClaim = Bundle['claims'][number]
type BundleResponse = BundleClaim['responses'][number]

const bundle = nastyLibrary()
const published = new Set(bundle.codings.flatMap(({ id, published }) => (published ? [id] : [])))
const shown = bundle.claims.filter(({ coding, status }) => published.has(coding) && status === 'published')
const slug = (record: { slug: string } | null | undefined) => record?.slug ?? null

let db: Library
beforeAll(async () => {
  db = (await freshDatabase(bundle)).db
})

test('claims, with who makes, reports and is spoken for, and what their dates can mean', async () => {
  const found = await listClaims(
    db,
    shown.map((claim) => claim.slug),
  )
  const asRecorded = found.map((claim) => ({
    id: claim.id,
    slug: claim.slug,
    claimant: claim.claimant.slug,
    onBehalfOf: slug(claim.onBehalfOf),
    reportedBy: slug(claim.reportedBy),
    statement: claim.statement,
    kind: claim.kind,
    summit: claim.summit.slug,
    topic: slug(claim.topic),
    polarity: claim.polarity,
    dates: [claim.madeOn, claim.madeFrom, claim.madeTo],
    quotations: claim.evidence.map(({ id }) => id),
    withdrawal: claim.withdrawal,
  }))
  expect(asRecorded).toEqual(
    shown.map(({ madeOn, ...claim }) => ({
      id: claim.id,
      slug: claim.slug,
      claimant: claim.claimant,
      onBehalfOf: claim.onBehalfOf,
      reportedBy: claim.reportedBy,
      statement: claim.statement,
      kind: claim.kind,
      summit: claim.summit,
      topic: claim.topic,
      polarity: claim.polarity,
      dates: [madeOn, parseDate(madeOn)?.from, parseDate(madeOn)?.to],
      quotations: claim.quotations,
      withdrawal: claim.withdrawal,
    })),
  )
  for (const field of ['onBehalfOf', 'reportedBy'] as const) expect(shown.some((claim) => claim[field])).toBe(true)
  expect(asRecorded.some(({ dates: [, from, to] }) => from !== to)).toBe(true)
})

test('responses, each with its claim', async () => {
  const key = (claim: string, response: BundleResponse, dates: (string | undefined)[]) =>
    JSON.stringify([claim, response.id, response.actor, response.kind, response.basis, response.inference, ...dates])
  const expected = shown.flatMap(({ slug, onBehalfOf, responses }) =>
    responses
      .filter(({ coding, actor }) => published.has(coding) && actor !== onBehalfOf)
      .map((one) => key(slug, one, [one.saidOn, parseDate(one.saidOn)?.from, parseDate(one.saidOn)?.to, one.summary])),
  )
  const answered = await answerClaims(
    db,
    await listClaims(
      db,
      shown.map((claim) => claim.slug),
    ),
    '2026-11-27',
  )
  const found = answered.flatMap(({ claim, responses }) =>
    responses
      .filter(({ position }) => position === null)
      .map(({ id, actor, kind, basis, inference, saidOn, saidFrom, saidTo, summary }) =>
        JSON.stringify([claim.slug, id, actor.slug, kind, basis, inference, saidOn, saidFrom, saidTo, summary]),
      ),
  )
  expect(found.toSorted()).toEqual(expected.toSorted())
  expect(expected.length).toBeGreaterThan(5)
})

describe('claims on the pages of actors', () => {
  const actors = [...new Set(shown.flatMap((claim) => [claim.claimant, claim.onBehalfOf, claim.reportedBy]))]
  const profile = async (actor: string, asOf?: string) => {
    const found = await findActorProfile(db, actor, { asOf, groups: true })
    if (!found) throw new Error(`${actor} has no page.`)
    return found
  }

  test('name who makes them, whom they are made for, and who reports them', async () => {
    const entry = (claim: BundleClaim) =>
      JSON.stringify([claim.slug, claim.claimant, claim.onBehalfOf, claim.reportedBy, claim.summit, claim.topic])
    for (const actor of actors.filter((one) => one !== null)) {
      const { made, reportedClaims } = await profile(actor)
      const listed = [...made, ...reportedClaims].map((one) =>
        JSON.stringify([
          one.slug,
          one.claimant.slug,
          slug(one.onBehalfOf),
          slug(one.reportedBy),
          one.summit,
          one.topic,
        ]),
      )
      const own = shown.filter((claim) => claim.claimant === actor || claim.onBehalfOf === actor)
      const reported = shown.filter((claim) => claim.reportedBy === actor)
      expect(listed.toSorted()).toEqual([...own, ...reported].map(entry).toSorted())
    }
  })

  test('count from the last day that their date can mean, and are uncertain from the first', async () => {
    const rough = shown.filter(({ madeOn }) => parseDate(madeOn)?.from !== parseDate(madeOn)?.to)
    expect(rough.length).toBeGreaterThan(2)
    for (const { slug, claimant, madeOn } of rough) {
      const dates = parseDate(madeOn)
      if (!dates || dates.from.startsWith('0000')) continue
      const listedOn = async (asOf: string) => {
        const { made, uncertain } = await profile(claimant, asOf)
        return [made.some((one) => one.slug === slug), uncertain.claims.some((one) => one.slug === slug)]
      }
      expect(await listedOn(dayBefore(dates.from)), `${slug} before`).toEqual([false, false])
      expect(await listedOn(dates.from), `${slug} on the first day`).toEqual([false, true])
      expect(await listedOn(dayBefore(dates.to)), `${slug} before the last day`).toEqual([false, true])
      expect(await listedOn(dates.to), `${slug} on the last day`).toEqual([true, false])
    }
  })

  test('have the answers that were surely given by a day; those of whoever answers are uncertain until then', async () => {
    let checked = 0
    for (const { slug, claimant, madeOn, topic, onBehalfOf, responses } of shown)
      for (const { actor, saidOn, coding } of responses) {
        const [made, said] = [parseDate(madeOn), parseDate(saidOn)]
        if (!made || !said || topic || actor === onBehalfOf || !published.has(coding)) continue
        const given = async (asOf: string) => {
          const page = await profile(claimant, asOf)
          return [...page.made, ...page.uncertain.claims]
            .filter((claim) => claim.slug === slug)
            .flatMap(({ answers }) => answers.map((answer) => answer.actor))
        }
        const uncertain = async (asOf: string) =>
          (await profile(actor, asOf)).answered.find(({ claim }) => claim.slug === slug)?.uncertain
        if (made.from > dayBefore(said.to)) continue
        checked++
        expect(await given(dayBefore(said.to)), slug).not.toContain(actor)
        expect(await given(said.to), slug).toContain(actor)
        expect(await uncertain(said.to), slug).toBe(false)
        expect(await uncertain(dayBefore(said.to)), slug).toBe(said.from < said.to ? true : undefined)
      }
    expect(checked).toBeGreaterThan(2)
  })
})

test('whoever a claim is made for has its sources, whoever reports it has not', async () => {
  const small = smallLibrary()
  const [claim] = small.claims
  if (!claim) throw new Error('The small library has a claim.')
  small.positions = []
  claim.responses = []
  Object.assign(claim, { onBehalfOf: 'port-authority', reportedBy: 'tomas-reyes' })
  const { db } = await freshDatabase(small)
  const sources = async (actor: string) => (await findOwnSources(db, actor, undefined)).slugs
  expect(await sources('ada-marlow')).toEqual(['gazette-1'])
  expect(await sources('port-authority')).toEqual(['gazette-1'])
  expect(await sources('tomas-reyes')).toEqual([])
})

test('people of an organization, with what they said meanwhile and what of it on its behalf', async () => {
  const small = smallLibrary()
  const [ada] = small.actors
  if (!ada) throw new Error('The small library has an actor.')
  ada.affiliations = [
    {
      organization: 'Port Authority',
      short: 'Port',
      actor: 'port-authority',
      title: null,
      role: 'official',
      from: '2018',
      to: null,
    },
  ]
  small.positions = [
    aPosition({ id: 'own' }),
    aPosition({ id: 'spoken', onBehalfOf: 'port-authority', statedOn: '2019-01-23' }),
    aPosition({ id: 'before', onBehalfOf: 'port-authority', statedOn: '2017-01-23' }),
  ]
  const { db } = await freshDatabase(small)
  const { people, total } = await listMembers(db, 'port-authority')
  expect(people.map(({ member, positions, onBehalf }) => [member.slug, positions, onBehalf])).toEqual([
    ['ada-marlow', 2, 1],
  ])
  expect(total).toBe(1)
})

test('positions as what quotations prove, with who reports them', async () => {
  const positions = new Map(bundle.positions.map((position) => [position.id, position]))
  const reporters = new Set<string | null>()
  for (const source of bundle.sources) {
    const page = await findSourcePage(db, source.slug)
    for (const proof of page?.quotations.flatMap(({ proves }) => proves) ?? []) {
      if (proof.kind !== 'position') continue
      const { actor, topic, stance, basis, reportedBy } = positions.get(proof.id) ?? {}
      reporters.add(slug(proof.reportedBy))
      expect([proof.actor.slug, proof.topic.slug, proof.stance, proof.basis, slug(proof.reportedBy)]).toEqual([
        actor,
        topic,
        stance,
        basis,
        reportedBy,
      ])
    }
  }
  expect(reporters.size).toBeGreaterThan(2)
})

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
