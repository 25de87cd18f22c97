import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBundle } from '@/db/queries/records/bundle'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { freshDatabase } from '../../support/database'
import { importAll, plansOf, preview } from './import-of'

// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const SAMPLE: Bundle = JSON.parse(readFileSync('db/dataset/sample/library.json', 'utf8'))

describe('a bundle', () => {
  test.each([
    ['the sample', SAMPLE],
    ['a small library', smallLibrary()],
  ])('%s comes in and leaves byte for byte', async (_, library) => {
    const { db } = await freshDatabase()
    const run = await importAll(db, library)
    expect(run.state).toBe('done')
    expect(serializeBundle((await findBundle(db)) as Bundle)).toBe(serializeBundle(library))
  })

  test('beside another library both are whole, and twice it is on record already', async () => {
    const { db } = await freshDatabase(smallLibrary())
    await importAll(db, SAMPLE)
    const both = (await findBundle(db)) as Bundle
    expect(both.title).toBe('A small library')
    expect(both.positions).toEqual([...smallLibrary().positions, ...SAMPLE.positions])
    expect(both.claims).toEqual([...smallLibrary().claims, ...SAMPLE.claims])
    const again = await preview(db, SAMPLE)
    // Both have actors of one name, who differ: those on record stayed.
    const own = (slug: string) => smallLibrary().actors.some((one) => one.slug === slug)
    const shared = SAMPLE.actors.filter(({ slug }) => own(slug)).length
    expect((again.counts ?? []).filter(({ plan }) => plan !== 'same')).toEqual([
      { kind: 'record', type: 'actor', plan: 'ours', count: shared },
    ])
    const whole = await preview(db, both)
    expect(new Set((whole.counts ?? []).map(({ plan }) => plan))).toEqual(new Set(['same']))
  })

  test('a record of the same name and other content stays as it is on record, unless the file is chosen', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const theirs = smallLibrary()
    const [topic] = theirs.topics
    const [position] = theirs.positions
    if (!topic || !position) throw new Error('The small library has a topic and a position.')
    topic.label = 'Easing, as they call it'
    position.summary = 'Their summary.'
    const kept = await importAll(db, theirs)
    expect(plansOf(kept)).toMatchObject({ 'topic ours': 1, 'position ours': 1 })
    expect(await findBundle(db)).toEqual(smallLibrary())
    await importAll(db, theirs, { [`conflict topic ${topic.slug}`]: 'theirs', conflicts: 'ours' })
    expect((await findBundle(db))?.topics[0]?.label).toBe('Easing, as they call it')
    expect((await findBundle(db))?.positions).toEqual(smallLibrary().positions)
    await importAll(db, theirs, { conflicts: 'theirs' })
    expect(await findBundle(db)).toEqual(theirs)
  })
})
