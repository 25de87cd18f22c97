import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractPasted } from '@/lib/imports/extract'
import { textOnly } from '@/lib/imports/extraction'
import { describeText } from '@/lib/imports/text/described-text'
import { withoutFurniture } from '@/lib/imports/text/furniture'
import { proposeSlug, proposeSource, UNTITLED } from '@/lib/sources/propose'

const BODY = [
  'The harbor council met for three days and heard the pilots on the toll, the gate and the audit that was due in spring.',
  '“We wait for the audit, and nobody opens a gate before it is read by all of us,” says Mara Quill, the envoy.',
  'Nobody had signed a thing when the delegates left the hall, and few of them would say when they meet again, or where.',
  'A second round is planned for March, says Orin Vale, who has sat at the table since the first day of the talks.',
]
const text = (...parts: string[]) => parts.join('\n\n')
const seen = (pasted: string) => {
  const extraction = extractPasted(pasted)
  return {
    ...extraction,
    out: extraction.furniture.map(({ start, end, reason }) => [reason, extraction.text.slice(start, end)]),
    kept: withoutFurniture(extraction.text, extraction.furniture),
  }
}

describe('the headline is the title', () => {
  test.each([
    ['over the text', text('Harbor talks after the tide', ...BODY), 'Harbor talks after the tide'],
    ['one that asks', text('What can the council deliver?', ...BODY), 'What can the council deliver?'],
    [
      'under names of icons and a section',
      text('shadow\nglobe', 'World', 'Harbor Round 2: What can Quill deliver?', ...BODY),
      'Harbor Round 2: What can Quill deliver?',
    ],
    [
      'under a menu',
      text('Skip to content\nMenu\nHome > World > Harbor', 'Harbor talks after the tide', 'By Ada Marlow', ...BODY),
      'Harbor talks after the tide',
    ],
    ['marked', text('Quay Gazette', '# Harbor talks', ...BODY), 'Harbor talks'],
    [
      'over a statement',
      text(
        'Quill Statement on the Close of the Talks',
        '“No port was ever a fair price. It is good that nobody paid it.”',
      ),
      'Quill Statement on the Close of the Talks',
    ],
    ['of two words', text('Harbor notes', ...BODY), 'Harbor notes'],
    ['with a quotation', text('‘No toll’: Quill shuts the gate', ...BODY), '‘No toll’: Quill shuts the gate'],
  ])('%s', (_, pasted, title) => expect(seen(pasted).title).toBe(title))

  test.each([
    ['a quotation', text('“In the harbor, nobody waits for an audit. We do.”', ...BODY)],
    ['a quotation of several paragraphs', text('“In the harbor, nobody waits for an audit.', '“We do.”')],
    ['a sentence', text(...BODY)],
    ['a dateline', text('PORT ELLERY, N.T. — The harbor council met for three days, and nobody signed.', ...BODY)],
    ['an address', text('https://quay.example/2019/01/22/harbor_talks', ...BODY)],
    ['a salutation', text('My fellow pilots!', ...BODY)],
    [
      'dates of posts',
      text(
        '2019-03-01 14:11 UTC, post 1001',
        'The ban stays where it is!',
        '2019-03-05 01:08 UTC, post 1002',
        'Long night, no paper.',
      ),
    ],
  ])('%s is none', (_, pasted) => {
    const { title } = seen(pasted)
    expect(title).toBeUndefined()
    const source = proposeSource(extractPasted(pasted), { today: '2026-11-25', slug: 'x' })
    expect(source.title).toBe(UNTITLED)
    expect(source.abbreviation).not.toMatch(/[“”]|In/)
    expect(proposeSlug(extractPasted(pasted))).toBe('source')
  })
})

