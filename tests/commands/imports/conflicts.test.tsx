import { beforeAll, expect, test, vi } from 'vitest'
import { ConflictsPage } from '@/components/imports/conflicts-page'
import { PreviewPage } from '@/components/imports/preview-page'
import type { Db } from '@/db/client'
import { decideImport } from '@/db/commands/imports/decide'
import { findConflictsView } from '@/db/queries/imports/conflicts'
import { findImportView } from '@/db/queries/imports/page'
import { importsEnded } from '@/db/queries/imports/under-way'
import { findBundle } from '@/db/queries/records/bundle'
import type { Bundle } from '@/lib/bundle/schema'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { sentFields } from '../../record-imports/sent-form'
import { done } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { importAll, importing, plansOf, preview } from './import-of'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const COUNT = 120
const slugOf = (index: number) => `person-${String(index).padStart(3, '0')}`

/** A library of which a colleague has other aliases of everybody, and another name of one in ten. */
function libraries(): { ours: Bundle; theirs: Bundle } {
  const ours = smallLibrary()
  const [like] = ours.actors
  if (!like) throw new Error('The library has actors.')
  for (let index = 0; index < COUNT; index += 1)
    ours.actors.push({ ...like, slug: slugOf(index), name: `Person ${index}`, aliases: [] })
  const theirs = structuredClone(ours)
  for (const actor of theirs.actors.filter(({ slug }) => slug.startsWith('person-'))) {
    actor.aliases = [`${actor.name} Esq.`]
    if (actor.slug.endsWith('0')) actor.name += ' of Quay'
  }
  return { ours, theirs }
}

const NAMES = 'choice:conflicts actor name,aliases'
const ALIASES = 'choice:conflicts actor aliases'

/** The form of the preview, or of the page of conflicts after an ordinal. */
async function formOf(db: Db, id: number, changes: Record<string, string>, after?: number) {
  const view = await findImportView(db, id)
  if (!view) throw new Error('There is no such import.')
  const page =
    after === undefined
      ? PreviewPage({ view, problem: undefined, sent: new Map(), changed: false })
      : ConflictsPage({
          run: view.run,
          ...(await findConflictsView(db, id, after)),
          problem: undefined,
          sent: new Map(),
        })
  return sentFields(page, changes)
}

async function decide(db: Db, id: number, changes: Record<string, string>, after?: number): Promise<string> {
  const { href } = done(
    await decideImport(importing(db), { id: String(id), form: await formOf(db, id, changes, after) }),
  )
  await importsEnded(db)
  return href
}

const aliasesIn = async (db: Db) =>
  (await findBundle(db))?.actors.flatMap(({ slug, aliases }) => (slug.startsWith('person-') ? [aliases[0] ?? ''] : []))

test('all conflicts of a kind are decided at once, but for those that are decided otherwise', async () => {
  const { ours, theirs } = libraries()
  const { db } = await freshDatabase(ours)
  const { id } = await preview(db, theirs)
  expect((await findConflictsView(db, id, -1)).kinds).toEqual([
    { type: 'actor', difference: 'aliases', count: 108, plan: 'ours' },
    { type: 'actor', difference: 'name,aliases', count: 12, plan: 'ours' },
  ])
  // One is decided before, and one with the answer for all.
  await decide(db, id, { [`choice:conflict actor ${slugOf(2)}`]: 'ours', do: 'preview' })
  const one = `choice:conflict actor ${slugOf(1)}`
  const shown = await formOf(db, id, { [ALIASES]: 'theirs', do: 'preview' })
  shown.set(one, 'theirs')
  shown.set(`was:${one}`, 'ours')
  shown.set(`choice:conflict actor ${slugOf(3)}`, 'ours')
  shown.set(`was:choice:conflict actor ${slugOf(3)}`, 'theirs')
  done(await decideImport(importing(db), { id: String(id), form: shown }))
  await importsEnded(db)
  const view = await findImportView(db, id)
  expect(view?.report.conflicts).toEqual({ ours: 13, theirs: 107 })
  expect(await decide(db, id, { do: 'write' })).toContain('written=yes')
  const aliases = await aliasesIn(db)
  expect(aliases?.filter((alias) => alias === '')).toHaveLength(13)
  expect(aliases?.slice(0, 5)).toEqual(['', 'Person 1 Esq.', 'Person 2 Esq.', '', 'Person 4 Esq.'])
})

test('conflicts are paged, and every button keeps the answers of its page', async () => {
  const { ours, theirs } = libraries()
  const { db } = await freshDatabase(ours)
  const { id } = await preview(db, theirs)
  const first = await findConflictsView(db, id, -1)
  expect(first).toMatchObject({ range: '1 to 50 of 120', pages: { this: -1, before: undefined } })
  const [from] = first.conflicts
  // From the preview to the pages.
  expect(await decide(db, id, { [NAMES]: 'theirs', do: 'conflicts -1' })).toBe(`/import/${id}/conflicts`)
  const next = `conflicts ${first.pages.next}`
  expect(await decide(db, id, { [`choice:conflict actor ${slugOf(7)}`]: 'theirs', do: next }, -1)).toBe(
    `/import/${id}/conflicts?after=${first.pages.next}`,
  )
  const second = await findConflictsView(db, id, first.pages.next ?? 0)
  expect(second).toMatchObject({ range: '51 to 100 of 120', pages: { before: -1 } })
  const third = await findConflictsView(db, id, second.pages.next ?? 0)
  expect(third).toMatchObject({
    range: '101 to 120 of 120',
    pages: { before: first.pages.next, next: undefined },
  })
  // What was chosen before is shown chosen, and nothing can be written that was not previewed.
  expect((await findConflictsView(db, id, -1)).conflicts.find(({ name }) => name === slugOf(7))?.plan).toBe('theirs')
  expect(from?.name).toBe(slugOf(0))
  expect(await decide(db, id, { do: 'write' })).toContain('changed=yes')
  expect(await decide(db, id, { do: 'write' })).toContain('written=yes')
  const aliases = await aliasesIn(db)
  expect(aliases?.filter((alias) => alias !== '')).toHaveLength(13)
  expect(aliases?.[7]).toBe('Person 7 Esq.')
})

test('a mapping file decides conflicts by name, by kind, by type or all', async () => {
  const { ours, theirs } = libraries()
  const { db } = await freshDatabase(ours)
  const choices = {
    conflicts: 'theirs',
    'conflicts actor': 'ours',
    'conflicts actor name,aliases': 'theirs',
    [`conflict actor ${slugOf(10)}`]: 'ours',
  }
  expect(plansOf(await importAll(db, theirs, choices))).toMatchObject({ 'actor ours': 109, 'actor theirs': 11 })
})

test('an answer that is none of the two sides is not taken', async () => {
  const { ours, theirs } = libraries()
  const { db } = await freshDatabase(ours)
  const { id } = await preview(db, theirs)
  await decide(db, id, { [ALIASES]: 'same', [`choice:conflict actor ${slugOf(1)}`]: 'new', do: 'preview' })
  const view = await findImportView(db, id)
  expect(view?.run.choices).toEqual({})
  expect(view?.report.conflicts).toEqual({ ours: 120, theirs: 0 })
})
