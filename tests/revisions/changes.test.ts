import { describe, expect, test } from 'vitest'
import { listChanges } from '@/lib/revisions/changes'
import { aPosition } from '../fixtures/small'

const names = (_: string, slug: string) => ({ 'ada-marlow': 'Ada Marlow', 'tomas-reyes': 'Tomas Reyes' })[slug]
const change = (changes: Parameters<typeof aPosition>[0]) =>
  listChanges({ before: { ...aPosition() }, after: { ...aPosition(changes) } }, names)

describe('what a revision changed', () => {
  test('is told field by field, in the words of the codebook', () => {
    expect(change({ stance: 'mixed', statedOn: '2019-01', reportedBy: 'tomas-reyes', basis: 'enacted' })).toEqual([
      { field: 'stance', label: 'Stance', before: 'Opposes', after: 'Mixed', parts: undefined },
      { field: 'basis', label: 'Basis', before: 'Stated', after: 'Enacted', parts: undefined },
      { field: 'reportedBy', label: 'Reported by', before: undefined, after: 'Tomas Reyes', parts: undefined },
      {
        field: 'statedOn',
        label: 'Stated on',
        before: 'c. 22 Jan 2019 (2019-01-22~)',
        after: 'Jan 2019 (2019-01)',
        parts: undefined,
      },
    ])
  })

  test('tells prose apart word by word', () => {
    const [summary] = change({ summary: 'Wants no quick easing.' })
    expect(summary?.parts).toEqual([
      { kind: 'same', text: 'Wants no ' },
      { kind: 'added', text: 'quick ' },
      { kind: 'same', text: 'easing.' },
    ])
  })

  test('writes conditions as they are read', () => {
    const [conditions] = change({
      conditions: {
        join: 'any',
        items: [
          { kind: 'if', text: 'two ports reopen' },
          { kind: 'unless', text: 'it snows' },
        ],
      },
    })
    expect(conditions).toMatchObject({ before: undefined, after: 'if two ports reopen or unless it snows' })
  })

  test('says nothing where nothing changed, and where there was nothing before', () => {
    expect(change({})).toEqual([])
    expect(listChanges({ before: null, after: { ...aPosition() } }, names)).toEqual([])
  })

  test('takes absent and null for the same', () => {
    expect(listChanges({ before: { note: null }, after: {} }, names)).toEqual([])
  })

  test('shows fields it does not know as they are', () => {
    expect(listChanges({ before: { x: { y: 1 } }, after: { x: { y: 2 } } }, names)).toEqual([
      { field: 'x', label: 'X', before: '{"y":1}', after: '{"y":2}', parts: undefined },
    ])
  })
})
