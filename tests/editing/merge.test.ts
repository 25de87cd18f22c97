import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { listReferring } from '@/db/queries/records/referring'
import { serializeBundle } from '@/lib/bundle/serialize'
import type { Change } from '@/lib/editing/change'
import { countUnread, type Mergeable, mergeChanges } from '@/lib/editing/merge'
import { parseRecord } from '@/lib/editing/parse-record'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase, type TestDatabase } from '../support/database'

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'merged' }

async function merge({ db }: TestDatabase, type: Mergeable, gone: string, kept: string): Promise<Change[]> {
  const [from, into] = [await findEditable(db, type, gone), await findEditable(db, type, kept)]
  if (!from || !into) throw new Error('no such records')
  return mergeChanges({ type, from, into, referring: await listReferring(db, type, gone) } as Parameters<
    typeof mergeChanges
  >[0])
}

describe('two become one', () => {
  test('whatever named the one names the other, and its names are kept', async () => {
    const database = await freshDatabase(nastyLibrary())
    const before = serializeBundle((await findBundle(database.db)) as never)
    const changes = await merge(database, 'actor', 'edwin-marlow', 'ada-marlow')
    for (const { type, after } of changes) if (after) expect(parseRecord(type, after).problems).toEqual([])
    await changeRecords(database.db, changes, BY)
    const after = (await findBundle(database.db)) as NonNullable<Awaited<ReturnType<typeof findBundle>>>
    expect(JSON.stringify({ ...after, actors: [] })).not.toContain('"edwin-marlow"')
    expect(after.actors.find(({ slug }) => slug === 'ada-marlow')?.aliases).toContain('Edwin Marlow')
    expect(after.positions).toHaveLength(nastyLibrary().positions.length)
    const broken = await database.db.values(sql`pragma foreign_key_check`)
    expect(broken).toEqual([])
    // And back: every change is undone by its turn.
    const back = changes.map(
      ({ type, before: was, after: is, version }) => ({ type, before: is, after: was, version: version + 1 }) as Change,
    )
    await changeRecords(database.db, back, { ...BY, reason: 'undone' })
    const again = JSON.parse(serializeBundle((await findBundle(database.db)) as never))
    const sorted = (bundle: Record<string, { slug?: string }[]>) => ({
      ...bundle,
      actors: bundle.actors?.toSorted((a, b) => (a.slug ?? '').localeCompare(b.slug ?? '')),
    })
    expect(sorted(again)).toEqual(sorted(JSON.parse(before)))
  })

  test('topics hand over their positions at the wording in force', async () => {
    const database = await freshDatabase(nastyLibrary())
    const topics = nastyLibrary().topics.filter(({ scope }) => scope === 'standing')
    const [gone, kept] = [
      topics.find(({ wording }) => wording === 1)?.slug ?? '',
      topics.find(({ wording }) => wording === 2)?.slug ?? '',
    ]
    const changes = await merge(database, 'topic', gone, kept)
    await changeRecords(database.db, changes, BY)
    const moved = changes.filter(({ type }) => type === 'position')
    expect(moved.length).toBeGreaterThan(3)
    for (const { after } of moved) expect(after).toMatchObject({ topic: kept, wording: 2 })
    expect(await findEditable(database.db, 'topic', gone)).toBeUndefined()
  })

  test('in a record of another kind that has the same slug, too', async () => {
    const library = nastyLibrary()
    const [source] = library.sources
    if (!source) throw new Error('no source')
    const named = {
      ...source,
      slug: 'edwin-marlow',
      authors: [{ name: 'E. M.', sortName: 'M., E.', actor: 'edwin-marlow' }],
    }
    const database = await freshDatabase({ ...library, sources: [...library.sources, named] })
    await changeRecords(database.db, await merge(database, 'actor', 'edwin-marlow', 'ada-marlow'), BY)
    expect((await findEditable(database.db, 'source', 'edwin-marlow'))?.record.authors[0]?.actor).toBe('ada-marlow')
  })

  test('counts the positions that must be read again before their topic goes', async () => {
    const database = await freshDatabase(nastyLibrary())
    const reworded = nastyLibrary().topics.find(({ scope, wording }) => scope === 'standing' && wording === 2)
    const other = nastyLibrary().topics.find(({ scope, wording }) => scope === 'standing' && wording === 1)
    if (!reworded || !other) throw new Error('no such topics')
    const old = nastyLibrary().positions.filter(({ topic, wording }) => topic === reworded.slug && wording === 1)
    expect(old.length).toBeGreaterThan(0)
    expect(countUnread(reworded, await merge(database, 'topic', reworded.slug, other.slug))).toBe(old.length)
    expect(countUnread(other, await merge(database, 'topic', other.slug, reworded.slug))).toBe(0)
  })

  test('not where a rule stands against it, and then nothing changes', async () => {
    const database = await freshDatabase(nastyLibrary())
    const [summit, standing] = [
      nastyLibrary().topics.find(({ scope }) => scope === 'summit'),
      nastyLibrary().topics.find(({ scope }) => scope === 'standing'),
    ]
    const before = serializeBundle((await findBundle(database.db)) as never)
    const changes = await merge(database, 'topic', summit?.slug ?? '', standing?.slug ?? '')
    const error: unknown = await changeRecords(database.db, changes, BY).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(findWriteProblem(error)).toMatchObject({ field: 'summit' })
    expect(serializeBundle((await findBundle(database.db)) as never)).toBe(before)
  })
})
