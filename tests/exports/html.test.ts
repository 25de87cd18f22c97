import { describe, expect, test } from 'vitest'
import { html } from '@/lib/exports/formats/html'
import { serializeView } from '@/lib/exports/registry'
import { filtered, nastyComparison } from './fixture'
import { expectGolden } from './golden'

async function write(model = nastyComparison()) {
  return (await serializeView(html, { name: 'comparison', model })) as string
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

describe('HTML', () => {
  test('is the golden file', async () => expectGolden('comparison.html', await write()))

  test('is whole by itself: no script, nothing loaded from anywhere', async () => {
    const text = await write()
    expect(text).not.toMatch(/<script|<link|<img|<iframe|@import|\son\w+=|javascript:/i)
    for (const [, address] of text.matchAll(/url\(([^)]*)\)/g)) expect(address).toMatch(/^#pattern-/)
  })

  test('has a table that says what its heads are heads of', async () => {
    const text = await write()
    expect(count(text, /<caption>/g)).toBe(1)
    expect(count(text, /<th scope="col">/g)).toBe(4)
    expect(count(text, /<th scope="row">/g)).toBe(4)
    expect(count(text, /<td>/g)).toBe(12)
  })

  test('leads from each mark to its note and back', async () => {
    const text = await write()
    for (let number = 1; number <= 10; number++) {
      expect(text).toContain(`href="#note-${number}" id="mark-${number}"`)
      expect(text).toContain(`<li id="note-${number}">`)
      expect(text).toContain(`href="#mark-${number}"`)
    }
  })

  test('runs nothing that is in the words', async () => {
    const model = nastyComparison()
    model.words = '<img src=x onerror=alert(1)> & "quotes"'
    model.provenance.address = 'javascript:alert(1)'
    const [source] = model.sources
    if (source) source.url = 'javascript:alert(2)'
    const text = await write(model)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;')
    expect(text).not.toContain('<img')
    expect(text).not.toMatch(/href="(?!#|https?:)/)
  })

  test('names the language of words in another script', async () => {
    const text = await write()
    expect(text).toContain('<bdi lang="ar">السلامة أولاً، ثم الضجيج</bdi>')
    expect(text).toContain('<bdi lang="ko">절반이면 “받아들일” 수 있다</bdi>')
  })

  test('tells each silence by pattern and word', async () => {
    const text = await write()
    for (const [pattern, word] of [
      ['not_found', 'Nothing found'],
      ['unclear', 'Unclear'],
      ['declined', 'Would not say'],
      ['not_assessed', 'Not looked at'],
    ])
      expect(text).toMatch(
        new RegExp(`<p class="silence"><svg[^>]*><rect[^>]*#pattern-${pattern}[^>]*></svg>${word}</p>`),
      )
  })

  test('never puts a paraphrase in quotation marks', async () => {
    const text = await write()
    expect(text).toContain('<p class="reported">In the reporter’s words, not quoted<sup>')
    expect(text).not.toContain('the night boats run')
  })

  test('shows no more of a cell than the view does', async () => {
    expect(await write(filtered({ cells: 'summary' }))).not.toContain('put it out')
    expect(await write(filtered({ cells: 'stance' }))).not.toContain('would take half a toll')
  })
})
