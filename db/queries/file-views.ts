import { claimsHref, compareHref, positionsHref } from '@/lib/urls'
import { findClaimList } from './claim-list'
import { readClaimsView } from './claims-view'
import { readCompareView, tooMuch } from './compare-view'
import { findComparison } from './comparison'
import { type FileView, tell } from './file-view'
import { countListed, findPositionList } from './positions'
import { readPositionsView } from './positions-view'
import { topicFileView } from './topic-file'

/** At most this many rows in a file of positions. */
export const MOST_LISTED = 50_000

/** Every view with files that is one of a kind, by its address: the route and the command line read this one table. */
export const FILE_VIEWS: Record<string, FileView> = {
  compare: {
    name: 'comparison',
    async answer(db, search, publicAddress) {
      const { filter, problems, refused } = await readCompareView(db, search)
      if (problems.length > 0 || refused) return { problems: [...tell(problems), ...(refused ? [refused] : [])] }
      const model = await findComparison(db, filter, publicAddress(compareHref(filter)))
      const excess = tooMuch({ actors: model.actors, topics: model.rows })
      return excess ? { problems: [excess] } : { view: { name: 'comparison', model } }
    },
  },
  positions: {
    name: 'positions',
    async answer(db, search, publicAddress) {
      const { filter, problems } = await readPositionsView(db, search)
      if (problems.length > 0) return { problems: tell(problems) }
      const rows = await countListed(db, filter)
      if (rows > MOST_LISTED) return { problems: [tooLong(rows)] }
      const whole = { ...filter, after: undefined }
      const model = await findPositionList(db, whole, publicAddress(positionsHref(whole)))
      return { view: { name: 'positions', model } }
    },
  },
  claims: {
    name: 'claims',
    async answer(db, search, publicAddress) {
      const { filter, problems } = await readClaimsView(db, search)
      if (problems.length > 0) return { problems: tell(problems) }
      const whole = { ...filter, after: undefined }
      const { list } = await findClaimList(db, whole, { address: publicAddress(claimsHref(whole)), limit: MOST_LISTED })
      if (list.total > list.claims.length) return { problems: [tooLong(list.total)] }
      return { view: { name: 'claims', model: list } }
    },
  },
}

const tooLong = (rows: number) =>
  `A file takes at most ${MOST_LISTED} rows; this list has ${rows}. Narrow it, or export the whole library.`

/** What there is to ask for, in the words of an address. */
export const FILE_VIEW_NAMES = [...Object.keys(FILE_VIEWS), 'topics/SLUG']

/** A view's file answers to its address, `compare` or `topics/SLUG`, and to nothing that every object has. */
export function findFileView(name: string): FileView | undefined {
  const topic = /^topics\/([^/]+)$/.exec(name)?.[1]
  if (topic) return topicFileView(topic)
  return Object.hasOwn(FILE_VIEWS, name) ? FILE_VIEWS[name] : undefined
}
