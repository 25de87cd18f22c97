import { describe, expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind } from '@/lib/attribution/text-kind'
import { readMarkedTexts, scoreMarked } from './marked-texts'

const KINDS = ['transcript', 'statement', 'posts', 'hearing', 'op-ed']

describe.each(KINDS)('%s', (kind) => {
  const texts = [...readMarkedTexts(`first/${kind}.txt`), ...readMarkedTexts(`second/${kind}.txt`)]

  it('has its speakers right, and none wrong that is sure', () => {
    const cases = texts.map((marked) => ({ marked, suggested: suggestQuotes(marked.text, { author: marked.author }) }))
    const score = scoreMarked(cases)
    expect(score.required).toBeGreaterThanOrEqual(40)
    expect(score.surelyWrong).toEqual([])
    expect(score.f1, score.errors.join('\n')).toBeGreaterThanOrEqual(0.97)
  })

  it('is told for what it is, with the reason', () => {
    for (const marked of texts) {
      const detected = detectTextKind(marked.text)
      expect(detected.kind, marked.text.slice(0, 80)).toBe(marked.kind)
      expect(detected.reason).toMatch(/\w/)
    }
  })
})
