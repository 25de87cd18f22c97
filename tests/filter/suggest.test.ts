import { describe, expect, test } from 'vitest'
import { type Suggestible, suggesterOf, suggestName } from '@/lib/filter/suggest'
import { floorsOf } from '../support/cpu-time'

const NAMES: Suggestible[] = [
  { slug: 'victor-cha', name: 'Victor Cha' },
  { slug: 'bruce-klingner', name: 'Bruce Klingner' },
  { slug: 'harry-kazianis', name: 'Harry Kazianis' },
  { slug: 'kim-jong-un', name: 'Kim Jong Un', others: ['김정은', 'Kim Jong-un', 'the Supreme Leader'] },
  { slug: 'white-house', name: 'White House' },
  { slug: 'jose-nunez', name: 'José Núñez' },
]

describe('the name nearest to what was typed', () => {
  const cases: [string, string | undefined][] = [
    ['klinger', 'bruce-klingner'],
    ['Klingner', 'bruce-klingner'],
    ['bruce klinger', 'bruce-klingner'],
    ['bruce_klingner', 'bruce-klingner'],
    ['victorcha', 'victor-cha'],
    ['cha', 'victor-cha'],
    ['kazanis', 'harry-kazianis'],
    ['whitehouse', 'white-house'],
    ['김정은', 'kim-jong-un'],
    ['김정은'.normalize('NFD'), 'kim-jong-un'],
    ['김 정은', 'kim-jong-un'],
    ['supreme leader', 'kim-jong-un'],
    ['Jose Nunez', 'jose-nunez'],
    ['', undefined],
    [' ', undefined],
    ['k', undefined],
    ['\0', undefined],
    ['\ud800', undefined],
    ['%%%', undefined],
    ['zzzzzzzz', undefined],
    ['문재인', undefined],
  ]
  test.each(cases)('%j → %s', (typed, slug) => expect(suggestName(typed, NAMES)?.slug).toBe(slug))

  test('of names with as few errors it is the one of nearly the same length, wherever it is listed', () => {
    const named = (name: string) => ({ slug: name.toLowerCase().replaceAll(' ', '-'), name })
    const names = [named('Harbor Council'), named('Harbor'), named('Harbor Master of the North Quay')]
    for (const listed of [names, names.toReversed()]) expect(suggestName('harbor', listed)?.name).toBe('Harbor')
    // Fewer errors win over a nearer length.
    const spelled = [named('Harbur'), named('Harbor Council')]
    expect(suggestName('harbor', spelled)?.name).toBe('Harbor Council')
  })

  test('is found among thousands, and for any length, in a bounded number of floors', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ slug: `person-${at}`, name: `Person ${at} of the Many` }))
    const suggest = suggesterOf([...many, ...NAMES])
    const floors = await floorsOf(() => {
      expect(suggest('klinger')?.slug).toBe('bruce-klingner')
      for (const typed of ['x', 'é', ' ', '가', '\u0301', 'ab ']) suggest(typed.repeat(200_000 / typed.length))
    })
    expect(floors).toBeLessThan(80)
  })

  test('a name of any length is no burden', async () => {
    const floors = await floorsOf(() =>
      expect(suggestName('klinger', [{ slug: 'long', name: 'x'.repeat(2_000_000) }, ...NAMES])?.slug).toBe(
        'bruce-klingner',
      ),
    )
    expect(floors).toBeLessThan(4)
  })

  test('is nobody’s where there are no names', () => expect(suggestName('klinger', [])).toBeUndefined())
})
