import { describe, expect, test, vi } from 'vitest'
import { loadBundle } from '@/db/commands/load-bundle'
import { findBundle } from '@/db/queries/records/bundle'
import { formatBundleProblem, parseBundle } from '@/lib/bundle/parse'
import { serializeBundle } from '@/lib/bundle/serialize'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { cpuTime } from '../support/cpu-time'
import { freshDatabase } from '../support/database'
import { DAMAGES, damaged, type Loose } from './damages'

vi.setConfig({ testTimeout: 60_000 })

describe('a damaged bundle is refused by record and field', () => {
  test.each(DAMAGES)('%s', (_, damage, record, field, message = /\w/) => {
    const { bundle, problems } = parseBundle(damaged(damage))
    expect(bundle).toBeUndefined()
    expect(problems[0]).toMatchObject({ record, field, message: expect.stringMatching(message) })
    for (const problem of problems) expect(formatBundleProblem(problem)).not.toMatch(/\[object|undefined: /)
  })
})

describe('a file that is no bundle is refused', () => {
  const files: [string, string, RegExp][] = [
    ['empty', '', /not valid JSON/],
    ['of spaces', ' \n', /not valid JSON/],
    ['cut short', serializeBundle(smallLibrary()).slice(0, -20), /not valid JSON/],
    ['two in one', serializeBundle(smallLibrary()).repeat(2), /not valid JSON/],
    ['null', 'null', /expected object/],
    ['a list', '[]', /expected object/],
    ['a number', '1e999', /expected object/],
    ['a text', '"parley-bundle"', /expected object/],
    ['a page', '<!doctype html>', /not valid JSON/],
    ['an empty object', '{}', /parley-bundle/],
    ['NaN', '{"format": NaN}', /not valid JSON/],
    ['deep', '['.repeat(100_000), /not valid JSON/],
    ['deep and closed', '['.repeat(5000) + ']'.repeat(5000), /expected object/],
  ]
  test.each(files)('%s', (_, text, message) => {
    const { bundle, problems } = parseBundle(text)
    expect(bundle).toBeUndefined()
    expect(problems[0]?.message).toMatch(message)
    expect(problems[0]?.message.length).toBeLessThan(300)
  })
})

describe('a bundle is read', () => {
  test('after a byte-order mark, whatever its layout and the order of its keys', () => {
    const library = smallLibrary()
    const backwards = (value: Loose): Loose => {
      if (Array.isArray(value)) return value.map(backwards)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, backwards(inner)]),
      )
    }
    const { bundle, problems } = parseBundle(`\uFEFF${JSON.stringify(backwards(library))}`)
    expect(problems).toEqual([])
    expect(bundle && serializeBundle(bundle)).toBe(serializeBundle(library))
  })

  test('with spaces around its texts taken off, and nothing else changed', () => {
    const library = smallLibrary()
    const text = JSON.stringify(library).replace('"Wants no easing."', '"  Wants no easing.\\n"')
    expect(parseBundle(text).bundle).toEqual(library)
  })

  test('of no records at all', async () => {
    const empty: Loose = smallLibrary()
    for (const [key, value] of Object.entries(empty)) if (Array.isArray(value)) empty[key] = []
    const text = serializeBundle(empty)
    const { bundle } = parseBundle(text)
    const { db } = await freshDatabase(bundle)
    const found = await findBundle(db)
    expect(found && serializeBundle(found)).toBe(text)
  })

  test('every problem of a file is told, not only the first', () => {
    const library: Loose = smallLibrary()
    library.positions[0].stance = 'for'
    library.positions[1].summary = ''
    library.actors[2].kind = 'state'
    const { problems } = parseBundle(JSON.stringify(library))
    expect(problems.map(({ record, field }) => `${record} ${field}`)).toEqual([
      'actors[2] (port-authority) kind',
      'positions[0] (p-1) stance',
      'positions[1] (p-2) summary',
    ])
  })
})

describe('a large file', () => {
  test('of 20,000 positions is read in seconds', async () => {
    const library = nastyLibrary()
    const { positions } = library
    library.positions = Array.from({ length: 20_000 }, (_, at) => {
      const position = positions[at % positions.length]
      if (!position) throw new Error('the library is empty')
      return { ...position, id: `copy-${at}` }
    })
    const text = serializeBundle(library)
    const spent = await cpuTime(() => expect(parseBundle(text).problems).toEqual([]))
    expect(spent).toBeLessThan(5000)
  })

  test('wrong in every record is refused in seconds', async () => {
    const library: Loose = smallLibrary()
    library.positions = Array.from({ length: 20_000 }, () => ({ ...library.positions[0], stance: 'x', actor: 1 }))
    const text = JSON.stringify(library)
    const spent = await cpuTime(() => expect(parseBundle(text).problems).toHaveLength(40_000))
    expect(spent).toBeLessThan(5000)
  })

  test('with a chain of ten thousand topics is read in seconds', async () => {
    const library: Loose = smallLibrary()
    const [topic] = library.topics
    for (let at = 0; at < 10_000; at++)
      library.topics.push({ ...topic, slug: `t-${at}`, broader: at === 0 ? 'easing' : `t-${at - 1}` })
    const text = JSON.stringify(library)
    const spent = await cpuTime(() => expect(parseBundle(text).problems).toEqual([]))
    expect(spent).toBeLessThan(3000)
  })
})

describe('nothing is half loaded', () => {
  test('where a load fails at its last statement', async () => {
    const { db } = await freshDatabase()
    const library = smallLibrary()
    await expect(loadBundle(db, library, { by: null as never, at: '2026' })).rejects.toThrow(/NOT NULL/)
    expect(await findBundle(db)).toBeUndefined()
    const tables = [
      'actor',
      'alias',
      'topic',
      'source',
      'quotation',
      'speaker',
      'position',
      'position_quotation',
      'search_entry',
      'revision',
    ]
    for (const table of tables)
      expect((await db.values(`select count(*) from ${table}` as never))[0], table).toEqual([0])
    await loadBundle(db, library, { by: 'test', at: '2026' })
    expect((await findBundle(db))?.positions).toHaveLength(2)
  })
})
