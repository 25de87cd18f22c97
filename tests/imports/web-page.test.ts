import { describe, expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'

const SENTENCE =
  'Delegates left the harbor talks on Tuesday with a date for a second round, they said, and little else.'
const article = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Harbor talks</title>${head}</head><body><article><h1>Harbor talks</h1>${`<p>${SENTENCE}</p>`.repeat(3)}${body}</article></body></html>`
const read = (page: string) => extractFile('a.html', new TextEncoder().encode(page))
/** What the body of an article adds to the sentences before it. */
const bodyOf = async (body: string) => (await read(article(body))).text.replace(`${SENTENCE}\n\n`.repeat(3), '')

describe('quotation marks of q', () => {
  test.each([
    ['<p>She answered <q>No</q> and left.</p>', 'She answered “No” and left.'],
    ['<p>She said <q>he said <q>No</q> twice</q>.</p>', 'She said “he said ‘No’ twice”.'],
    ['<p>She answered <q>“No”</q> and left.</p>', 'She answered “No” and left.'],
    ['<p lang="de">Sie sagte <q>Nein</q>.</p>', 'Sie sagte „Nein“.'],
  ])('%s', async (body, expected) => expect(await bodyOf(body)).toBe(expected))
})

describe('marks of notes', () => {
  test.each([
    ['<p>40 crowns<sup><a href="#n1">1</a></sup> a ton in 2019<sup>2</sup>.</p>', '40 crowns a ton in 2019.'],
    ['<p>40 crowns<a href="#fn1"><sup>1</sup></a> a ton.</p>', '40 crowns a ton.'],
    ['<p>40 crowns<sup id="r"><a href="#cite_note-1">[1]</a></sup> a ton.</p>', '40 crowns a ton.'],
    ['<p>40 crowns <a href="#fn1" role="doc-noteref">1</a> a ton.</p>', '40 crowns a ton.'],
    ['<p>40 crowns<a href="#note">[3]</a> a ton.</p>', '40 crowns a ton.'],
    ['<p>40 crowns<sub><a href="#n1">1</a></sub> a ton.</p>', '40 crowns a ton.'],
    ['<p>A mile of 10<sup>6</sup> m<sup>2</sup>, on the 9<sup>th</sup>.</p>', 'A mile of 10⁶ m², on the 9th.'],
    ['<p>CO<sub>2</sub> rose.</p>', 'CO2 rose.'],
    ['<p>See <a href="#part">part 2</a> of it.</p>', 'See part 2 of it.'],
    ['<p>Words.</p><ol><li id="n1">Interview. <a href="#r1">↩</a></li></ol>', 'Words.\n\n1. Interview.'],
  ])('%s', async (body, expected) => expect((await bodyOf(body)).replace(/ {2}/g, ' ')).toBe(expected))

  test('are said', async () =>
    expect((await read(article('<p>40 crowns<sup><a href="#n1">1</a></sup> a ton.</p>'))).notes).toContain(
      '1 mark of a note was left out of its sentence.',
    ))
})

describe('what begins a line', () => {
  test.each([
    ['<x-text><x-line>The gate.</x-line><x-line>Nobody spoke.</x-line></x-text>', 'The gate.\n\nNobody spoke.'],
    ['<div><unknown>The gate.</unknown><unknown>Nobody spoke.</unknown></div>', 'The gate.\n\nNobody spoke.'],
    ['<p>The <x-term>gate</x-term>s are <story-mark>shut</story-mark>.</p>', 'The gates are shut.'],
    ['<div>The <x-term>gate</x-term> is shut.</div>', 'The gate is shut.'],
    [
      '<p><span style="display:block">The gate.</span><span style="display:block">Nobody.</span></p>',
      'The gate.\n\nNobody.',
    ],
    [
      '<dl><dt>Q: Why?</dt><dd>Mara Quill: “It is shut, and it stays so.”</dd></dl>',
      'Q: Why?\n\nMara Quill: “It is shut, and it stays so.”',
    ],
    ['<fieldset><legend>Tolls</legend>None.</fieldset>', 'Tolls\n\nNone.'],
    ['<pre>The gate.\nNobody spoke.\n\nThe end.</pre>', 'The gate.\nNobody spoke.\n\nThe end.'],
  ])('%s', async (body, expected) => expect(await bodyOf(body)).toBe(expected))
})

describe('lists, readings and formulas', () => {
  test.each([
    ['<ol><li>One</li><li><p>Two</p><p>More</p></li></ol>', '1. One\n\n2. Two\n\nMore'],
    ['<ol start="3" type="a"><li>One</li><li value="9">Two</li></ol>', 'c. One\n\ni. Two'],
    ['<ol reversed><li>One</li><li>Two</li></ol>', '2. One\n\n1. Two'],
    ['<ol style="list-style: none"><li>One</li></ol>', 'One'],
    ['<ul><li>One</li></ul>', 'One'],
    [
      '<p><ruby>金<rt>キム</rt></ruby>氏は<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>。</p>',
      '金(キム)氏は漢字(かんじ)。',
    ],
    ['<p>Let <math><mi>x</mi><mo>=</mo><mn>2</mn></math> be.</p>', 'Let x=2 be.'],
    ['<p>nego&shy;tia&shy;tions in a time&#8203;table<wbr>d &#64257;nal</p>', 'negotiations in a timetabled final'],
  ])('%s', async (body, expected) => expect(await bodyOf(body)).toBe(expected))
})

describe('what is left out is said', () => {
  test('hidden words, embedded pages, other parts of the page', async () => {
    const page = article(
      '<p hidden>Secret.</p><p>Seen <span class="sr-only">opens a window</span>.</p><iframe src="x"></iframe>',
    )
      .replace('<h1>', `<p>${SENTENCE}</p>`.repeat(8))
      .replace('<article>', '<div class="related"><p>Other stories of this day.</p></div><article>')
    const { text, notes } = await read(page)
    expect(text).toContain('Seen')
    expect(text).not.toMatch(/Secret|window|Other/)
    expect(notes.join('\n')).toMatch(/Hidden words were left out: “Secret\.”, “opens a window”/)
    expect(notes.join('\n')).toContain('Not read: 1 embedded page.')
    expect(notes.join('\n')).toMatch(
      /Left out as no part of the article: 1 piece of the page \(“Other stories of this day\.”\)/,
    )
  })
})

describe('what the page says about itself', () => {
  const said = async (head: string) => read(article('', head))
  test.each([
    ['<meta name="author" content="Associated Press">', ['Associated Press']],
    ['<meta name="author" content="Quill, Mara">', ['Mara Quill']],
    ['<meta name="author" content="Mara Quill"><meta name="author" content="Orin Vale">', ['Mara Quill', 'Orin Vale']],
    [
      '<meta name="citation_author" content="Quill, Mara"><meta name="citation_author" content="Vale, Orin">',
      ['Mara Quill', 'Orin Vale'],
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Mara Quill"},{"@type":"Organization","name":"Center for Tide and Gate Studies"}]}</script>',
      ['Mara Quill', 'Center for Tide and Gate Studies'],
    ],
  ])('%s', async (head, authors) => expect((await said(head)).authors).toEqual(authors))

  test('day and section', async () => {
    const head = '<meta property="article:section" content="Opinion"><meta name="date" content="11 Feb. 2019">'
    expect(await said(head)).toMatchObject({ section: 'Opinion', issued: '2019-02-11' })
  })
})
