import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findSourceList, listSourceFacets } from '@/db/queries/sources/list'
import { findSourcePage } from '@/db/queries/sources/page'
import type { SourceFilter } from '@/lib/filter/sources'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const ALL: SourceFilter = { type: [], access: [], sort: 'newest', after: undefined }

describe('the page of the bundled source', () => {
  const { bundle } = readDataset()
  let page: NonNullable<Awaited<ReturnType<typeof findSourcePage>>>
  beforeAll(async () => {
    const { db } = await freshDatabase(bundle)
    const found = await findSourcePage(db, 'csm-2019-second-summit')
    if (!found) throw new Error('The bundled source is not there.')
    page = found
  })

  test('has every quotation once, in reading order', () => {
    const starts = new Map(bundle.quotations.map(({ id, segments }) => [id, segments[0]?.start ?? 0]))
    const ids = page.quotations.map(({ evidence }) => evidence.id)
    expect(new Set(ids)).toEqual(new Set(starts.keys()))
    expect(ids.map((id) => starts.get(id))).toEqual([...starts.values()].toSorted((a, b) => a - b))
  })

  test('says of each what it proves, as the records say what proves them', () => {
    const expected: string[] = []
    const add = (record: string, quotations: string[]) => {
      for (const id of quotations) expected.push(`${id} ${record}`)
    }
    for (const { id, quotations } of bundle.positions) add(`position ${id}`, quotations)
    for (const { actor, topic, quotations } of bundle.absences) add(`absence ${actor} ${topic}`, quotations)
    for (const claim of bundle.claims) {
      add(`claim ${claim.slug}`, claim.quotations)
      for (const { quotations } of claim.outcomes) add(`outcome ${claim.slug}`, quotations)
      for (const { actor, quotations } of claim.responses) add(`response ${claim.slug} ${actor}`, quotations)
    }
    const found = page.quotations.flatMap(({ evidence, proves }) =>
      proves.map((proof) => {
        if (proof.kind === 'position') return `${evidence.id} position ${proof.id}`
        if (proof.kind === 'claim') return `${evidence.id} claim ${proof.slug}`
        if (proof.kind === 'outcome') return `${evidence.id} outcome ${proof.slug}`
        if (proof.kind === 'response') return `${evidence.id} response ${proof.slug} ${proof.actor.slug}`
        return `${evidence.id} absence ${proof.actor.slug} ${proof.topic.slug}`
      }),
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  test('says what its coding covers, and that the text is not held', () => {
    expect(page.held).toBe(false)
    expect(page.codings).toHaveLength(1)
    const [coding] = page.codings
    expect(coding).toMatchObject({ complete: true, summits: [{ slug: 'second-summit' }] })
    expect(coding?.actors.map(({ slug }) => slug)).toEqual(['bruce-klingner', 'victor-cha', 'harry-kazianis'])
    expect(coding?.topics).toHaveLength(22)
  })
})

describe('the sources of the nasty library', () => {
  const bundle = nastyLibrary()
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(bundle)).db
  })

  test('show nothing of an unpublished coding', async () => {
    const hidden = new Set(bundle.codings.filter(({ published }) => !published).map(({ id }) => id))
    const secret = bundle.positions.filter(({ coding }) => hidden.has(coding))
    expect(secret.length).toBeGreaterThan(0)
    const page = await findSourcePage(db, 'quay-gazette-2019-01-22')
    const proofs =
      page?.quotations.flatMap(({ proves }) => proves.map((proof) => ('id' in proof ? proof.id : ''))) ?? []
    for (const { id } of secret) expect(proofs).not.toContain(id)
    expect(page?.codings.map(({ id }) => id)).toEqual(['gazette-coding'])
    const elsewhere = new Set(
      [
        ...bundle.positions.filter(({ coding }) => !hidden.has(coding)),
        ...bundle.claims,
        ...bundle.claims.flatMap(({ responses }) => responses),
        ...bundle.absences,
      ].flatMap(({ quotations }) => quotations),
    )
    for (const { evidence } of page?.quotations ?? []) expect(elsewhere).toContain(evidence.id)
  })

  test('tell withdrawn records apart', async () => {
    const page = await findSourcePage(db, 'tide-watch-posts')
    const proofs = page?.quotations.flatMap(({ proves }) => proves) ?? []
    expect(proofs.find((proof) => proof.kind === 'claim' && proof.slug === 'ferry-carried-ten-thousand')).toMatchObject(
      {
        withdrawn: true,
      },
    )
    expect(proofs.filter(({ withdrawn }) => !withdrawn).length).toBeGreaterThan(0)
  })

  test('are listed by date, by title and by how much they are quoted', async () => {
    const slugs = async (sort: SourceFilter['sort']) =>
      (await findSourceList(db, { ...ALL, sort })).sources.map(({ source }) => source.slug)
    expect((await slugs('newest'))[0]).toBe('quay-gazette-2019-01-22')
    expect((await slugs('title'))[0]).toBe('coastal-law-center-2018')
    const { sources } = await findSourceList(db, { ...ALL, sort: 'quotations' })
    const counts = sources.map(({ quotations }) => quotations)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect((await slugs('newest')).toSorted()).toEqual(bundle.sources.map(({ slug }) => slug).toSorted())
  })

  test('count in a list what their pages show, and every published record once', async () => {
    const published = new Set(bundle.codings.filter((coding) => coding.published).map(({ id }) => id))
    const live = <T extends { coding: string }>(records: T[]) => records.filter(({ coding }) => published.has(coding))
    const claims = live(bundle.claims).filter(({ status }) => status === 'published')
    const records = [
      ...live(bundle.positions).filter(({ status }) => status === 'published'),
      ...claims,
      ...live(claims.flatMap(({ responses }) => responses)),
      ...bundle.absences,
    ]
    const { sources } = await findSourceList(db, ALL)
    for (const listed of sources) {
      const { slug } = listed.source
      const own = new Set(bundle.quotations.filter(({ source }) => source === slug).map(({ id }) => id))
      const page = await findSourcePage(db, slug)
      expect(listed).toMatchObject({
        quotations: page?.quotations.length,
        codings: page?.codings.length,
        records: records.filter(({ quotations }) => quotations.some((id) => own.has(id))).length,
      })
    }
  })

  test('are narrowed by type and access, each counted under the other', async () => {
    const { page, all } = await findSourceList(db, { ...ALL, access: ['private'] })
    expect([page.total, all]).toEqual([2, 12])
    const facets = await listSourceFacets(db, { ...ALL, access: ['private'] })
    expect(
      facets.find(({ parameter }) => parameter === 'type')?.options.map(({ value, count }) => [value, count]),
    ).toEqual([
      ['post-weblog', 1],
      ['speech', 1],
    ])
    expect(facets.find(({ parameter }) => parameter === 'access')?.options.map(({ count }) => count)).toEqual([7, 3, 2])
  })

  test('an unknown one is none', async () => {
    expect(await findSourcePage(db, 'nowhere')).toBeUndefined()
  })
})

test('a response to a claim that is not shown is neither counted nor a proof', async () => {
  const found = async (published: boolean) => {
    const bundle = smallLibrary()
    const [coding] = bundle.codings
    const [claim] = bundle.claims
    if (!coding || !claim) throw new Error('The small library has a coding and a claim.')
    bundle.codings.push({ ...coding, id: 'of-claims', published })
    claim.coding = 'of-claims'
    expect(claim.responses.map((response) => response.coding)).toEqual(['gazette-1-a'])
    const { db } = await freshDatabase(bundle)
    const page = await findSourcePage(db, 'gazette-1')
    const proofs = page?.quotations.flatMap(({ proves }) => proves.map(({ kind }) => kind)) ?? []
    return { records: (await findSourceList(db, ALL)).sources[0]?.records ?? 0, proofs: new Set(proofs) }
  }
  const [shown, hidden] = [await found(true), await found(false)]
  expect(hidden.records).toBe(shown.records - 2)
  expect([...shown.proofs].filter((kind) => !hidden.proofs.has(kind))).toEqual(['claim', 'outcome', 'response'])
})
