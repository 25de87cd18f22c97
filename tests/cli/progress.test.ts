import { describe, expect, test } from 'vitest'
import { sizeWords, startProgress } from '@/db/cli/progress'

/** What a terminal shows of steps that begin at these milliseconds. */
function shown(isTTY: boolean, steps: [number, string][]): string[] {
  const lines: string[] = []
  let now = 5000
  const progress = startProgress({ isTTY, write: (text) => lines.push(text) }, () => now)
  for (const [at, step] of steps) {
    now = 5000 + at
    progress(step)
  }
  return lines
}

describe('progress', () => {
  test('says nothing of what is soon done', () => {
    expect(
      shown(true, [
        [10, 'read'],
        [600, 'writing'],
      ]),
    ).toEqual([])
    expect(
      shown(false, [
        [10, 'read'],
        [9000, 'writing'],
      ]),
    ).toEqual([])
  })

  test('says all there is to say once it takes long', () => {
    const steps: [number, string][] = [
      [200, 'read 9 rows'],
      [900, 'rendering'],
      [950, 'writing'],
    ]
    expect(shown(true, steps)).toEqual(['parley: read 9 rows\n', 'parley: rendering\n', 'parley: writing\n'])
    expect(shown(false, [...steps, [12_000, 'done']])).toHaveLength(4)
  })

  test('tells sizes as file managers do', () => {
    expect([0, 999, 1000, 1_440_000, 2_000_000_000].map(sizeWords)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.0 kB',
      '1.4 MB',
      '2.0 GB',
    ])
  })
})
