import { expect, test } from 'vitest'
import { embedSnippet } from '@/lib/citations/embed-snippet'

const provenance = {
  library: 'The “harbour” talks & more',
  codebook: '1.1',
  dataVersion: 7,
  dataDate: '2026-01-01',
  address: undefined,
}

test('a snippet is a frame and a citation that stays without it, safe whatever the words are', () => {
  const snippet = embedSnippet({
    words: 'Ada on “</title><script>x</script>”',
    provenance,
    address: 'https://parley.example/compare?a=1&b=2',
    embed: 'https://parley.example/embed/compare?a=1&b=2',
  })
  expect(snippet.split('\n')).toHaveLength(2)
  expect(snippet).toContain('<iframe src="https://parley.example/embed/compare?a=1&amp;b=2"')
  expect(snippet).toContain('<blockquote cite="https://parley.example/compare?a=1&amp;b=2">')
  expect(snippet).toContain('data version 7 of 1 Jan 2026, codebook 1.1. Parley.')
  expect(snippet).not.toMatch(/<script|<\/title/)
})
