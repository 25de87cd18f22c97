import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

const file = fileURLToPath(new URL('../fixtures/attribution/sentences.txt', import.meta.url))
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | ') && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string])

it('has sentences of every kind', () => {
  expect(cases.length).toBeGreaterThan(500)
})

it.each(cases)('%s: %s', (speaker, written) => {
  const quotes = suggestQuotes(written.replaceAll('\\n', '\n'), { kind: 'news' }).filter(({ kind }) => kind !== 'scare')
  expect(quotes.length).toBeGreaterThan(0)
  expect([...new Set(quotes.map((quote) => quote.speaker))].join(' / ')).toBe(speaker)
})
