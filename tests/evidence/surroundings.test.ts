import { describe, expect, test } from 'vitest'
import { checkQuotation } from '@/lib/evidence/check'
import { otherSurroundings } from '@/lib/evidence/surroundings'
import { anchored } from '@/lib/workbench/spans'

const WORDS = 'We will see what the audit says, and the gate stays shut until June.'
const MARA = `Team Alpha’s envoy Mara Quill said: “${WORDS}” She left.`
const ORIN = `Team Beta’s envoy Orin Vale said: “${WORDS}” He stayed.`
const HEAD = 'The delegates met at the gate. Nobody spoke of tolls.'
const FIRST = [HEAD, MARA, ORIN].join('\n\n')

/** What differs around the words of a text's first place of them, in another text. */
function differing(former: string, text: string, known = true) {
  const start = former.indexOf(WORDS)
  const segments = [anchored({ start, end: start + WORDS.length }, former)]
  return otherSurroundings(segments, checkQuotation(segments, text), { text, former: known ? former : undefined })
}

describe('asked about, as the words may be somebody else’s', () => {
  test('words that are left in the mouth of another speaker, with both surroundings', () => {
    expect(differing(FIRST, [HEAD, ORIN].join('\n\n'))).toEqual([
      {
        was: { before: 'Team Alpha’s envoy Mara Quill said: “', words: WORDS, after: '” She left.' },
        is: { before: 'Team Beta’s envoy Orin Vale said: “', words: WORDS, after: '” He stayed.' },
      },
    ])
  })
  test.each([
    ['at the very same place', FIRST.replace('Mara Quill', 'Nils Quint')],
    ['with the speaker after the words', FIRST.replace('She left', 'Orin left')],
    ['in a paragraph of their own, after another lead-in', `Orin Vale spoke:\n\n“${WORDS}”`],
  ])('%s', (_, text) => {
    expect(differing(FIRST, text, false)).toHaveLength(1)
    expect(differing(FIRST, text)).toHaveLength(1)
  })
  test('a speaker farther away than what is stored around the words, where the former text is held', () => {
    const far = (name: string) =>
      `${name}, who has sat at this table for thirty years and more, said at last: “${WORDS}”`
    expect(differing(far('Mara Quill'), far('Orin Vale'))).toHaveLength(1)
  })
  test('moved words of which nothing around is known', () => {
    const segments = [{ exact: WORDS, prefix: '', suffix: '', start: 0, end: WORDS.length }]
    const asked = (text: string) =>
      otherSurroundings(segments, checkQuotation(segments, text), { text, former: undefined })
    expect(asked(FIRST)).toHaveLength(1)
    expect(asked(WORDS)).toEqual([])
  })
})

describe('not asked about', () => {
  test.each([
    ['the same text', FIRST],
    ['paragraphs before and after', `News.\n\n${FIRST}\n\nMore.`],
    ['the other speaker’s paragraph taken out', [HEAD, MARA].join('\n\n')],
    [
      'other spaces, quotation marks and soft hyphens',
      FIRST.replace('said: “', 'said:\u00a0"').replace('Alpha', 'Al\u00adpha'),
    ],
    ['words that are not there', 'Nothing of the kind was said by anybody at all in the harbor.'],
  ])('%s', (_, text) => expect(differing(FIRST, text)).toEqual([]))
})