describe('what stands around a text is told apart', () => {
  test.each([
    ['offer', 'Get the best of Quay journalism in your inbox.'],
    ['offer', 'You’ve read 5 of 5 free stories'],
    ['offer', 'Only $1 for your first month.'],
    ['offer', 'Already a subscriber? Log in'],
    ['offer', 'Advertisement'],
    ['share', 'Share on Facebook | Tweet | Email | Print'],
    [
      'caption',
      'Evan Vale/AP\nMara Quill (r.) shakes hands with Orin Vale in Port Ellery, June 12, 2018. They met twice that year.',
    ],
    ['caption', 'Orin Vale leaves the hall in Port Ellery on Tuesday. (AP Photo/Evan Vale)'],
    ['caption', 'Photo: Tomas Reyes'],
    ['legal', '© 2019 Quay Gazette. All rights reserved.'],
    ['legal', 'We and our partners use cookies to measure how you read this site.'],
    ['related', 'Read more: The toll that nobody paid'],
    ['menu', 'Home > World > Harbor'],
    ['offer', 'Jetzt abonnieren'],
    ['related', '관련 기사'],
  ])('%s: %s', (reason, line) => {
    for (const pasted of [
      text('Harbor talks after the tide', line, ...BODY),
      text('Harbor talks after the tide', ...BODY, line),
      text('Harbor talks after the tide', ...BODY.slice(0, 2), line, ...BODY.slice(2)),
    ]) {
      const { out, kept } = seen(pasted)
      expect(out).toContainEqual([reason, line])
      expect(kept).toBe(text('Harbor talks after the tide', ...BODY))
    }
  })

  test('a summary put together of the text, and a quotation pulled out of it', () => {
    const summary = `${BODY[0]} “We wait for the audit, and nobody opens a gate before it is read by all of us,” says Mara Quill. A second round is planned for March, says Orin Vale.`
    const pulled = '“nobody opens a gate before it is read by all of us”'
    const filler = Array.from(
      { length: 8 },
      (_, index) =>
        `Paragraph ${index} speaks of pilot number ${index * 7}, of his ship, of the ${index + 3} nets on it, and of what he caught in week ${index * 3}.`,
    )
    const { out, kept } = seen(
      text('Harbor talks after the tide', summary, ...BODY.slice(0, 3), pulled, BODY[3] ?? '', ...filler),
    )
    expect(out).toEqual([
      ['repeat', summary],
      ['repeat', pulled],
    ])
    expect(kept).toBe(text('Harbor talks after the tide', ...BODY, ...filler))
  })

  test('the box under its label, and the links under theirs', () => {
    const { kept } = seen(
      text(
        'shadow\nglobe',
        'Harbor talks after the tide',
        'Why We Wrote This',
        'When the goal is a gate, it seems there should never be a bad time for talks.',
        ...BODY,
        'Related stories\nThe toll that nobody paid\nWho owns the quay?',
      ),
    )
    expect(kept).toBe(text('Harbor talks after the tide', ...BODY))
  })

  test.each([
    ['a speech with an offer in it', 'Join us at the gate: the council will read the audit, and you will hear it.'],
    ['a subheading', 'Political value'],
    ['a sentence that begins like a link', 'More in the council oppose the toll than support it.'],
    ['a sentence on cookies', 'Orin Vale says that cookies were served at noon.'],
    ['a sentence on readers', 'Start with the account of Mara Quill, who was there.'],
    ['a turn of a transcript', 'Q    Chairwoman, will you open all nine ports?'],
    ['a post', 'Tidewater is happening!'],
  ])('%s stays', (_, line) =>
    expect(seen(text('Harbor talks after the tide', ...BODY.slice(0, 2), line, ...BODY.slice(2))).out).toEqual([]),
  )

  test('lines of a page whose title stands elsewhere are no menu', () => {
    const page = text('Port Ellery', 'What the council decided on tolls', ...BODY)
    expect(describeText({ ...textOnly(page), title: 'Harbor talks' }).furniture).toEqual([])
  })

  test('left out or kept by one choice', () => {
    const { text: whole, furniture } = extractPasted(text('Menu', 'Harbor talks after the tide', ...BODY))
    expect(withoutFurniture(whole, [])).toBe(whole)
    expect(withoutFurniture(whole, furniture)).toBe(text('Harbor talks after the tide', ...BODY))
  })
})

