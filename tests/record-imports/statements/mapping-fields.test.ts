import { expect, test } from 'vitest'
import { readDnaFields } from '@/lib/record-imports/dna/mapping-fields'
import { readQdpxFields } from '@/lib/record-imports/qdpx/mapping-fields'

const form = (fields: Record<string, string>) => new Map(Object.entries(fields))

test('a form without fields of a mapping changes none', () => {
  expect(readDnaFields(form({ by: 'Ada' }), null)).toBeUndefined()
  expect(readQdpxFields(form({ by: 'Ada' }), null)).toBeUndefined()
})

test('the mapping of a DNA file is what its form says', () => {
  const fields = form({
    'role of ["DNA Statement","person"]': 'actor',
    'role of ["DNA Statement","frame"]': 'note',
    'documents of the type newspaper': 'article-magazine',
    'topic of Ease the ban': '',
    'proposition of Ease the ban': ' The ban should be eased. ',
    'side of Ease the ban': 'supports',
    'topic of Trackers': 'satellites',
    'proposition of Trackers': 'Not taken: the topic has its own.',
    'side of Trackers': 'opposes',
    'topic of Trust': '-',
    'topic of Patrols': '',
    'proposition of Patrols': '',
    'side of Patrols': 'supports',
    organization: 'behalf',
    ownText: 'all',
    theme: 'Fishing',
  })
  const before = {
    types: { 'DNA Statement': { values: { 1: 'supports' } } },
    concepts: { Patrols: { leave: true }, Trackers: { summit: 'harbor' }, Unseen: { opposite: true } },
  }
  expect(readDnaFields(fields, before)).toEqual({
    types: { 'DNA Statement': { values: { 1: 'supports' }, variables: { person: 'actor', frame: 'note' } } },
    sourceTypes: { newspaper: 'article-magazine' },
    concepts: {
      'Ease the ban': { proposition: 'The ban should be eased.' },
      Trackers: { topic: 'satellites', opposite: true, summit: 'harbor' },
      Trust: { leave: true },
      Unseen: { opposite: true },
    },
    organization: 'behalf',
    ownText: 'all',
    theme: 'Fishing',
  })
})

test('the mapping of a REFI-QDA project is what its form says', () => {
  const fields = form({
    'code Topics / Trackers': 'topic',
    'code Stances / Yes': 'supports',
    'case Ada Marlow': 'organization',
    'case Nobody': 'king',
    'topic of Trackers': '',
    'proposition of Trackers': '',
    'side of Trackers': 'opposes',
  })
  expect(readQdpxFields(fields, { sourceType: 'interview' })).toEqual({
    sourceType: 'interview',
    codes: { 'Topics / Trackers': 'topic', 'Stances / Yes': 'supports' },
    cases: { 'Ada Marlow': 'organization' },
    concepts: { Trackers: { opposite: true } },
  })
})
