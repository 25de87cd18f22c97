import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveDates, understoodDate, withWrittenDates } from '@/lib/forms/dates'
import type { Field } from '@/lib/forms/field'

test.each([
  ['22 Jan. 2019', 'Tuesday, 22 January 2019'],
  ['2019-01-22~', 'about 22 January 2019'],
  ['2019-02', 'some day in February 2019'],
  ['by 22 January 2019', 'not known, but no later than 22 January 2019'],
  ['', undefined],
  ['2019-XX', undefined],
])('%j is understood as %s', (value, words) => expect(understoodDate(value)?.words).toBe(words))

describe('dates that a form shows', () => {
  const fields: Field[] = [{ kind: 'date', name: 'on', label: 'On' }]
  test.each([
    ['2019-01-22~', 'c. 22 Jan 2019'],
    ['2019-01-22', '22 Jan 2019'],
    ['2019-02?', 'Feb 2019 (uncertain)'],
    ['../2019-01-22', 'by 22 Jan 2019'],
    ['2019-01-22/2019-01-24', '22 Jan 2019 – 24 Jan 2019'],
    ['2018/..', 'since 2018'],
    ['last week', 'last week'],
  ])('%s is written %s', (edtf, written) => {
    const shown = withWrittenDates(fields, new Map([['on', edtf]]))
    expect(shown.get('on')).toBe(written)
  })
  const points = fc.tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
    fc.constantFrom('', '~', '?', '%'),
  )
  const edtf = points.map(([day, length, mark]) => day.toISOString().slice(0, length) + mark)
  test('are read as the date on record, whatever it is', () => {
    const dates = fc.oneof(
      edtf,
      edtf.map((point) => `../${point}`),
      edtf.map((point) => `${point}/..`),
      fc.tuple(edtf, edtf).map((pair) => pair.toSorted().join('/')),
    )
    fc.assert(
      fc.property(dates, (on) => {
        const { sent } = resolveDates(fields, withWrittenDates(fields, new Map([['on', on]])))
        expect(sent.get('on')).toBe(on)
      }),
    )
  })
})

describe('dates that a form sends', () => {
  const fields: Field[] = [
    { kind: 'line', name: 'title', label: 'Title' },
    { kind: 'date', name: 'on', label: 'On' },
    { kind: 'rows', name: 'rows', label: 'Rows', row: 'Row', fields: [{ kind: 'date', name: 'from', label: 'From' }] },
  ]
  test('become EDTF, wherever they stand; other fields stay', () => {
    const sent = new Map([
      ['title', '22 January 2019'],
      ['on', '22 January 2019'],
      ['rows.0.from', 'March 2018'],
      ['rows.1.from', ' '],
    ])
    expect(resolveDates(fields, sent)).toEqual({
      sent: new Map([...sent, ['on', '2019-01-22'], ['rows.0.from', '2018-03']]),
      problems: [],
    })
  })
  test('or stay as they were typed, with a problem', () => {
    const { sent, problems } = resolveDates(fields, new Map([['rows.0.from', '3/4/2019']]))
    expect(sent.get('rows.0.from')).toBe('3/4/2019')
    expect(problems.map(({ field }) => field)).toEqual(['rows.0.from'])
  })
})
