import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guard, unguard } from '@/lib/exports/formula-guard'

/** Text thick with what the guard looks at. */
const dense = fc
  .array(
    fc.constantFrom(
      "'",
      '"',
      '=',
      '+',
      '-',
      '@',
      '|',
      '＝',
      '＋',
      '－',
      '＠',
      '｜',
      ' ',
      '\t',
      '\r',
      '\n',
      '5',
      '.',
      'a',
      '\u200f',
    ),
  )
  .map((parts) => parts.join(''))

describe('the formula guard', () => {
  test.each([
    ...[
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '|x',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      '｜x',
      '\tx',
      '\rx',
      ' =1',
      '\n=1',
      '"=1',
      "'=1",
    ],
    ...['\u00a0=1', '\ufeff=1', '\u200f=1', '-', '+5%', '-1e5', '- said so', '"\n =1'],
  ])('puts an apostrophe before %j', (text) => {
    expect(guard(text)).toBe(`'${text}`)
  })

  test.each(['-2', '+1', '-0.5', '5', 'a=b', '', "don't", "'tis", '“=1”', '– dash', '2031-03-04~'])(
    'leaves %j alone',
    (text) => {
      expect(guard(text)).toBe(text)
    },
  )

  test('gives every text back', () => {
    fc.assert(fc.property(fc.oneof(dense, fc.string({ unit: 'binary' })), (text) => unguard(guard(text)) === text))
  })

  test('leaves nothing that begins like a formula', () => {
    fc.assert(
      fc.property(dense, (text) => /^[+-]?\d+(\.\d+)?$/.test(text) || !/^[\s"]*[=+\-@|＝＋－＠｜]/.test(guard(text))),
    )
  })
})
