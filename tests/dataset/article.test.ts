import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkQuotation } from '@/lib/evidence/check'
import { countWords, readDataset, wordsOf } from './bundle'
import { hashOf, paragraphOf, quotedRanges } from './texts'

const { bundle } = readDataset()
const path = new URL('../../../shared/input/second-summit-article.txt', import.meta.url)
const article = existsSync(path) ? readFileSync(path, 'utf8') : undefined

describe('every quotation, against the article it was taken from', () => {
  test.for(bundle.quotations.map((quotation) => [quotation.id, quotation] as const))('%s', ([, quotation], context) => {
    if (article === undefined) return context.skip('the article’s text is not held here, so its anchors are unchecked')
    for (const { exact, prefix, suffix, start, end } of quotation.segments) {
      expect(article.slice(start, end)).toBe(exact)
      expect(article.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
    }
    expect(checkQuotation(quotation.segments, article).result).toBe('exact')
    expect(quotation.locator).toEqual({ kind: 'paragraph', value: paragraphOf(article, quotation.segments[0]?.start) })
    expect(quotation.checked).toEqual({ result: 'exact', on: '2026-11-24', hash: hashOf(article) })
  })

  test('quoted words stand inside quotation marks, paraphrases do not', (context) => {
    if (article === undefined) return context.skip('the article’s text is not held here, so its marks are unchecked')
    const inside = quotedRanges(article)
    for (const { id, mode, segments } of bundle.quotations) {
      for (const { start, end } of segments) {
        const within = inside.some((range) => range.start <= start && end <= range.end)
        expect([id, within]).toEqual([id, mode === 'direct' || mode === 'partial'])
      }
    }
  })

  test('is anchored in the full text, not in the summary box that repeats it', () => {
    expect(bundle.quotations.filter((quotation) => quotation.locator?.value === '9')).toEqual([])
  })

  test('all together are a small part of it', (context) => {
    if (article === undefined) return context.skip('the article’s text is not held here, so its length is unknown')
    const quoted = bundle.quotations.filter(({ mode }) => mode !== 'paraphrase').map(wordsOf)
    expect(countWords(quoted.join(' '))).toBeLessThan(countWords(article) / 4)
  })
})
