import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDisposition } from '@/lib/exports/content-disposition'
import { exportFileName } from '@/lib/exports/file-name'
import { filtered, nastyComparison } from './fixture'

const name = (model = nastyComparison(), extension = 'csv') => exportFileName({ name: 'comparison', model }, extension)

describe('the name of a file', () => {
  test('says what is inside', () => {
    expect(name()).toBe('parley-marlow-kim-haddad-4-topics.csv')
    expect(name(filtered({ asOf: '2031-03-04' }))).toBe('parley-marlow-kim-haddad-4-topics-as-of-2031-03-04.csv')
    expect(name(nastyComparison({ rows: nastyComparison().rows.slice(0, 1) }))).toBe(
      'parley-marlow-kim-haddad-harbour-toll.csv',
    )
    expect(name(nastyComparison(), 'csl')).toBe('parley-marlow-kim-haddad-4-topics.csl.json')
  })

  test('counts actors that are too many to name', () => {
    const model = nastyComparison()
    model.actors = [...model.actors, ...model.actors]
    expect(name(model)).toBe('parley-6-actors-4-topics.csv')
  })

  test('survives any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sortName) => {
        const model = nastyComparison()
        for (const actor of model.actors) actor.sortName = sortName
        expect(name(model)).toMatch(/^parley-[a-z0-9-]{1,100}\.csv$/)
      }),
    )
    const model = nastyComparison()
    for (const actor of model.actors) actor.sortName = '김벤'
    expect(name(model)).toBe('parley-ada-marlow-kim-ben-layla-haddad-4-topics.csv')
  })
})

describe('the header that names it', () => {
  test('carries a plain name twice', () => {
    expect(contentDisposition('parley-a-b.csv')).toBe(
      'attachment; filename="parley-a-b.csv"; filename*=UTF-8\'\'parley-a-b.csv',
    )
  })

  test('carries any other in ASCII and as it is', () => {
    expect(contentDisposition('Señor 김’s (1).csv')).toBe(
      'attachment; filename="Senor __s (1).csv"; filename*=UTF-8\'\'Se%C3%B1or%20%EA%B9%80%E2%80%99s%20%281%29.csv',
    )
  })

  test.each([
    'a\r\nSet-Cookie: x=1.csv',
    'a".csv',
    'gpj\u202Egnp.csv',
    '../../etc/passwd',
    '\ud800',
    '',
    '...',
    '\u0abc',
  ])('is whole for %j', (given) => {
    expect(contentDisposition(given)).toMatch(
      /^attachment; filename="[ !#-$&-:<-[\]-~]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
    )
  })

  test('is whole for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(contentDisposition(text)).toMatch(/^attachment; filename="[^"\\%;\r\n]+"; filename\*=UTF-8''[!-~]+$/)
      }),
    )
  })
})
