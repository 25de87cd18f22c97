import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import { countListedUpTo, findPositionList } from '@/db/queries/positions/list'
import { findPositionStream } from '@/db/queries/positions/stream'
import { readPositionsView } from '@/db/queries/positions/view'
import { ALL_TOPICS, COMPARISON_LIMIT, type CompareFilter } from '@/lib/filter/compare'
import { changeHref, claimsHref, compareHref, positionsHref } from '@/lib/urls'
import { agreementFileView, coverageFileView, networkFileView } from './agreement-files'
import { addressProblems, type FileView } from './file-view'
import { topicFileView } from './topic-file'

/** Most rows of a file of claims, and of a file of positions in a format whose writer holds all of them in memory. */
export const MOST_HELD = 50_000

/** The views with files, but for topics, by their address. Routes and command line read this table. */
const FILE_VIEWS: Record<string, FileView> = {
  compare: {
    name: 'comparison',
    async read(db, search, publicAddress) {
      const { filter: whole, problems, refused } = await readCompareView(db, search)
      if (problems.length > 0) return addressProblems(problems)
      if (refused) return { tooMuch: refused }
      const filter = { ...whole, fromActor: undefined, fromTopic: undefined }
      return {
        columns: filter.actors.length || COLUMNS_ASSUMED,
        rows: () => countTopics(db, filter),
        async model() {
          const model = await findComparison(db, filter, publicAddress(compareHref(filter)))
          const excess = tooMuch({ actors: model.actors, topics: model.rows })
          return excess ? { tooMuch: excess } : { name: 'comparison', model }
        },
      }
    },
  },
  positions: {
    name: 'positions',
    async read(db, search, publicAddress) {
      const { filter, problems } = await readPositionsView(db, search)
      if (problems.length > 0) return addressProblems(problems)
      const whole = { ...filter, after: undefined }
      const address = publicAddress(positionsHref(whole))
      return {
        columns: 1,
        rows: (most) => countListedUpTo(db, whole, most),
        async model(short = false) {
          const rows = short ? 0 : await countListedUpTo(db, whole, Number.MAX_SAFE_INTEGER)
          if (rows > MOST_HELD) return { tooMuch: tooLong(rows, 'positions', 'take it as CSV or JSON') }
          return { name: 'positions', model: await findPositionList(db, whole, address) }
        },
        stream: () => findPositionStream(db, whole, { address }),
      }
    },
  },
  claims: {
    name: 'claims',
    async read(db, search, publicAddress) {
      const { filter, problems } = await readClaimsView(db, search)
      if (problems.length > 0) return addressProblems(problems)
      const whole = { ...filter, after: undefined }
      const read = (limit: number) => findClaimList(db, whole, { address: publicAddress(claimsHref(whole)), limit })
      return {
        columns: 1,
        rows: async () => (await read(1)).list.total,
        async model() {
          const { list } = await read(MOST_HELD)
          if (list.total > list.claims.length)
            return { tooMuch: tooLong(list.total, 'claims', 'export the whole library') }
          return { name: 'claims', model: list }
        },
      }
    },
  },
  agreement: agreementFileView,
  'agreement/network': networkFileView,
  coverage: coverageFileView,
  change: {
    name: 'change',
    async read(db, search, publicAddress) {
      const { filter, problems } = await readChangeView(db, search)
      if (problems.length > 0) return addressProblems(problems)
      // Its length is known only once it is built, so it is built once.
      let built: ReturnType<typeof findChangeView> | undefined
      const find = () => {
        built ??= findChangeView(db, filter, { address: publicAddress(changeHref(filter)), whole: true })
        return built
      }
      return {
        columns: 2,
        rows: async () => {
          const found = await find()
          return 'refused' in found ? 0 : found.view.changes.listed.length
        },
        async model() {
          const found = await find()
          return 'refused' in found ? { tooMuch: found.refused } : { name: 'change', model: found.view }
        },
      }
    },
  },
}

const tooLong = (rows: number, records: string, instead: string) =>
  `A file takes at most ${MOST_HELD} ${records}; this list has ${rows}. Narrow it, or ${instead}.`

/**
 * Columns assumed of a comparison whose address names no actors, to estimate how long its file takes to write. Never
 * too few.
 */
const COLUMNS_ASSUMED = 8

/** Most rows that a comparison can have; row filters may leave fewer. */
async function countTopics(db: Library, { topics }: CompareFilter): Promise<number> {
  if (topics.length > 0 && !topics.includes(ALL_TOPICS)) return topics.length
  const [row] = await db.values<[number]>(sql`select count(*) from topic`)
  return Math.min(row?.[0] ?? 0, COMPARISON_LIMIT.topics)
}

/** The names of all views with files, as addresses spell them. */
export const FILE_VIEW_NAMES = [...Object.keys(FILE_VIEWS), 'topics/SLUG']

/**
 * The view at an address, `compare` or `topics/SLUG`; undefined where there is none. `Object.hasOwn` keeps names like
 * `constructor` out.
 */
export function findFileView(name: string): FileView | undefined {
  const topic = /^topics\/([^/]+)$/.exec(name)?.[1]
  if (topic) return topicFileView(topic)
  return Object.hasOwn(FILE_VIEWS, name) ? FILE_VIEWS[name] : undefined
}
