import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { buildPairMatrix, countPairs } from '@/lib/agreement/pair-matrix'
import { seededRandom } from '@/lib/agreement/seeded-random'
import { type StanceColumn, stanceColumns } from '@/lib/agreement/stance-columns'
import type { CountedStance } from '@/lib/comparison/agreement'
import { STANCES } from '@/lib/vocabulary'
import { denseProduct, sparseProduct } from './products'

const [ACTORS, TOPICS, ROUNDS] = [2_000, 500, 5]
const MOST = 2

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

let failed = false
for (const share of process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [0.1, 0.95])
  failed = !measure(share) || failed
process.exitCode = failed ? 1 : 0

/**
 * Measures one density. What is compared are the medians of the processor time of alternating runs in one process; the
 * floor is the faster of the two products. The input of all is the same: who is on record on which topic, and how.
 */
function measure(share: number): boolean {
  const stances = invented(share)
  const names = Array.from({ length: ACTORS }, (_, actor) => nameOf(actor))
  const columns = stanceColumns(names, stances, () => [])
  const works = {
    matrix: () => countPairs(names, columns),
    dense: () => denseProduct(columns, ACTORS),
    sparse: () => sparseProduct(columns, ACTORS),
    'matrix from records': () => buildPairMatrix(names, stances, () => []),
  }
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, work] of Object.entries(works)) {
      const spent = processorTime(work)
      // The first round warms up.
      if (round > 0) times[name]?.push(spent)
    }
  const middle = (name: string) => times[name]?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  const floor = Math.min(middle('dense'), middle('sparse'))
  const ratio = middle('matrix') / floor
  const memory = peakOver(columns, names)
  const rows = Object.keys(works).map(
    (name) => `  ${name}: ${middle(name).toFixed(0)} ms, ${(middle(name) / floor).toFixed(2)} × the floor`,
  )
  console.log(
    [
      `${ACTORS.toLocaleString('en')} actors × ${TOPICS} topics, ${stances.length.toLocaleString('en')} positions (processor time, median of ${ROUNDS})`,
      ...rows,
      `  memory: ${memory.output.toFixed(0)} MB of output, ${memory.peak.toFixed(0)} MB at its peak`,
    ].join('\n'),
  )
  return ratio < MOST
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Megabytes of typed arrays that the matrix keeps, and of all that were allocated for it. */
function peakOver(columns: readonly StanceColumn[], names: string[]) {
  collectGarbage()
  const before = process.memoryUsage().arrayBuffers
  const matrix = countPairs(names, columns)
  const peak = process.memoryUsage().arrayBuffers - before
  const lists = [matrix.same, matrix.terms, matrix.neither, matrix.opposite, matrix.distance]
  return { output: lists.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6, peak: peak / 1e6 }
}

function invented(share: number): CountedStance[] {
  const random = seededRandom(7)
  return Array.from({ length: ACTORS }, (_, actor) => actor).flatMap((actor) =>
    Array.from({ length: TOPICS }, (_, topic) => topic).flatMap((topic): CountedStance[] => {
      if (random() >= share) return []
      const stance = STANCES[Math.floor(random() * STANCES.length)] ?? 'mixed'
      return [
        {
          actor: nameOf(actor),
          topic: `topic-${topic}@`,
          stance,
          indirect: false,
          records: [`p-${actor}-${topic}`],
        },
      ]
    }),
  )
}

function nameOf(actor: number): string {
  return `actor-${String(actor).padStart(5, '0')}`
}
