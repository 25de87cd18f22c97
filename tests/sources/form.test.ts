import { describe, expect, test } from 'vitest'
import { mergeFormValues } from '@/lib/editing/merge-form-values'
import { parseRecord } from '@/lib/editing/parse-record'
import { readFields } from '@/lib/forms/read'
import { formFields } from '@/lib/forms/records/fields'
import { writeFields } from '@/lib/forms/write'
import { textOnly } from '@/lib/imports/extraction'
import { sourceSchema } from '@/lib/records/source'
import { proposeSlug, proposeSource } from '@/lib/sources/propose'
import { nastyLibrary } from '../fixtures/nasty/library'

describe('the form for a source', () => {
  const SOURCE_FIELDS = formFields('source')
  const settled = (sent: Map<string, string>) =>
    mergeFormValues('source', readFields(SOURCE_FIELDS, sent), undefined, { name: 'quay', today: '2026-11-25' })

  test('gives back every record that it was filled from', () => {
    for (const [index, one] of nastyLibrary().sources.entries()) {
      const source = { ...one, textShown: index % 2 === 0 }
      const filled = writeFields(SOURCE_FIELDS, source)
      expect(parseRecord('source', settled(filled)).record).toEqual({ ...source, slug: 'quay' })
    }
  })

  test('names what is wrong by field, and files an author under the name', () => {
    const sent = new Map([
      ['type', 'report'],
      ['abbreviation', 'QG'],
      ['issued', 'yesterday'],
      ['lang', 'en'],
      ['access', 'open'],
      ['url', 'javascript:alert(1)'],
      ['authors.0.name', 'Ada Marlow'],
      ['textShown', 'yes'],
    ])
    expect(settled(sent)).toMatchObject({
      authors: [{ name: 'Ada Marlow', sortName: 'Ada Marlow' }],
      rights: null,
      textShown: true,
    })
    const { problems } = parseRecord('source', settled(sent))
    expect(problems.map(({ field }) => field).sort()).toEqual(['issued', 'title', 'url'])
  })
})

describe('what is proposed', () => {
  const given = { today: '2026-11-25', slug: 'a-slug' }

  test.each([
    ['Toll talks\n\nThey met.', { title: 'Toll talks', lang: 'en', issued: '../2026-11-25', access: 'private' }],
    ['# 통행료 협상\n\n위원들이 만났다.', { title: '통행료 협상', lang: 'ko' }],
    [`${'word '.repeat(100)}`, { title: `${'word '.repeat(39)}word …` }],
    ['قال الوزير إن الحظر سيبقى', { lang: 'ar' }],
  ])('for a text alone: %s', (text, proposed) => {
    const source = proposeSource(textOnly(text), given)
    expect(sourceSchema.safeParse(source).error).toBeUndefined()
    expect(source).toMatchObject(proposed)
  })

  test('for a page: what it says of itself', () => {
    const page = { container: 'The Quay Gazette', authors: ['Ada Marlow'], issued: '2019-01-22', lang: 'en_GB' }
    expect(proposeSource({ ...textOnly('x'), title: 'T', ...page }, given)).toMatchObject({
      title: 'T',
      container: 'The Quay Gazette',
      abbreviation: 'QG',
      authors: [{ name: 'Ada Marlow', sortName: 'Marlow, Ada', actor: null }],
      issued: '2019-01-22',
      lang: 'en-GB',
      type: 'article-newspaper',
    })
  })

  test('names for addresses', () => {
    const named = (title: string) => proposeSlug({ ...textOnly('x'), title })
    expect(named('“Ease the ban!” — Señor')).toBe('ease-the-ban-senor')
    expect(named('통행료')).toBe('tonghaengnyo')
    expect(named('—')).toBe('source')
    expect(named('New')).toBe('new-source')
  })
})
