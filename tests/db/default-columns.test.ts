import { expect, test } from 'vitest'
import { findComparison } from '@/db/queries/comparison/comparison'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { parseFilter } from '@/lib/filter/parse'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

/** The columns of a comparison that names nobody, where Ada Marlow was an analyst from some year to another. */
async function defaultColumns(from: string | null, to: string | null): Promise<string[]> {
  const library = smallLibrary()
  const [marlow] = library.actors
  library.positions = library.positions.map((position) => ({ ...position, statedOn: '2019-01-22' }))
  const [fellow, official] = marlow?.affiliations ?? []
  if (!marlow || !fellow || !official) throw new Error('The small library is another one.')
  marlow.affiliations = [{ ...fellow, from, to }, official]
  const { db } = await freshDatabase(library)
  const { filter } = parseFilter(COMPARE_PARAMETERS, new URLSearchParams())
  return (await findComparison(db, filter)).actors.map(({ slug }) => slug)
}

// Everything that she is on record with was said on 22 January 2019.
test.each([
  ['an analyst when she spoke', '2018', null, ['ada-marlow']],
  ['an analyst from that very day', '2019-01-22', null, ['ada-marlow']],
  ['an analyst until that very day', null, '2019-01-22', ['ada-marlow']],
  ['an analyst only before', '2010', '2019-01-21', []],
  ['an analyst only later', '2019-01-23', null, []],
])('whoever was %s: columns of a comparison that names nobody', async (_, from, to, columns) => {
  expect(await defaultColumns(from, to)).toEqual(columns)
})
