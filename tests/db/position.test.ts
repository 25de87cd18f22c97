import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findClaimPage } from '@/db/queries/claims/page'
import { findPosition } from '@/db/queries/positions/position'
import { findNearRecord } from '@/db/queries/records/near-record'
import { recordExists } from '@/db/queries/records/record-exists'
import { viewCitation } from '@/lib/citations/view'
import { claimWords } from '@/lib/claims/citation'
import { formatDate } from '@/lib/dates'
import { positionWords } from '@/lib/positions/citation'
import { listChanges } from '@/lib/revisions/changes'
import { readDataset } from '../dataset/bundle'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

describe('one position', () => {
  test('comes with its coding, its first revision, and what else its words prove', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const detail = await findPosition(db, 'p-2')
    expect(detail).toMatchObject({
      position: { id: 'p-2', onBehalfOf: { slug: 'port-authority' }, wording: 1 },
      proposition: 'Holding the round is right.',
      summit: { slug: 'round-2' },
      coding: { id: 'gazette-1-a', coder: 'A. Coder', complete: true },
      published: true,
      held: [],
      revisions: [{ version: 1, by: 'test', reason: 'loaded', before: null, after: { id: 'p-2' } }],
    })
    expect(detail?.proofs.get('q-2')?.map((proof) => proof.kind)).toEqual(['outcome', 'response', 'absence'])
    // It stands under its speaker and under whoever it was said for.
    expect(detail?.occasions.map(({ holder }) => holder.slug)).toEqual(['tomas-reyes', 'port-authority'])
  })

  test('shares its words with another position, and does not name itself beside them', async () => {
    const library = smallLibrary()
    library.positions.push(
      aPosition({ id: 'p-3', topic: 'holding', wording: 1, summit: 'round-2', quotations: ['q-1'] }),
    )
    const { db } = await freshDatabase(library)
    const named = async (id: string) =>
      (await findPosition(db, id))?.proofs
        .get('q-1')
        ?.map((proof) => (proof.kind === 'position' ? proof.id : proof.kind))
    expect(await named('p-1')).toEqual(['p-3', 'claim'])
    expect(await named('p-3')).toEqual(['p-1', 'claim'])
  })

  test('tells the wording it was coded on, whatever the topic says now', async () => {
    const library = smallLibrary()
    library.positions = [aPosition({ wording: 1 })]
    const { db } = await freshDatabase(library)
    const detail = await findPosition(db, 'p-1')
    expect(detail?.proposition).toBe('The ban should be eased.')
    expect(detail?.topic.proposition).toBe('The fishing ban should be eased.')
  })

  test('is shown after it was withdrawn, with its reason, and counts nowhere', async () => {
    const library = smallLibrary()
    const withdrawn = aPosition({
      id: 'p-0',
      status: 'withdrawn',
      withdrawal: 'Entered twice.',
      statedOn: '2018-01-01',
    })
    library.positions.push(withdrawn)
    const { db } = await freshDatabase(library)
    const detail = await findPosition(db, 'p-0')
    expect(detail).toMatchObject({ status: 'withdrawn', withdrawal: 'Entered twice.' })
    expect(detail?.occasions.map(({ id }) => id)).toEqual(['p-1'])
    const kept = await findPosition(db, 'p-1')
    expect(kept?.withdrawn).toEqual([
      { id: 'p-0', stance: 'opposes', statedOn: '2018-01-01', withdrawal: 'Entered twice.' },
    ])
  })

  test('of a coding that is not published says so', async () => {
    const library = smallLibrary()
    library.codings = library.codings.map((coding) => ({ ...coding, published: false }))
    const { db } = await freshDatabase(library)
    expect(await findPosition(db, 'p-1')).toMatchObject({ published: false, occasions: [] })
  })

  test('knows whether the text it was checked against is held', async () => {
    const library = smallLibrary()
    const hash = 'a'.repeat(64)
    library.quotations = library.quotations.map((quotation) => ({
      ...quotation,
      checked: { result: 'exact', on: '2019-02-01', hash },
    }))
    const { db } = await freshDatabase(library)
    await db.run(
      sql`insert into source_text (source_id, version, hash, body, added_on) select id, 1, ${hash}, 'text', '2019-02-01' from source`,
    )
    expect((await findPosition(db, 'p-1'))?.held).toEqual(['q-1', 'q-3'])
  })

  test('names the people in its history', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const [before, after] = [aPosition(), aPosition({ reportedBy: 'tomas-reyes' })].map((record) =>
      JSON.stringify(record),
    )
    await db.run(
      sql`insert into revision (record_type, record, version, at, by, reason, before, after)
        values ('position', 'p-1', 2, '2026-02-01T00:00:00Z', 'B. Coder', 'second reading', ${before}, ${after})`,
    )
    const detail = await findPosition(db, 'p-1')
    expect(detail?.revisions.map(({ version }) => version)).toEqual([2, 1])
    const [latest] = detail?.revisions ?? []
    if (!latest) throw new Error('no revision')
    expect(listChanges('position', latest, (_, slug) => detail?.actors.get(slug)?.name)).toMatchObject([
      { field: 'reportedBy', after: 'Tomas Reyes' },
    ])
  })

  test('that is not there is undefined', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(await findPosition(db, 'p-9')).toBeUndefined()
  })
})

