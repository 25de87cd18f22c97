import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFile, extractPasted } from '@/lib/imports/extract'
import { normalizeText } from '@/lib/imports/plain-text'

describe('characters that break a line or a page', () => {
  test.each([
    ['\v', 'gate.\nThe'],
    ['\u2028', 'gate.\nThe'],
    ['\u0085', 'gate.\nThe'],
    ['\x1e', 'gate.\nThe'],
    ['\r', 'gate.\nThe'],
    ['\r\n', 'gate.\nThe'],
    ['\u2029', 'gate.\n\nThe'],
    ['\f', 'gate.\n\nThe'],
    ['\x1d', 'gate.\n\nThe'],
    ['\x1f', 'gate. The'],
  ])('%j', (mark, expected) => expect(normalizeText(`The gate.${mark}The end.`)).toBe(`The ${expected} end.`))
})

describe('marks that nobody sees', () => {
  test.each([
    ['nego\u00adtia\u00adtions', 'negotiations'],
    ['time\u200btable', 'timetable'],
    ['time\u2060table', 'timetable'],
    ['time\ufefftable', 'timetable'],
    ['Quay\u2011Tide', 'Quay-Tide'],
    ['Auf\u200clage', 'Auflage'],
    ['Quill\u200e said', 'Quill said'],
    ['\ufb01nal o\ufb00er \ufb03 \ufb05', 'final offer ffi st'],
    ['a\u00a0b', 'a\u00a0b'],
    // What scripts and pictures need.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['👩🏽\u200d🚀', '👩🏽\u200d🚀'],
    ['He said, \u2067שלום\u2069.', 'He said, \u2067שלום\u2069.'],
  ])('%j', (raw, expected) => expect(normalizeText(raw)).toBe(expected))

  test('a text that was normalized stays', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            ' ',
            '\n',
            '\r',
            '\t',
            '\v',
            '\f',
            '\u00ad',
            '\u200d',
            '\u2028',
            '\x1f',
            'ب',
            '\ufb01',
            '\ud800',
            '\u200e',
          ),
        }),
        (raw) => {
          const once = normalizeText(raw)
          expect(normalizeText(once)).toBe(once)
        },
      ),
    )
  })
})

describe('front matter', () => {
  const text = '# Harbor talks after the tide\n\nMara Quill said: “We *wait*.”'
  test.each([
    ['YAML', '---\ntitle: "Harbor: talks"\nauthor: Ada Marlow\ndate: 2019-01-20\nlang: en-GB\n---\n\n'],
    [
      'authors as a list',
      '---\ntitle: "Harbor: talks"\nauthors:\n  - name: Ada Marlow\npublished: 20 January 2019\nlanguage: en-GB\n...\n',
    ],
    [
      'family name first',
      '---\r\nTitle: "Harbor: talks"\r\nAuthor: Marlow, Ada\r\nDate: Jan. 20, 2019\r\nlang: en-GB\r\n---\r\n',
    ],
    ['TOML', '+++\ntitle = "Harbor: talks"\nauthors = ["Ada Marlow"]\ndate = 2019-01-20\nlang = "en-GB"\n+++\n'],
    ['lines with keys', 'Title: Harbor: talks\nAuthor: Ada Marlow\nDate: 2019-01-20\nLanguage: en-GB\n\n'],
  ])('%s', async (_, before) => {
    for (const name of ['a.md', 'a.txt']) {
      const extraction = await extractFile(name, new TextEncoder().encode(before + text))
      expect(extraction).toMatchObject({
        text,
        title: 'Harbor: talks',
        authors: ['Ada Marlow'],
        issued: '2019-01-20',
        lang: 'en-GB',
      })
      expect(extraction.notes.join()).toContain('data before the text')
    }
  })

  test('pandoc’s lines', async () =>
    expect(extractPasted(`% Harbor talks\n% Ada Marlow\n  Orin Vale\n% 20 January 2019\n\n${text}`)).toMatchObject({
      text,
      title: 'Harbor talks',
      authors: ['Ada Marlow', 'Orin Vale'],
      issued: '2019-01-20',
    }))

  test.each([
    ['a rule', '---\n\nWords of the text.\n\n---\n\nMore.'],
    ['a dialogue', 'Quill: We wait.\nVale: No toll.\n\nThey left.'],
    ['a fence that never closes', '---\ntitle: x\n\nWords.'],
    ['no mapping', '---\njust words\n---\n\nWords.'],
    ['damaged', '---\ntitle: [x\n---\n\nWords.'],
  ])('%s is none', (_, whole) => expect(extractPasted(whole)).toMatchObject({ text: whole, notes: [] }))

  test.each(['---\n\nWords of the text.', '***\n\nWords of the text.', '---\ntitle: [x\n---\n\nWords.'])(
    'a rule is no title: %j',
    (whole) => expect(extractPasted(whole).title ?? '').not.toMatch(/^[-*]/),
  )

  test('aliases that stand for each other do not grow', () => {
    const bomb = `---\na: &a [x,x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(',')}]`).join('\n')}\ntitle: x\n---\n\nWords.`
    expect(extractPasted(bomb).text.length).toBeLessThan(2000)
  })
})
