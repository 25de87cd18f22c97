import { describe, expect, test } from 'vitest'
import { mergeChanges } from '@/lib/editing/merge'
import { parseRecord } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/records/registry'
import { smallLibrary } from '../fixtures/small'

const [TOPIC] = smallLibrary().topics
const topic = (slug: string, broader: string | null): RecordOf<'topic'> => {
  if (!TOPIC) throw new Error('no topic')
  return { ...TOPIC, slug, broader }
}
const merged = (from: RecordOf<'topic'>, into: RecordOf<'topic'>, others: RecordOf<'topic'>[] = []) => {
  const changes = mergeChanges({
    type: 'topic',
    from: { record: from, version: 1 },
    into: { record: into, version: 1 },
    referring: [into, ...others]
      .filter(({ broader }) => broader === from.slug)
      .map((record) => ({ type: 'topic' as const, record, version: 1 })),
  })
  return new Map(changes.map(({ before, after }) => [(before as RecordOf<'topic'>).slug, after]))
}

describe('a topic merged into another', () => {
  test('that is its own part leaves that one part of nothing, never of itself', () => {
    const after = merged(topic('relief', null), topic('early-relief', 'relief'))
    expect(after.get('relief')).toBeNull()
    expect(after.get('early-relief')).toEqual(topic('early-relief', null))
    expect(parseRecord('topic', after.get('early-relief')).problems).toEqual([])
  })

  test('leaves what that one was part of as it was, where that is a third', () => {
    const after = merged(topic('relief', null), topic('easing', 'economy'))
    expect(after.get('easing')).toEqual(topic('easing', 'economy'))
  })

  test('hands its parts over to it', () => {
    const after = merged(topic('relief', null), topic('easing', null), [
      topic('oil', 'relief'),
      topic('coal', 'relief'),
    ])
    expect(after.get('oil')).toEqual(topic('oil', 'easing'))
    expect(after.get('coal')).toEqual(topic('coal', 'easing'))
  })
})