describe('an address', () => {
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(readDataset().bundle)).db
  })

  test.each([
    ['/topics/sanctions-relief', true],
    ['/topics/sanction-relief', false],
    ['/positions/csm-2019-klingner-sanctions-relief', true],
    ['/actors/bruce-klingner', true],
    ['/summits/nowhere', false],
    ["/topics/x'; drop table topic; --", false],
    ['/topics', undefined],
    ['/topics/', undefined],
    ['/topics/sanctions-relief/more', true],
    ['/sources/nowhere/text', false],
    ['/sources/new', undefined],
    ['/sources/csm-2019-second-summit.bib', undefined],
    ['/constructor/prototype', undefined],
    ['/compare', undefined],
    ['/history', undefined],
    ['/history/topic/sanctions-relief', true],
    ['/history/topic/no-such', false],
    ['/history/nothing', false],
    ['/edit/batch/some-batch', false],
    ['/edit/topic/sanctions-relief', true],
    ['/edit/nothing/here', false],
  ])('%s: %s', async (path, there) => {
    expect(await recordExists(db, path)).toBe(there)
  })

  test('of no record is told what was probably meant', async () => {
    expect(await findNearRecord(db, '/topics/sanction-relief')).toMatchObject({ href: '/topics/sanctions-relief' })
    expect(await findNearRecord(db, '/actors/klinger')).toEqual({
      label: 'Bruce Klingner',
      href: '/actors/bruce-klingner',
    })
    expect(await findNearRecord(db, '/actors/zzzzzzzz')).toBeUndefined()
    expect(await findNearRecord(db, '/positions/anything')).toBeUndefined()
  })
})

describe('a record is cited', () => {
  test('with stance, terms, place and data version; the coder’s words are in no quotation marks', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const [first] = await db.values<[string]>(sql`select uid from position where stance = 'opposes_unless'`)
    const id = first?.[0] ?? ''
    const detail = await findPosition(db, id, `https://parley.example/positions/${id}`)
    if (!detail) throw new Error('no such position')
    expect(viewCitation(positionWords(detail), detail.provenance)).toBe(
      'Bruce Klingner, c. 22 Jan 2019; opposes unless (unless the behavior that tripped the sanctions is eliminated), on “The US should grant North Korea some sanctions relief before denuclearization is complete.” (Sanctions relief); CSM, c. 22 Jan 2019, ¶42. In Positions on the second Trump–Kim summit, data version ' +
        `${detail.provenance.dataVersion} of ${formatDate(detail.provenance.dataDate)}, codebook 1.0. Parley. https://parley.example/positions/${id}`,
    )
    const claim = await findClaimPage(db, 'singapore-gained-nothing')
    expect(claim && claimWords(claim)).toBe(
      'Claim by Bruce Klingner, c. 22 Jan 2019: The United States gained nothing from the Singapore summit. Contested (1 endorses, 3 dispute)',
    )
  })
})