describe('what a text says about itself', () => {
  const head = (...lines: string[]) => extractPasted(text('Harbor talks after the tide', lines.join('\n'), ...BODY))
  test.each([
    [
      ['By Ada Marlow | Quay Gazette | February 11, 2019'],
      { authors: ['Ada Marlow'], container: 'Quay Gazette', issued: '2019-02-11' },
    ],
    [
      ['By ADA MARLOW and TOMAS REYES', 'FEB. 11, 2019'],
      { authors: ['Ada Marlow', 'Tomas Reyes'], issued: '2019-02-11' },
    ],
    [
      ['Ada Marlow, Staff writer', 'Published 11 Feb. 2019, 9:02 a.m.', 'Updated 12 Feb. 2019'],
      { authors: ['Ada Marlow'], issued: '2019-02-11' },
    ],
    [['Updated 12 Feb. 2019', 'Published 11 Feb. 2019'], { issued: '2019-02-11' }],
    [['The Quay Gazette', 'Port Ellery, 11 Feb. 2019'], { container: 'The Quay Gazette', issued: '2019-02-11' }],
    [['Opinion', 'By Anna van der Quay'], { section: 'Opinion', authors: ['Anna van der Quay'] }],
    [['Von Ada Marlow', '11. Februar 2019'], { authors: ['Ada Marlow'], issued: '2019-02-11' }],
    [['Par Léa Müller', 'Publié le 11 février 2019 à 14h05'], { authors: ['Léa Müller'], issued: '2019-02-11' }],
    [['Por Ada Marlow', '11 de febrero de 2019'], { authors: ['Ada Marlow'], issued: '2019-02-11' }],
    [['김하늘 기자', '입력 2019. 2. 11.'], { authors: ['김하늘'], issued: '2019-02-11' }],
    [['By The Associated Press'], { authors: ['The Associated Press'] }],
  ])('%j', (lines, said) => expect(head(...lines)).toMatchObject({ title: 'Harbor talks after the tide', ...said }))

  test('an opinion is one, and its fields are filled in', () => {
    const extraction = head('OPINION', 'By Anna van der Quay | Quay Gazette', 'Feb. 11, 2019')
    expect(proposeSource(extraction, { today: '2026-11-25', slug: 'x' })).toMatchObject({
      type: 'post-weblog',
      title: 'Harbor talks after the tide',
      container: 'Quay Gazette',
      abbreviation: 'QG',
      issued: '2019-02-11',
      authors: [{ name: 'Anna van der Quay', sortName: 'van der Quay, Anna' }],
    })
  })

  test('a day in a caption is not the text’s, nor one of several posts', () => {
    expect(head('Mara Quill is seen in Port Ellery, June 12, 2018. (AP Photo/Evan Vale)').issued).toBeUndefined()
    expect(
      extractPasted(
        text('2019-03-01 14:11 UTC, post 1001', 'The ban stays.', '2019-03-05 01:08 UTC, post 1002', 'Long night.'),
      ).issued,
    ).toBeUndefined()
  })

  test('a name alone over a date is the speaker’s', () =>
    expect(extractPasted(text('Mara T. Quill\nFebruary 5, 2019', ...BODY))).toMatchObject({
      title: undefined,
      authors: ['Mara T. Quill'],
      issued: '2019-02-05',
    }))
})

// Somebody else's article, beside the project and never part of it.
const article = new URL('../../../shared/input/second-summit-article.txt', import.meta.url)
test.skipIf(!existsSync(article))('the article pasted as it is (skipped where it is not at hand)', () => {
  const { title, out, kept } = seen(readFileSync(article, 'utf8'))
  expect(title).toMatch(/^North Korea Round 2: /)
  expect(out.map(([reason]) => reason)).toEqual(['menu', 'offer', 'summary', 'caption', 'summary', 'repeat', 'offer'])
  expect(kept.split('\n\n').slice(0, 2)[1]).toMatch(/^President Trump loves/)
  expect(kept).toMatch(/the homeland\.”$/)
})
