import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, countedStance, isUnderReview } from '@/lib/comparison/model'
import { isCommonGround, judgeRow, judgeStances, verdictWords } from '@/lib/comparison/verdict'
import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import { aCell, aCountedCell, aLeftOut, aRecord, aReview, aSilence, someStances } from './arbitrary'

const mirror = (stance: Stance) => STANCES.find((other) => STANCE[other].score === -STANCE[stance].score) ?? stance

describe('a row’s verdict', () => {
  const known: [Stance[], string, number | undefined, boolean][] = [
    [[], 'silent', undefined, false],
    [['supports'], 'single', undefined, false],
    [['mixed'], 'single', undefined, false],
    [['supports', 'supports'], 'same', 0, true],
    [['supports', 'supports_if'], 'terms', 1, true],
    [['opposes', 'opposes_unless'], 'terms', 1, true],
    [['supports_if', 'opposes_unless'], 'opposite', 2, false],
    [['supports', 'opposes'], 'opposite', 4, false],
    [['supports', 'mixed'], 'mixed', 2, false],
    [['mixed', 'mixed'], 'same', 0, false],
    [['supports', 'mixed', 'opposes'], 'opposite', 4, false],
    [['supports', 'mixed', 'supports_if'], 'mixed', 2, false],
  ]
  test.each(known)('of %j is %s', (stances, kind, distance, common) => {
    const verdict = judgeStances(stances)
    expect([verdict.kind, verdict.distance, isCommonGround(verdict)]).toEqual([kind, distance, common])
  })

  test('counts every stance once', () => {
    fc.assert(
      fc.property(someStances, (stances) => {
        const verdict = judgeStances(stances)
        expect(verdict.for + verdict.against + verdict.mixed).toBe(stances.length)
        for (const stance of STANCES)
          expect(verdict.stances[stance]).toBe(stances.filter((one) => one === stance).length)
        expect(verdict.for).toBe(stances.filter((stance) => sideOf(stance) === 'for').length)
      }),
    )
  })

  test('is the same in any order, and mirrored where every stance is', () => {
    fc.assert(
      fc.property(
        someStances.chain((stances) =>
          fc.tuple(fc.constant(stances), fc.shuffledSubarray(stances, { minLength: stances.length })),
        ),
        ([stances, shuffled]) => {
          const verdict = judgeStances(stances)
          expect(judgeStances(shuffled)).toEqual(verdict)
          const mirrored = judgeStances(stances.map(mirror))
          expect([mirrored.kind, mirrored.distance, mirrored.for, mirrored.against, mirrored.mixed]).toEqual([
          verdict.kind, verdict.distance, verdict.against, verdict.for, verdict.mixed,
        ]) // biome-ignore format: two lists to compare
        },
      ),
    )
  })

  test('agrees with its own counts', () => {
    fc.assert(
      fc.property(someStances, (stances) => {
        const { kind, distance, for: inFavour, against, mixed } = judgeStances(stances)
        expect(kind === 'opposite').toBe(inFavour > 0 && against > 0)
        expect(kind === 'silent').toBe(stances.length === 0)
        expect(kind === 'single').toBe(stances.length === 1)
        expect(distance === undefined).toBe(stances.length < 2)
        if (kind === 'same') expect(distance).toBe(0)
        if (kind === 'terms') expect([distance, mixed]).toEqual([1, 0])
        if (kind === 'opposite') expect(distance).toBeGreaterThanOrEqual(2)
        if (kind === 'mixed') expect(mixed > 0 && inFavour + against > 0 && inFavour * against === 0).toBe(true)
      }),
    )
  })

  test('takes nothing from silence, from what is left out, or from a cell under review', () => {
    fc.assert(
      fc.property(
        fc.array(aCountedCell, { maxLength: 6 }),
        fc.array(fc.oneof(aSilence, aLeftOut, aReview), { maxLength: 6 }),
        (cells, others) => {
          const verdict = judgeRow(cells)
          const review = others.filter(isUnderReview).length
          expect(judgeRow([...others, ...cells])).toEqual({ ...verdict, review })
          expect(others.map(countedStance).filter(Boolean)).toEqual([])
          expect(isCommonGround(judgeRow([...others, ...cells]))).toBe(isCommonGround(verdict))
        },
      ),
    )
  })

  test('hears words that one says for another once', () => {
    const said = aRecord({ id: 'joint' })
    const cells = ['speaker', 'principal'].map((actor): Cell => ({ kind: 'held', actor, positions: [said] }))
    expect(judgeRow(cells)).toMatchObject({ kind: 'single', for: 1, distance: undefined })
    const own: Cell = { kind: 'held', actor: 'principal', positions: [aRecord()] }
    expect(judgeRow([...cells.slice(0, 1), own])).toMatchObject({ kind: 'same', for: 2 })
  })

  test('leaves out what was coded on an earlier wording, as under review', () => {
    const cell = (outdated: boolean): Cell => ({ kind: 'held', actor: 'a', positions: [aRecord({ outdated })] })
    expect([countedStance(cell(false)), countedStance(cell(true))]).toEqual(['supports', undefined])
    expect(judgeRow([cell(false), cell(true)])).toMatchObject({ kind: 'single', for: 1, review: 1 })
  })

  test('in words gives a number for everything that is counted', () => {
    fc.assert(
      fc.property(fc.array(aCell, { maxLength: 8 }), (cells) => {
        const verdict = judgeRow(cells)
        const { label, count } = verdictWords(verdict)
        expect(label).not.toBe('')
        const numbers = (count.match(/\d+/g) ?? []).map(Number)
        expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(
          verdict.for + verdict.against + verdict.mixed + verdict.review,
        )
      }),
    )
  })
})
