import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findInAll } from '@/db/queries/search/search'
import { highlight } from '@/lib/search/highlight'
import { readSearch } from '@/lib/search/query'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'

let db: Library
beforeAll(async () => {
  db = (await freshDatabase(nastyLibrary())).db
})

const kinds = async (typed: string) => (await findInAll(db, typed)).counts

describe('search', () => {
  test('finds the Korean word by its beginning, whatever particle follows it', async () => {
    const { hits } = await findInAll(db, '제재')
    expect(JSON.stringify(hits)).toContain('제재를')
  })

  test('finds what was typed in decomposed letters', async () => {
    expect(await kinds('제재'.normalize('NFD'))).toEqual(await kinds('제재'))
  })

  test('puts a name before the words around it', async () => {
    const { hits } = await findInAll(db, 'marlow')
    expect(hits[0]).toMatchObject({ kind: 'actor' })
  })

  test('a quoted phrase is a phrase', async () => {
    const phrase = await findInAll(db, '"ports reopen"', 'position')
    const words = await findInAll(db, 'ports reopen', 'position')
    const turned = await findInAll(db, '"reopen ports"', 'position')
    expect(words.counts.position).toBeGreaterThanOrEqual(phrase.counts.position ?? 0)
    expect(turned.counts.position ?? 0).toBeLessThan(phrase.counts.position ?? 0)
  })

  test.each([
    '"',
    '""',
    'NEAR(',
    'a NEAR b',
    '*',
    '-',
    '^x',
    'a AND',
    'OR',
    '(',
    ')',
    'title:x',
    '\0',
    "'; --",
    '{a b}',
    '+',
    '\ud800',
  ])('answers %j', async (typed) => {
    await expect(findInAll(db, typed)).resolves.toBeDefined()
  })

  test('answers any string whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        await findInAll(db, typed)
      }),
      { numRuns: 200 },
    )
  })

  test('does not find what is withdrawn', async () => {
    const withdrawn = nastyLibrary().positions.find(({ status }) => status === 'withdrawn')
    const { hits } = await findInAll(db, `"${withdrawn?.summary}"`, 'position')
    expect(hits.map((hit) => (hit.kind === 'position' ? hit.record.id : ''))).not.toContain(withdrawn?.id)
  })
})

describe('highlighting', () => {
  test('marks words by their beginning and leaves the text as it is', () => {
    const text = 'Two “ports” reopen; PORTS close.'
    const stretches = highlight(text, readSearch('port'))
    expect(stretches.map(({ text }) => text).join('')).toBe(text)
    expect(stretches.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['ports', 'PORTS'])
  })

  test('marks no word for what is inside it or at its end', () => {
    const marked = (text: string, typed: string) =>
      highlight(text, readSearch(typed)).flatMap(({ text, hit }) => (hit ? [text] : []))
    expect(marked('The airport reports: reopen, export, ports.', 'port')).toEqual(['ports'])
    expect(marked('Deport them to the seaport', '"port them"')).toEqual([])
    expect(marked('Überlegt, Unüberlegt', 'uber')).toEqual(['Überlegt'])
  })

  test('never changes a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
        expect(
          highlight(text, readSearch(typed))
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
