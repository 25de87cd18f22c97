import { findActorList } from '@/db/queries/actors/list'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import { findProvenance } from '@/db/queries/library/provenance'
import { findPositionRows } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { findSourceList } from '@/db/queries/sources/list'
import { listListedSummits } from '@/db/queries/summits/page'
import { findTopicList } from '@/db/queries/topics/list'
import { readTopicsView } from '@/db/queries/topics/view'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { pageOfItems } from '@/lib/api/page-of-items'
import { publicAnsweredClaim, publicClaims } from '@/lib/exports/json/claims'
import { publicActors } from '@/lib/exports/json/lists/actors'
import { publicSources } from '@/lib/exports/json/lists/sources'
import { publicSummits } from '@/lib/exports/json/lists/summits'
import { publicTopics } from '@/lib/exports/json/lists/topics'
import { publicPositions } from '@/lib/exports/json/positions'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import { SOURCE_PARAMETERS } from '@/lib/filter/sources'
import { splitQuery } from '@/lib/filter/split'
import { actorsHref, claimsHref, positionsHref, sourcesHref, topicsHref } from '@/lib/urls'
import { type DataReader, lostCursor, pageOfFile } from './answer'

/** Lists of records, each with the filters and the model of its page. */
export const listActorsFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { filter, problems } = parseFilter(ACTORS_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const list = await findActorList(library, filter, size)
  if (filter.after !== undefined && list.page.skipped === 0) return lostCursor(filter.after)
  const next = list.page.next === null ? undefined : toQuery(ACTORS_PARAMETERS, { ...filter, after: list.page.next })
  const provenance = await findProvenance(library, publicAddress(actorsHref({ ...filter, after: undefined })))
  return { file: publicActors({ list, filter, provenance, page: pageOfFile(request, '/actors', next) }, root) }
}

export const listSourcesFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { filter, problems } = parseFilter(SOURCE_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const list = await findSourceList(library, filter, size)
  if (filter.after !== undefined && list.page.skipped === 0) return lostCursor(filter.after)
  const next = list.page.next === null ? undefined : toQuery(SOURCE_PARAMETERS, { ...filter, after: list.page.next })
  const provenance = await findProvenance(library, publicAddress(sourcesHref({ ...filter, after: undefined })))
  return { file: publicSources({ list, provenance, page: pageOfFile(request, '/sources', next) }, root) }
}

export const listClaimsFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { filter, problems } = await readClaimsView(library, search)
  if (problems.length > 0) return { problems }
  const address = publicAddress(claimsHref({ ...filter, after: undefined }))
  const { list, page } = await findClaimList(library, filter, { address, limit: size })
  if (filter.after !== undefined && page.skipped === 0) return lostCursor(filter.after)
  const next = page.next === null ? undefined : toQuery(CLAIM_PARAMETERS, { ...filter, after: page.next })
  const claims = list.claims.map((one) => publicAnsweredClaim(one, root))
  return { file: { ...publicClaims(list, root, pageOfFile(request, '/claims', next)), claims } }
}

export const listPositionsFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { filter, problems } = await readPositionsView(library, search)
  if (problems.length > 0) return { problems }
  const address = publicAddress(positionsHref({ ...filter, after: undefined }))
  const { list, paging } = await findPositionRows(library, filter, { size, address })
  const next = paging.next && toQuery(POSITION_PARAMETERS, { ...filter, ...paging.next })
  return { file: publicPositions(list, root, pageOfFile(request, '/positions', next)) }
}

export const listTopicsFile: DataReader = async (request) => {
  const { library, search, root, size, publicAddress } = request
  const { own, rest } = splitQuery(search, { after: ENDPOINTS.listTopics.parameters.after })
  const { filter, problems, summit } = await readTopicsView(library, rest)
  if (own.problems.length + problems.length > 0) return { problems: [...own.problems, ...problems] }
  const { after } = own.filter
  const themes = await findTopicList(library, filter, summit)
  const wanted = themes.filter(({ slug }) => filter.theme === undefined || slug === filter.theme)
  const all = wanted.flatMap(({ topics }) => topics)
  const page = pageOfItems(all, ({ topic }) => topic.slug, { after, size })
  if (!page) return lostCursor(after ?? '')
  const next = page.next && toQuery(ENDPOINTS.listTopics.parameters, { ...filter, after: page.next })
  const provenance = await findProvenance(library, publicAddress(topicsHref(filter)))
  const listed = { topics: page.items, total: all.length, filter, summit, provenance }
  return { file: publicTopics({ ...listed, page: pageOfFile(request, '/topics', next) }, root) }
}

export const listSummitsFile: DataReader = async (request) => {
  const { library, search, root, size, publicAddress } = request
  const { parameters } = ENDPOINTS.listSummits
  const { filter, problems } = parseFilter(parameters, search)
  if (problems.length > 0) return { problems }
  const all = await listListedSummits(library)
  const page = pageOfItems(all, ({ summit }) => summit.slug, { after: filter.after, size })
  if (!page) return lostCursor(filter.after ?? '')
  const next = page.next && toQuery(parameters, { after: page.next })
  const provenance = await findProvenance(library, publicAddress('/summits'))
  const listed = { summits: page.items, total: all.length, provenance }
  return { file: publicSummits({ ...listed, page: pageOfFile(request, '/summits', next) }, root) }
}
