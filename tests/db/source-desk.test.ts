import { beforeAll, describe, expect, test } from 'vitest'
import { insertText } from '@/db/commands/insert/texts'
import { type Library, libraryFor } from '@/db/library'
import { findSourceDesk } from '@/db/queries/sources/desk'
import { EDITOR, READER } from '@/lib/viewer'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const BY = { by: 'test', at: '2026-01-01T00:00:00Z' }
const HIDDEN = expect.stringContaining('may not be shown to readers')

describe.each([true, false])('of a source whose text readers may see: %s', (textShown) => {
  let db: Library
  const slug = smallLibrary().sources[0]?.slug ?? ''
  beforeAll(async () => {
    const bundle = smallLibrary()
    const sources = bundle.sources.map((source) => ({ ...source, textShown }))
    ;({ db } = await freshDatabase({ ...bundle, sources }))
  })

  test('nobody reads a text that is not held', async () => {
    for (const viewer of [EDITOR, READER])
      expect(await findSourceDesk(libraryFor(db, viewer), slug)).toEqual({
        mayEdit: viewer === EDITOR,
        mayRead: false,
        hidden: expect.stringContaining('does not hold the text'),
      })
  })

  test('editors read a text that is held, readers where the source says so', async () => {
    const [first, ...rest] = insertText(
      db,
      { source: slug, version: 1, body: 'No, she said.' },
      { ...BY, batch: 'one' },
    )
    if (first) await db.batch([first, ...rest])
    expect(await findSourceDesk(libraryFor(db, EDITOR), slug)).toEqual({
      mayEdit: true,
      mayRead: true,
      hidden: undefined,
    })
    expect(await findSourceDesk(libraryFor(db, READER), slug)).toEqual({
      mayEdit: false,
      mayRead: textShown,
      hidden: textShown ? undefined : HIDDEN,
    })
  })
})
