import { describe, expect, test } from 'vitest'
import { readTableFields } from '@/lib/record-imports/tables/form/read-fields'

/** A form as it was shown, with some fields sent otherwise. */
function sent(shown: Record<string, string>, changes: Record<string, string> = {}) {
  return new Map([
    ['by', 'Ada'],
    ...Object.entries(shown).flatMap(([name, value]): [string, string][] => [
      [`was:table:${name}`, value],
      [`table:${name}`, changes[name] ?? value],
    ]),
  ])
}

const SHOWN = {
  'column:0:as': 'actor',
  'column:1:as': 'note',
  'column:1:of': 'Q1',
  'column:2:as': 'answer',
  'column:2:topic': '',
  'column:2:proposition': '',
  'answer:0:means': 'supports',
  'answer:1:means': 'ask',
  'file.separator': 'tab',
  'file.headerRow': '1',
  'source.title': 'Panel',
  shape: 'wide',
  placeholders: '',
}
const NAMES = {
  'table:column:0:name': 'Name',
  'table:column:1:name': 'Comment',
  'table:column:2:name': 'Q1',
  'table:answer:0:words': 'Agree',
  'table:answer:1:words': 'Agre',
}
const form = (changes: Record<string, string> = {}) => new Map([...sent(SHOWN, changes), ...Object.entries(NAMES)])

describe('form of the mapping of a table', () => {
  test('has no mapping where it has no fields of one', () => {
    expect(readTableFields(new Map([['by', 'Ada']]), null)).toBeUndefined()
  })

  test('sent as it was shown adds nothing to what was guessed', () => {
    expect(readTableFields(form(), null)).toBeUndefined()
    expect(readTableFields(form(), { theme: 'Ports' })).toBeUndefined()
  })

  test('has what was changed, and only that', () => {
    const changes = {
      'column:1:as': 'conditions',
      'column:2:proposition': 'Ports should be reopened.',
      'answer:1:means': 'supports',
      'file.separator': ';',
      'file.headerRow': '2',
      'source.title': 'Coastal panel',
      placeholders: 'see website\r\n n/k ',
    }
    expect(readTableFields(form(changes), { theme: 'Ports' })).toEqual({
      theme: 'Ports',
      file: { separator: ';', headerRow: 2 },
      source: { title: 'Coastal panel' },
      columns: { Comment: { as: 'conditions' }, Q1: { as: 'answer', proposition: 'Ports should be reopened.' } },
      values: { Agre: 'supports' },
      placeholders: ['see website', 'n/k'],
    })
  })

  test('keeps what was chosen before, and forgets what is emptied', () => {
    const before = {
      columns: { Q1: { as: 'answer', topic: 'ports' } },
      source: { title: 'Panel' },
      values: { Agree: 'mixed' },
    }
    const read = readTableFields(form({ 'source.title': '' }), before)
    expect(read).toMatchObject({ columns: before.columns, values: before.values })
    expect(read?.source).toEqual({})
  })

  test('refuses a value that no mapping may have, with its field', () => {
    expect(() => readTableFields(form({ 'column:0:as': 'king' }), null)).toThrow(/columns\.Name\.as/)
  })
})
