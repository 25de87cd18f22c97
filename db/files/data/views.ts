import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import { findProvenance } from '@/db/queries/library/provenance'
import { findOverview } from '@/db/queries/overview/overview'
import { readOverviewView } from '@/db/queries/overview/view'
import { listTopics } from '@/db/queries/records/subjects'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { pageOfItems } from '@/lib/api/page-of-items'
import type { Passage } from '@/lib/change/between'
import { CHAPTERS } from '@/lib/codebook/chapters'
import { publicChange } from '@/lib/exports/json/change'
import { publicComparison } from '@/lib/exports/json/comparison'
import { publicCodebook } from '@/lib/exports/json/views/codebook'
import { publicOverview } from '@/lib/exports/json/views/overview'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { splitQuery } from '@/lib/filter/split'
import { changeHref, codebookHref, compareHref, overviewHref } from '@/lib/urls'
import { type DataReader, lostCursor, pageOfFile } from './answer'

/** Views of several records, each with the parameters and the model of its page. */
export const compareFile: DataReader = async ({ library, search, root, publicAddress }) => {
  const { filter: named, problems, refused } = await readCompareView(library, search)
  if (problems.length > 0) return { problems }
  if (refused) return { tooMuch: refused }
  const filter = { ...named, fromActor: undefined, fromTopic: undefined }
  const comparison = await findComparison(library, filter, publicAddress(compareHref(filter)))
  const excess = tooMuch({ actors: comparison.actors, topics: comparison.rows })
  return excess ? { tooMuch: excess } : { file: publicComparison(comparison, root) }
}

export const listChangesFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { own, rest } = splitQuery(search, { after: ENDPOINTS.listChanges.parameters.after })
  const { filter: named, problems } = await readChangeView(library, rest)
  if (own.problems.length + problems.length > 0) return { problems: [...own.problems, ...problems] }
  const filter = { ...named, page: undefined, plots: 'some' as const }
  const found = await findChangeView(library, filter, { address: publicAddress(changeHref(filter)), whole: true })
  if ('refused' in found) return { tooMuch: found.refused }
  const { after } = own.filter
  const page = pageOfItems(found.view.changes.listed, passageKey, { after, size })
  if (!page) return lostCursor(after ?? '')
  const next = page.next && toQuery(ENDPOINTS.listChanges.parameters, { ...filter, after: page.next })
  return {
    file: publicChange(found.view, root, { passages: page.items, page: pageOfFile(request, '/change', next) }),
  }
}

/** Names one course of a view, which has one passage. */
const passageKey = ({ course: { holder, topic, summit } }: Passage) =>
  [holder, topic, ...(summit ? [summit] : [])].join('.')

export const getOverviewFile: DataReader = async ({ library, search, root, publicAddress }) => {
  const { filter, problems } = await readOverviewView(library, search)
  if (problems.length > 0) return { problems }
  return { file: publicOverview(await findOverview(library, filter, publicAddress(overviewHref(filter))), root) }
}

export const getCodebookFile: DataReader = async ({ library, search, root, publicAddress }) => {
  const { problems } = parseFilter(NO_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const [topics, provenance] = await Promise.all([
    listTopics(library),
    findProvenance(library, publicAddress(codebookHref())),
  ])
  return { file: publicCodebook({ chapters: CHAPTERS, topics, provenance }, root) }
}
