import { describe, expect, test } from 'vitest'
import { sourceSchema } from '@/lib/bundle/schema'
import { textOnly } from '@/lib/imports/extraction'
import { freeSlug, slugOf } from '@/lib/slug'
import { fieldsOfSource, parseSourceFields, readSourceFields } from '@/lib/sources/form'
import { proposeSource } from '@/lib/sources/propose'
import { readRights, textMayBeShown, writeRights } from '@/lib/sources/rights'
import { nastyLibrary } from '../fixtures/nasty/library'

describe('rights say whether the text may be shown', () => {
  test.each([
    [null, false],
    ['CC BY 4.0', false],
    ['Lent by the speaker; not to be passed on', false],
    ['Text may not be shown to readers', false],
    ['text may be shown to readers only in part', false],
    ['Text may be shown to readers', true],
    ['CC BY 4.0; text may be shown to readers', true],
    ['Ours. Text may be shown to readers.', true],
  ])('%s', (rights, shown) => {
    expect(textMayBeShown(rights)).toBe(shown)
    expect(textMayBeShown(writeRights(readRights(rights)))).toBe(shown)
    expect(textMayBeShown(writeRights({ ...readRights(rights), shown: !shown }))).toBe(!shown)
  })
})

describe('the form for a source', () => {
  test('gives back every record that it was filled from', () => {
    for (const source of nastyLibrary().sources)
      expect(parseSourceFields(source.slug, fieldsOfSource(source))).toEqual({ source, problems: [] })
  })

  test('reads what was sent, and names what is wrong by field', () => {
    const fields = readSourceFields([
      ['title', ' '],
      ['type', 'article-newspaper'],
      ['abbreviation', 'QG'],
      ['issued', 'yesterday'],
      ['lang', 'en'],
      ['access', 'open'],
      ['url', 'javascript:alert(1)'],
      ['authorName', 'Ada Marlow'],
      ['authorSortName', ''],
      ['authorActor', ''],
      ['authorName', ''],
      ['authorSortName', 'Reyes, Tomas'],
      ['authorActor', ''],
      ['authorName', ''],
      ['authorSortName', ''],
      ['authorActor', ''],
    ])
    expect(fields.authors).toHaveLength(2)
    const { problems } = parseSourceFields('quay', fields)
    expect(problems.map(({ field }) => field).sort()).toEqual(['authors.1.name', 'issued', 'title', 'url'])
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
    expect(slugOf('“Ease the ban!” — Señor Núñez’s plan')).toBe('ease-the-ban-senor-nunezs-plan')
    expect(slugOf('통행료')).toBe('')
    expect(slugOf('word '.repeat(40)).length).toBeLessThanOrEqual(60)
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3')
  })
})
