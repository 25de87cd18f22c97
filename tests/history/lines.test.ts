import { describe, expect, test } from 'vitest'
import { linesOf } from '@/lib/history/lines'
import type { Batch, Part } from '@/lib/history/model'
import { ownReason } from '@/lib/history/reasons'
import { nothingWords, pageWords, timeWords } from '@/lib/history/words'
import { smallLibrary } from '../fixtures/small'

const library = smallLibrary()
const [source, actor, position, quotation] = [library.sources[0], library.actors[0], library.positions[0], library.quotations[0]] // biome-ignore format: one row
const known = { nameOf: (type: string, name: string) => `${type} ${name}`, exists: () => true }

let next = 1000
/** A batch, each made before the one that was made last: lists are the newest first. */
function batch(parts: Partial<Part>[], { by = 'Ada', at = '2026-11-25T12:00:00.000Z' } = {}): Batch {
  const last = next
  next -= parts.length
  const whole = parts.map((part, index): Part => ({ id: last - parts.length + 1 + index, type: 'position', record: 'x', version: 2, reason: 'edited', before: null, after: null, seen: false, ...part })) // biome-ignore format: one row
  const counts = [...new Set(whole.map(({ type }) => type))].map((type) => {
    const of = whole.filter((part) => part.type === type)
    return { type, added: of.filter(({ before }) => before === null).length, changed: of.filter(({ before, after }) => before && after).length, removed: of.filter(({ after }) => after === null).length } // biome-ignore format: one row
  })
  return { batch: `b-${last}`, first: last - parts.length + 1, last, at, by, parts: whole, counts }
}
const card = (options: { by?: string; at?: string } = {}, of = source?.slug ?? '') =>
  batch(
    [
      { type: 'quotation', record: 'q', reason: 'coded', version: 1, after: { ...quotation, source: of } },
      { type: 'position', record: 'p', reason: 'coded', version: 1, after: { ...position } },
    ],
    options,
  )
const verbs = (...batches: Batch[]) => linesOf(batches, known).map(({ verb }) => verb)

describe('lines', () => {
  test('cards of one person on one source in a row, on one day, fold to one', () => {
    const [line, ...others] = linesOf([card({ at: '2026-11-25T12:09:00.000Z' }), card(), card()], known)
    expect(others).toEqual([])
    expect(line).toMatchObject({ kind: 'coding', verb: 'recorded 3 positions from', revisions: 6, subject: { title: `source ${source?.slug}` } }) // biome-ignore format: one row
    expect(line?.parts).toHaveLength(6)
    expect(line && timeWords(line)).toBe('12:00 to 12:09')
    // The oldest names the line, so that it stays the same while the session goes on.
    expect(line?.id).toBe(line?.batches.at(-1)?.batch)
  })

  test.each([
    ['another person', () => card({ by: 'Bo' })],
    ['another source', () => card({}, 'gazette-9')],
    ['another day', () => card({ at: '2026-11-24T12:00:00.000Z' })],
    ['another kind of change', () => batch([{ before: position ?? null, after: { ...position, summary: 'x' } }])],
  ])('%s begins another line', (_, other) => {
    expect(linesOf([card(), other(), card()], known)).toHaveLength(3)
  })

  test('say what was done', () => {
    const [before, after] = [position ?? null, { ...position, summary: 'Otherwise.' }]
    expect(verbs(batch([{ before, after, seen: true }]))).toEqual(['corrected'])
    expect(verbs(batch([{ before, after }]))).toEqual(['changed'])
    expect(verbs(batch([{ before, after, reason: 'back to version 1' }]))).toEqual(['went back to version 1 of'])
    expect(verbs(batch([{ before, after: { ...after, status: 'withdrawn' }, reason: 'withdrawn' }]))).toEqual(['withdrew']) // biome-ignore format: one row
    expect(verbs(batch([{ before, reason: 'deleted' }]))).toEqual(['deleted'])
    expect(verbs(batch([{ before, after }, { before, after }, { type: 'actor', after: actor ?? null }]))).toEqual(['added 1 actor; changed 2 positions']) // biome-ignore format: one row
    expect(verbs(batch([{ type: 'source', record: 's', reason: 'added', after: source ?? null }, { type: 'source-text', record: 's', version: 1, reason: 'added', after: { version: 1, characters: 12345 } }]))).toEqual(['added']) // biome-ignore format: one row
  })

  test('count what moved beyond the parts that are read, and say where not all is counted', () => {
    const reason = 'merged from into kept'
    const merge = batch([
      { type: 'actor', record: 'from', reason, before: actor ?? null },
      { type: 'actor', record: 'kept', reason, before: actor ?? null, after: actor ?? null },
    ])
    const counts = (changed: number) => [{ type: 'position' as const, added: 0, changed, removed: 0 }]
    expect(linesOf([{ ...merge, counts: counts(82) }], known)[0]?.note).toBe('80 records moved')
    expect(linesOf([{ ...merge, counts: counts(1000) }], known)[0]?.note).toBe('At least 998 records moved')
    const loaded = batch([{ reason: 'loaded', after: position ?? null }])
    expect(verbs({ ...loaded, first: loaded.last - 4999 })).toEqual(['loaded 5,000 records'])
    expect(verbs({ ...loaded, first: loaded.last - 9, counts: counts(7) })).toEqual(['loaded 7 records'])
  })

  test('name both sides of a merge, and count what moved', () => {
    const reason = 'merged from into kept'
    const parts: Partial<Part>[] = [
      { type: 'actor', record: 'from', reason, before: { ...actor, slug: 'from', name: 'E. Marsh' } },
      { type: 'actor', record: 'kept', reason, before: actor ?? null, after: { ...actor, name: 'Elena Marsh' } },
      { reason, before: position ?? null, after: { ...position } },
    ]
    expect(linesOf([batch(parts)], known)[0]).toMatchObject({ kind: 'merge', verb: 'merged', subject: { title: 'E. Marsh into Elena Marsh' }, note: '1 record moved', reason: undefined }) // biome-ignore format: one row
  })
})

test.each([['edited', undefined], ['back to version 3', undefined], ['merged a into b', undefined], ['', undefined], [null, undefined], ['a slip of the pen', 'a slip of the pen'], ['merged by mistake', 'merged by mistake']])('the reason %s is a person’s own: %s', (reason, own) => {
  expect(ownReason(reason)).toBe(own)
}) // biome-ignore format: a table

test('the words above a list say what its numbers count', () => {
  const lines = linesOf(
    [batch([{ before: position ?? null, after: { ...position }, seen: true }]), card({ by: 'Bo' })],
    known,
  )
  expect(pageWords(lines, { since: '2026-11-20', before: undefined }, false)).toEqual({ first: 'Since 20 Nov 2026: 2 changes by 2 people.', seen: '1 is of something that readers could see.' }) // biome-ignore format: one row
  expect(pageWords(lines, { since: '2026-11-20', before: undefined }, true).first).toContain('On this page')
  const all = { by: '', kind: undefined, since: '2026-11-20', show: 'all', before: undefined } as const
  expect(nothingWords(all)).toBe('Nothing was changed since 20 Nov 2026.')
  expect(nothingWords({ ...all, kind: 'topic' })).toBe('Nothing of this kind was changed since 20 Nov 2026.')
})
