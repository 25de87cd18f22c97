import { beforeAll, expect } from 'vitest'
import { findInAll } from '@/db/queries/search/search'
import type { Bundle } from '@/lib/bundle/schema'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { held, jsonOf, row } from './case-files'

type Cases = { records: { actor: string; words: string }[] }

let database: TestDatabase
beforeAll(async () => {
  if (held) database = await freshDatabase(libraryOf(jsonOf<Cases>('search.json')))
})

/** The small library with a position of each actor on one topic, with the words as its quotation. */
function libraryOf({ records }: Cases): Bundle {
  const library = smallLibrary()
  const [actor, quotation, coding] = [library.actors[0], library.quotations[0], library.codings[0]]
  if (!actor || !quotation || !coding) throw new Error('The small library has no records.')
  const named = records.map((record, index) => ({ ...record, id: `case-${index}`, slug: `speaker-${index}` }))
  library.actors.push(
    ...named.map(({ slug, actor: name }) => ({ ...actor, slug, name, sortName: name, aliases: [], affiliations: [] })),
  )
  coding.actors.push(...named.map(({ slug }) => slug))
  library.quotations.push(
    ...named.map(({ id, slug, words: exact }) => ({
      ...quotation,
      id,
      speakers: [slug],
      segments: [{ exact, prefix: '', suffix: '', start: 900, end: 900 + exact.length }],
    })),
  )
  library.positions.push(
    ...named.map(({ id, slug }) => aPosition({ id: `p-${id}`, actor: slug, quotations: [id], summary: 'On it.' })),
  )
  return library
}

/** Whom what is found is by: names of actors, and of whoever holds the positions. */
async function found(typed: string): Promise<string[]> {
  const { hits } = await findInAll(database.db, typed)
  const names = hits.flatMap((hit) => {
    if (hit.kind === 'actor') return [hit.record.name]
    if (hit.kind === 'position') return [hit.record.actor.name]
    if (hit.kind === 'quotation') return hit.record.speakers.map(({ name }) => name)
    return [`another ${hit.kind}`]
  })
  return [...new Set(names)]
}

row('29', 'words with invisible marks, searched', async () => {
  for (const typed of ['negotiations', 'timetable', 'nego\u00adtiations'])
    expect([typed, await found(typed)]).toEqual([typed, ['Mara Quill']])
})

row('32', 'letters around a sign stand next to each other', async () => {
  for (const typed of ["don't", 'don’t']) expect(await found(typed)).toEqual(['Orin Vale'])
  for (const typed of ['U.S.', 'u.s']) expect(await found(typed)).toEqual(['Celia Calder'])
})

row('33', 'a Korean given name', async () => expect(await found('하늘')).toEqual(['김하늘 (Kim Ha-neul)']))
