import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listCueForms } from '@/lib/attribution/cue-verbs'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { TEXT_KINDS } from '@/lib/attribution/text-kind'

const pieces = [
  ...['"', '“', '”', '‘', '’', "'", '«', '»', '„', '``', "''", '6\'3"', '="', ' ', '\u00a0', '\n', '\n\n', '\t'],
  ...[
    ',',
    '.',
    '?',
    '!',
    ':',
    ';',
    '—',
    '(',
    ')',
    '…',
    '’s',
    'Mr. ',
    'Dr. ',
    'U.S. ',
    'Jr. ',
    'said ',
    'says ',
    'told ',
  ],
  ...[
    'according to ',
    'adding ',
    'who ',
    'he ',
    'she ',
    'they ',
    'the senator ',
    'of ',
    'and ',
    'Ana ',
    'Ruiz ',
    'Harbor ',
  ],
  ...[
    'Center ',
    'not ',
    'was ',
    'called ',
    'by ',
    'to say ',
    'as if ',
    'It is late',
    'a “',
    '\ud83d',
    '😀',
    'é',
    'e\u0301',
  ],
  ...[
    '\n\nSMITH: ',
    '\n\nQ    ',
    '\n\nQ: ',
    '\n\nA: ',
    '\n\nSenator Ruiz. ',
    '(Laughter.) ',
    '\n\n2019-03-01 14:11 UTC\n\n',
    '\n\n1/ ',
    'issued the following statement:\n\n',
    '\n\nOpinion\n\n',
    'By Ana Ruiz\n\n',
    'Mr. Speaker, ',
    '「',
    '」',
    '‹',
    '›',
  ],
]

it('gives passages in order, inside the text, word for word, for any text', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 }),
      fc.constantFrom(undefined, ...TEXT_KINDS),
      fc.constantFrom(undefined, 'Ana Ruiz'),
      (parts, kind, author) => {
        const text = parts.join('')
        let last = 0
        let own = 0
        for (const quote of suggestQuotes(text, { kind, author })) {
          // What somebody quotes lies inside his or her own words; otherwise passages follow one another.
          if (quote.start < last) expect(quote.end).toBeLessThanOrEqual(own)
          expect(quote.end).toBeGreaterThan(quote.start)
          expect(quote.end).toBeLessThanOrEqual(text.length)
          expect(quote.exact).toBe(text.slice(quote.start, quote.end))
          expect(quote.exact).toBe(quote.exact.trim())
          expect(quote.exact).not.toContain('\n\n')
          expect(quote.score).toBeGreaterThanOrEqual(0)
          expect(quote.score).toBeLessThanOrEqual(1)
          if (quote.kind === 'scare') expect([quote.speaker, quote.cue]).toEqual([undefined, undefined])
          if (quote.end > last) own = quote.end
          last = Math.max(last, quote.end)
        }
      },
    ),
    { numRuns: 600 },
  )
})

it('does not depend on what was read before', () => {
  const text = '“It holds,” said Ana Ruiz. “For now,” she added.'
  const first = suggestQuotes(text)
  suggestQuotes('“No,” said Leo Marsh.\n\n“Left open')
  expect(suggestQuotes(text)).toEqual(first)
})

it('counts offsets in UTF-16 code units of the text as given', () => {
  const text = '😀 \u00a0“Ça va, 😀,” said Ana.'
  const [quote] = suggestQuotes(text)
  expect(quote?.start).toBe(text.indexOf('Ça'))
  expect(quote?.exact).toBe('Ça va, 😀,')
})

it.each([
  ['said', 'say', 'past'],
  ['tweets', 'tweet', 'third'],
  ['told', 'tell', 'past'],
  ['replied', 'reply', 'past'],
  ['quipping', 'quip', 'ing'],
  ['noting', 'note', 'ing'],
  ['agreeing', 'agree', 'ing'],
  ['wrote', 'write', 'past'],
  ['written', 'write', 'participle'],
  ['confesses', 'confess', 'third'],
  ['swore', 'swear', 'past'],
])('knows the form %s of %s', (low, lemma, form) => {
  expect(listCueForms(low)).toContainEqual(expect.objectContaining({ lemma, form }))
})
