import { describe, expect, test } from 'vitest'
import { recordsOf } from '@/lib/bundle/schema'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { listChanges } from '@/lib/revisions/changes'
import type { NameOf } from '@/lib/revisions/field-words'
import { nastyLibrary } from '../fixtures/nasty/library'
import { aPosition } from '../fixtures/small'

const names: NameOf = (_, slug) => ({ 'ada-marlow': 'Ada Marlow', 'tomas-reyes': 'Tomas Reyes' })[slug]
const change = (changes: Parameters<typeof aPosition>[0]) =>
  listChanges('position', { before: { ...aPosition() }, after: { ...aPosition(changes) } }, names)

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
    expect(listChanges('position', { before: null, after: { ...aPosition() } }, names)).toEqual([])
  })

  test('takes absent and null for the same', () => {
    expect(listChanges('coding', { before: { note: null }, after: {} }, names)).toEqual([])
  })

  test('names fields as their form does, and lists in words', () => {
    const [actor] = nastyLibrary().actors.filter(({ affiliations }) => affiliations.length > 0)
    if (!actor) throw new Error('nobody has an affiliation')
    const affiliations = [
      { organization: 'The Quay', actor: 'ada-marlow', title: null, role: 'analyst', from: '2019~', to: null },
    ]
    expect(
      listChanges('actor', { before: { ...actor, affiliations: [] }, after: { ...actor, affiliations } }, names),
    ).toEqual([
      {
        field: 'affiliations',
        label: 'Affiliations',
        before: undefined,
        after:
          'Organization: The Quay, Role: Analyst, From: c. 2019 (2019~), Actor record of the organization: Ada Marlow',
        parts: undefined,
      },
    ])
    const quotation = { checked: null, locator: { kind: 'page', value: '3' }, quotations: [] }
    const checked = { result: 'moved', on: '2026-11-25', hash: 'ab' }
    expect(
      listChanges('quotation', { before: quotation, after: { ...quotation, checked, locator: null } }, names).map(
        ({ label, before, after }) => [label, before, after],
      ),
    ).toEqual([
      ['Where', 'page 3', undefined],
      ['Checked', undefined, 'Moved, 25 Nov 2026'],
    ])
    expect(listChanges('coding', { before: { complete: false }, after: { complete: true } }, names)).toMatchObject([
      { before: 'no', after: 'yes' },
    ])
  })

  test.each(RECORD_TYPES)('is told in words for every field of a %s', (type) => {
    for (const record of recordsOf(nastyLibrary(), type)) {
      const nothing = Object.fromEntries(Object.keys(record).map((field) => [field, null]))
      for (const { label, after } of listChanges(type, { before: nothing, after: record }, names)) {
        expect(label).toMatch(/^[A-Z]/)
        expect(after ?? '').not.toMatch(/\{"|\[object/)
      }
    }
  })
})
