import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDensely } from '@/lib/agreement/dense-pairs'
import { addSparsely } from '@/lib/agreement/packed-pairs'
import { type PairMatrix, pairPlace } from '@/lib/agreement/pair-lists'
import { stanceColumns } from '@/lib/agreement/stance-columns'
import { type CountedStance, relate } from '@/lib/comparison/agreement'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

// Both ways of counting all pairs, on so many topics that the sums of one actor are taken apart several times.
const ACTORS = ['a', 'b', 'c', 'd']
const rows = fc.array(
  fc.tuple(...ACTORS.map(() => fc.option(fc.constantFrom(...STANCES), { freq: 6 }))) as fc.Arbitrary<(Stance | null)[]>,
  { minLength: 0, maxLength: 200 },
)

describe.each([
  ['sparsely', addSparsely],
  ['densely', addDensely],
] as const)('counted %s', (_, add) => {
  test('the numbers of every pair are those of going through its topics', () => {
    fc.assert(
      fc.property(rows, (topics) => {
        const stances = topics.flatMap((held, topic) =>
          held.flatMap((stance, actor): CountedStance[] =>
            stance === null
              ? []
              : [
                  {
                    actor: ACTORS[actor] ?? '',
                    topic: `t${topic}`,
                    stance,
                    indirect: false,
                    records: [`${actor}-${topic}`],
                  },
                ],
          ),
        )
        const matrix = noPairs()
        add(
          matrix,
          stanceColumns(ACTORS, stances, () => []),
        )
        for (let a = 0; a < ACTORS.length; a += 1)
          for (let b = a + 1; b < ACTORS.length; b += 1) {
            const place = pairPlace(a, b, ACTORS.length)
            const met = topics.flatMap((held): [Stance, Stance][] => {
              const [one, other] = [held[a], held[b]]
              return one && other ? [[one, other]] : []
            })
            for (const relation of ['same', 'terms', 'neither', 'opposite'] as const)
              expect(matrix[relation][place]).toBe(met.filter(([one, other]) => relate(one, other) === relation).length)
            expect(matrix.distance[place]).toBe(
              met.reduce((sum, [one, other]) => sum + Math.abs(STANCE[one].score - STANCE[other].score), 0),
            )
          }
      }),
      { numRuns: 60 },
    )
  })
})

function noPairs(): PairMatrix {
  const pairs = (ACTORS.length * (ACTORS.length - 1)) / 2
  return {
    actors: ACTORS,
    same: new Uint16Array(pairs),
    terms: new Uint16Array(pairs),
    neither: new Uint16Array(pairs),
    opposite: new Uint16Array(pairs),
    distance: new Uint32Array(pairs),
  }
}
