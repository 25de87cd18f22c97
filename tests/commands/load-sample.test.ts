import { describe, expect, test } from 'vitest'
import { loadSample } from '@/db/commands/library/load-sample'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findSourceText } from '@/db/queries/sources/record'
import { serializeBundle } from '@/lib/bundle/serialize'
import { sampleLibrary } from '../fixtures/sample'
import { asReader, done, NOW, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const sample = () => {
  const { bundle, texts } = sampleLibrary()
  return { bundle: serializeBundle(bundle), texts }
}
async function fresh() {
  const { db } = await freshDatabase()
  return { db, context: { db, viewer: { class: 'editor', name: 'parley sample' } as const, now: NOW } }
}

describe('the sample', () => {
  test('is loaded with its texts, and its quotations stand in them', async () => {
    const { db, context } = await fresh()
    done(await loadSample(context, sample()))
    const text = await findSourceText(db, 'tidewater-week')
    const found = await findEditable(db, 'quotation', 'tidewater-week-q-1')
    const [segment] = found?.record.segments ?? []
    expect(text?.body.slice(segment?.start, segment?.end)).toBe(segment?.exact)
    expect(found?.record).toMatchObject({
      locator: { kind: 'paragraph', value: '2' },
      checked: { result: 'exact', on: NOW.slice(0, 10), hash: text?.hash },
    })
  })

  test('says in its title that it is invented, once', async () => {
    const { db, context } = await fresh()
    done(await loadSample(context, sample()))
    expect((await findDataVersion(db))?.library).toBe(`Invented example: ${sampleLibrary().bundle.title}`)
    const again = await fresh()
    const { bundle, texts } = sampleLibrary()
    const named = serializeBundle({ ...bundle, title: 'The rounds (invented example)' })
    expect(done(await loadSample(again.context, { bundle: named, texts })).loaded.title).toBe(
      'The rounds (invented example)',
    )
  })

  test('loads nothing where a quoted word is not in its text, or a text has no source', async () => {
    const { db, context } = await fresh()
    const before = await rowsOf(db)
    const { bundle } = sample()
    const otherwise = new Map([
      ['tidewater-week', 'Nothing of the kind was said.'],
      ['unknown-week', 'A text.'],
    ])
    const answer = refused(await loadSample(context, { bundle, texts: otherwise }))
    expect(answer.problems.map(({ message }) => message)).toEqual([
      'No source is called unknown-week.',
      'The quotation tidewater-week-q-1 is missing in the text of tidewater-week.',
    ])
    expect(refused(await loadSample(asReader(db), sample())).kind).toBe('forbidden')
    expect(await rowsOf(db)).toEqual(before)
  })
})
