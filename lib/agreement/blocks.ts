import type { AgreementView } from './model'
import { pairPlace } from './pair-lists'

/** Same side, of shared topics, summed over the pairs of two clusters. */
export type Block = { sameSide: number; shared: number; pairs: number }

/** Sums of every two of the first clusters: `blocks[a][b]`. */
export function sumBlocks({ matrix, clusters }: AgreementView, most: number): Block[][] {
  const size = matrix.actors.length
  const shown = clusters.slice(0, most)
  return shown.map((one) =>
    shown.map((other) => {
      const block: Block = { sameSide: 0, shared: 0, pairs: 0 }
      for (const a of one.members)
        for (const b of other.members) {
          if (a === b || (one === other && a > b)) continue
          const place = pairPlace(Math.min(a, b), Math.max(a, b), size)
          const same = (matrix.same[place] as number) + (matrix.terms[place] as number)
          block.sameSide += same
          block.shared += same + (matrix.neither[place] as number) + (matrix.opposite[place] as number)
          block.pairs += 1
        }
      return block
    }),
  )
}
