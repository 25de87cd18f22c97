import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf } from '@/lib/editing/slug'
import { slug } from '@/lib/records/values'

test.each([
  ['Łukasz Søren', 'lukasz-soren'],
  ['김하늘', 'gim-haneul'],
  ['이바다', 'i-bada'],
  ['김 하늘', 'gim-haneul'],
  ['독립 신문', 'dongnip-sinmun'],
  ['항만 요금', 'hangman-yogeum'],
  ['王', 'wang'],
  ['王小明', 'wang-xiao-ming'],
  ['さくら', 'sakura'],
  ['Ωμέγα', 'omega'],
  ['Дмитрий', 'dmitriy'],
  ['Ельцин', 'eltsin'],
  ['عمر', 'amr'],
  ['צבי', 'tsvy'],
  ['Ærø Þór', 'aero-thor'],
  ['Straße', 'strasse'],
  ['Jürgen Mu\u0308ller', 'jurgen-muller'],
  ['Nguyễn Văn Đức', 'nguyen-van-duc'],
  ['İstanbul', 'istanbul'],
  ['O’Brien & Sons, Ltd.', 'o-brien-sons-ltd'],
  ['ＡＢＣ １２', 'abc-12'],
  ['ﬁrst', 'first'],
  ['통행료 “toll” talks', 'tonghaengnyo-toll-talks'],
  ['—!?', 'actor'],
  ['', 'actor'],
])('%s is %s in an address', (name, address) => {
  expect(slugOf(name, 'actor')).toBe(address)
})

test('every name makes an address that a record can have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slug.safeParse(slugOf(name, 'actor')).success).toBe(true)
    }),
  )
})

test('a long name ends at 80 characters and not at a hyphen', () => {
  expect(slugOf(`${'a'.repeat(79)} b`, 'x')).toBe('a'.repeat(79))
})
