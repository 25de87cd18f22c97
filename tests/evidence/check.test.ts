import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkQuotation, LONGEST_TEXT } from '@/lib/evidence/check'
import { formatDifference } from '@/lib/evidence/difference'
import { foldText } from '@/lib/evidence/folded-text'
import { fold } from '@/lib/fold'
import { cut, cutWords, textsWithRun } from './segments'

const ARTICLE = [
  'Delegates left the harbor talks on Tuesday with a date for a second round and little else.',
  '“A date is not a deal,” says Ada Marlow, a former negotiator. “They should ease the fishing ban only after inspectors have been aboard.”',
  'Nobody expects the harbor to reopen. “No season, no harbor,” the Fishers’ League says.',
  '“You trade what you can verify,” Tomas Reyes says, “and you leave the rest for later.”',
].join('\n\n')

describe('checkQuotation', () => {
  const ban = cutWords(ARTICLE, 'They should ease the fishing ban only after inspectors have been aboard.')
  const cases: [string, (text: string) => string, string][] = [
    ['nothing happened', (text) => text, 'exact'],
    ['straight quotation marks', (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"), 'exact'],
    ['a space that does not break', (text) => text.replace('fishing ban', 'fishing\u00a0ban'), 'exact'],
    ['decomposed accents elsewhere', (text) => `${text}\n\ncafe\u0301`, 'exact'],
    ['a paragraph before it', (text) => `New lead.\n\n${text}`, 'moved'],
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n'), 'moved'],
    ['a line broken inside it', (text) => text.replace('only after', 'only\r\n    after'), 'moved'],
    ['a word exchanged', (text) => text.replace('fishing ban', 'shipping ban'), 'changed'],
    ['a word put in', (text) => text.replace('only after', 'only well after'), 'changed'],
    ['capital letters', (text) => text.replace('They should', 'they should'), 'changed'],
    [
      'taken out',
      (text) => text.replace('ease the fishing ban only after inspectors have been aboard', 'wait'),
      'missing',
    ],
    ['nothing left', () => '', 'missing'],
  ]
  it.each(cases)('%s', (_, edit, result) => {
    const answer = checkQuotation([ban], edit(ARTICLE))
    expect(answer.result).toBe(result)
    expect(answer.segments).toHaveLength(1)
  })

  test('what moved is where the answer says', () => {
    const text = `New lead.\r\n\r\n${ARTICLE.replace('only after', 'only\r\n  after')}`
    const [found] = checkQuotation([ban], text).segments
    expect(fold(text.slice(found?.start, found?.end))).toBe(fold(ban.exact))
  })

  test('a change is shown word by word, over whole words', () => {
    const [found] = checkQuotation([ban], ARTICLE.replace('been aboard', 'gone ashore')).segments
    if (found?.result !== 'changed') throw new Error('this must be found changed')
    expect(formatDifference(found.difference)).toBe(
      'They should ease the fishing ban only after inspectors have [-been aboard-] {+gone ashore+}.',
    )
  })

  test('the worst segment decides', () => {
    const trade = cutWords(ARTICLE, 'You trade what you can verify')
    const later = cutWords(ARTICLE, 'and you leave the rest for later')
    expect(checkQuotation([trade, later], ARTICLE).result).toBe('exact')
    const edited = checkQuotation([trade, later], ARTICLE.replace('the rest', 'all the rest'))
    expect(edited.segments.map(({ result }) => result)).toEqual(['exact', 'changed'])
    expect(edited.result).toBe('changed')
    expect(checkQuotation([trade, { ...later, exact: 'something else altogether' }], ARTICLE).result).toBe('missing')
    expect(checkQuotation([], ARTICLE).result).toBe('missing')
  })

  test('of several places the one whose surroundings fit is taken, then the nearest', () => {
    const text = 'In short: ease the ban.\n\nMarlow said: ease the ban, and soon.\n\nLind would not ease the ban today.'
    const second = cutWords(text, 'ease the ban', 2)
    const shifted = `${'Filler. '.repeat(20)}${text}`
    expect(checkQuotation([second], shifted).segments[0]?.start).toBe(cutWords(shifted, 'ease the ban', 2).start)
    const bare = { ...second, prefix: '', suffix: '', start: second.start + 3, end: second.end + 3 }
    expect(checkQuotation([bare], text).segments[0]?.start).toBe(second.start)
  })

  test('a word is not found inside another one', () => {
    const no = cutWords(ARTICLE, 'No')
    expect(ARTICLE.slice(no.start, no.start + 6)).toBe('Nobody')
    const season = { ...cutWords(ARTICLE, 'No', 2), start: 0, end: 2 }
    expect(checkQuotation([season], ARTICLE).segments[0]?.start).toBe(ARTICLE.indexOf('No season'))
    expect(checkQuotation([season], 'Nobody came.').result).toBe('missing')
    expect(checkQuotation([{ ...season, prefix: '', suffix: '' }], 'Nobody came.').result).toBe('exact')
    const harbor = { ...cutWords(ARTICLE, 'the harbor', 2), start: 0, end: 10 }
    const [found] = checkQuotation([harbor], 'They closed the harbors.').segments
    expect(found).toMatchObject({ result: 'changed', start: 12, end: 23 })
  })

  test('Korean and Arabic, composed or not', () => {
    const text = '정부는 “제재를 완화해야 한다”고 밝혔다.\n\nقال الصيادون: يجب رفع الحظر.'
    const korean = cutWords(text, '제재를 완화해야 한다')
    const arabic = cutWords(text, 'يجب رفع الحظر')
    expect(checkQuotation([korean, arabic], text).result).toBe('exact')
    const decomposed = text.normalize('NFD')
    const answer = checkQuotation([korean, arabic], decomposed)
    expect(answer.result).toBe('moved')
    const { start, end } = answer.segments[0] ?? {}
    expect(decomposed.slice(start, end)).toBe(korean.exact.normalize('NFD'))
    const [kept] = checkQuotation([korean], text.replace('완화해야', '유지해야')).segments
    expect(kept?.result === 'changed' && formatDifference(kept.difference)).toBe(
      '제재를 [-완화해야-] {+유지해야+} 한다',
    )
    expect(checkQuotation([korean], text.replace('제재를 완화해야', '교역을 금지해야')).result).toBe('missing')
    expect(checkQuotation([arabic], text.replace('رفع الحظر', 'رفع كل الحظر')).result).toBe('missing')
    expect(checkQuotation([arabic], text.replace('الحظر', 'الحظرة')).result).toBe('changed')
  })

  test('a long segment with a few words changed is changed, not missing', () => {
    const long = Array.from({ length: 300 }, (_, at) => `word${at * 7919}`).join(' ')
    const text = `Before it. ${long} After it.`
    const segment = cutWords(text, long)
    const edits: [string, (text: string) => string, string][] = [
      ['in the middle', (whole) => whole.replace(`word${150 * 7919}`, 'another'), 'changed'],
      [
        'at its beginning',
        (whole) =>
          whole.replace(
            /word0 .*? word79190 /,
            'All of this was rewritten and reads quite otherwise now, says the editor. ',
          ),
        'changed',
      ],
      ['half of it gone', (whole) => whole.replace(new RegExp(`word${80 * 7919} .* word${230 * 7919}`), ''), 'missing'],
      ['all of it gone', () => 'Before it. After it.', 'missing'],
    ]
    for (const [, edit, result] of edits) expect(checkQuotation([segment], edit(text)).result).toBe(result)
  })

  test('a folded text answers like the text itself', () => {
    const text = `Lead.\n\n${ARTICLE}`
    expect(checkQuotation([ban], foldText(text))).toEqual(checkQuotation([ban], text))
  })

  test('a text over the bound is refused', () => {
    expect(() => checkQuotation([ban], 'a'.repeat(LONGEST_TEXT + 1))).toThrow(RangeError)
  })

  test('a segment cut from any text checks exact, wherever it is cut', () => {
    const anywhere = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).chain((text) =>
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length })).map(([start, length]) => ({
        text,
        start,
        end: Math.min(text.length, start + length),
      })),
    )
    fc.assert(
      fc.property(fc.oneof(anywhere, textsWithRun), ({ text, start, end }) => {
        expect(checkQuotation([cut(text, start, end)], text)).toEqual({
          result: 'exact',
          segments: [{ result: 'exact', start, end }],
        })
      }),
      { numRuns: 500 },
    )
  })

  test('text put in before a segment makes it moved', () => {
    fc.assert(
      fc.property(textsWithRun, ({ text, start, end }) => {
        // Words that stand in no generated text, so that the old offsets cannot hold the segment by chance.
        const lead = 'Zuvor. '
        const segment = cut(text, start, end)
        const answer = checkQuotation([segment], lead.repeat(12) + text)
        expect(answer.result).toBe('moved')
        const found = answer.segments[0]
        expect(fold((lead.repeat(12) + text).slice(found?.start, found?.end))).toBe(fold(segment.exact))
      }),
    )
  })

  test('decomposing a text loses no segment', () => {
    fc.assert(
      fc.property(textsWithRun, ({ text, start, end }) => {
        expect(['exact', 'moved']).toContain(checkQuotation([cut(text, start, end)], text.normalize('NFD')).result)
      }),
    )
  })
})
