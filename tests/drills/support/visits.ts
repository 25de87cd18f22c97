import { exportLibrary } from '@/tests/fixtures/export-library'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import type { Random } from '@/tests/imports/generated/random'

const POSITIONS = 4_000

/** A library whose files are long enough to be written on threads of their own. */
export const visitedLibrary = () => exportLibrary({ positions: POSITIONS, claims: 200 })

const ACTORS = nastyLibrary()
  .actors.slice(0, 40)
  .map(({ slug }) => slug)
const WORDS = ['ban', 'inspection', 'trackers', 'marlow', 'ports reopen', 'season', '제재', '"not before"']

const topic = (random: Random) => `topic-${random.below(60)}`

/** What readers ask for, and how often in two hundred. */
const VISITS: [share: number, address: (random: Random) => string][] = [
  [28, (random) => `/positions?topic=${topic(random)}`],
  [20, (random) => `/positions.json?topic=${topic(random)}&limit=50`],
  [24, (random) => `/actors/${random.pick(ACTORS)}`],
  [20, (random) => `/topics/${topic(random)}`],
  [18, (random) => `/positions/grown-${random.below(POSITIONS)}`],
  [20, (random) => `/compare?topics=${topic(random)}`],
  [12, (random) => `/compare.json?topics=${topic(random)}`],
  [16, (random) => `/search?q=${encodeURIComponent(random.pick(WORDS))}`],
  [10, () => '/'],
  [10, () => '/topics'],
  [8, () => '/claims'],
  [6, () => '/sources'],
  [4, (random) => `/positions.csv?topic=${topic(random)}`],
  [3, () => '/history'],
  [1, () => '/library.json'],
]

/** The address of the next visit. */
export function visit(random: Random): string {
  let left = random.below(VISITS.reduce((sum, [share]) => sum + share, 0))
  for (const [share, address] of VISITS) {
    if (left < share) return address(random)
    left -= share
  }
  return '/'
}
