import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findInAll } from '@/db/queries/search/search'
import { highlight } from '@/lib/search/highlight'
import { readSearch } from '@/lib/search/query'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

/** What is said, each by an actor of their own. */
const SAID: Record<string, string> = {
  김하늘: '통행료는 없다',
  東京太郎: '東京都の港は月曜に開く',
  'Mara Quill': 'The nego\u00adtia\u00adtions need a time\u200btable',
  'Orin Vale': 'We don’t – can’t – won’t',
  'Donald Tidewell': 'That toll is too high, said Don Tern',
  'Celia Calder': 'Ships come in from the U.S. side',
  'Ursa Stern': 'United sailors use saws',
  'Jürgen Müller': 'Die Fähre fährt über den Fluß',
  'Robert Mueller': 'It is true that the true queue is blue',
  'Łukasz Søren': 'C++ is what the short-range radar runs on',
  'Cora Range': 'Calm is a short walk along the range',
}

let db: Library
beforeAll(async () => {
  const library = smallLibrary()
  const [actor, quotation] = [library.actors[0], library.quotations[0]]
  if (!actor || !quotation) throw new Error('the small library is empty')
  Object.entries(SAID).forEach(([name, exact], nth) => {
    const segment = { exact, prefix: '', suffix: '', start: 0, end: exact.length }
    library.actors.push({ ...actor, slug: `actor-${nth}`, name, sortName: name, aliases: [], affiliations: [] })
    library.quotations.push({
      ...quotation,
      id: `q-said-${nth}`,
      speakers: [`actor-${nth}`],
      segments: [segment],
      checked: null,
    })
  })
  db = (await freshDatabase(library)).db
})

const speakers = async (typed: string) => {
  const { hits } = await findInAll(db, typed, 'quotation')
  return hits.flatMap((hit) => (hit.kind === 'quotation' ? hit.record.speakers.map(({ name }) => name) : [])).toSorted()
}

describe('pieces of one written word are a phrase', () => {
  test.each([
    ["don't", ['Orin Vale']],
    ['don’t', ['Orin Vale']],
    ['U.S.', ['Celia Calder']],
    ['u.s', ['Celia Calder']],
    ['C++', ['Łukasz Søren']],
    ['short-range', ['Łukasz Søren']],
    ['short-ran', ['Łukasz Søren']],
    ['short range', ['Cora Range', 'Łukasz Søren']],
    ['“short range”', ['Łukasz Søren']],
    ['range—radar', ['Łukasz Søren']],
  ])('%s', async (typed, found) => expect(await speakers(typed)).toEqual(found))
})

test.each([
  ['negotiations', ['Mara Quill']],
  ['timetable', ['Mara Quill']],
  ['nego\u00adtiations', ['Mara Quill']],
])('what nobody sees parts no word: %j', async (typed, found) => expect(await speakers(typed)).toEqual(found))

test.each([
  ['하늘', ['김하늘']],
  ['김하늘', ['김하늘']],
  ['하늘'.normalize('NFD'), ['김하늘']],
  ['늘하', []],
  ['행료', ['김하늘']],
  ['京都', ['東京太郎']],
  ['月曜', ['東京太郎']],
  ['하늘 통행료', ['김하늘']],
])('Korean, Japanese and Chinese are found inside a run: %s', async (typed, found) =>
  expect(await speakers(typed)).toEqual(found),
)

test.each([
  ['Müller', ['Jürgen Müller', 'Robert Mueller']],
  ['Mueller', ['Jürgen Müller', 'Robert Mueller']],
  ['Muller', ['Jürgen Müller', 'Robert Mueller']],
  ['MÜLLER', ['Jürgen Müller', 'Robert Mueller']],
  ['Juergen', ['Jürgen Müller']],
  ['faehrt', ['Jürgen Müller']],
  ['fluss', ['Jürgen Müller']],
  ['Fluß', ['Jürgen Müller']],
  ['Lukasz', ['Łukasz Søren']],
  ['soren', ['Łukasz Søren']],
  ['Soeren', ['Łukasz Søren']],
  ['trump', []],
  ['blu', ['Robert Mueller']],
])('umlauts, other letters of one’s own, and plain spelling: %s', async (typed, found) =>
  expect(await speakers(typed)).toEqual(found),
)

describe('highlighting marks what is found, and nothing else', () => {
  test.each([
    ["don't", 'Don’t say that Donald don ’t', ['Don’t', 'don ’t']],
    ['U.S.', 'the U.S. and us, U. Said', ['U.S']],
    ['c++', 'C++, c, cc', ['C', 'c']],
    ['short-range', 'short-range, a short range, a short walk, range', ['short-range', 'short range']],
    ['하늘', '김하늘은 하늘', ['하늘', '하늘']],
    ['mueller', 'Müller, Mueller, Muller', ['Müller', 'Mueller']],
    ['Müller', 'Müller, Mueller, Muller', ['Müller', 'Mueller', 'Muller']],
    ['negotiations', 'nego\u00adtia\u00adtions', ['nego\u00adtia\u00adtions']],
    ['fluss', 'der Fluß', ['Fluß']],
    ['a port', 'A port, all ports', ['A', 'port', 'ports']],
  ])('%s in “%s”', (typed, text, marked) => {
    const pieces = highlight(text, readSearch(typed))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.flatMap((piece) => (piece.hit ? [piece.text] : []))).toEqual(marked)
  })
})
