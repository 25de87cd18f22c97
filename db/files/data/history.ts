import { isHistoryShown } from '@/db/queries/history/feed'
import { findExisting } from '@/db/queries/history/names'
import { findHistory } from '@/db/queries/history/page'
import { findProvenance } from '@/db/queries/library/provenance'
import { listRevisions } from '@/db/queries/records/revisions'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { pageOfItems } from '@/lib/api/page-of-items'
import { capitalize } from '@/lib/capitalize'
import { historyHref } from '@/lib/editing/addresses'
import { publicHistory, publicRecordHistory } from '@/lib/exports/json/views/history'
import { HISTORY_PARAMETERS } from '@/lib/filter/history'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { splitQuery } from '@/lib/filter/split'
import { namedIn, subjectHref, subjectOf } from '@/lib/history/subject'
import { isRecordType } from '@/lib/records/record-type'
import { allChangesHref } from '@/lib/urls'
import { type DataReader, lostCursor, pageOfFile } from './answer'

/** The history of the library and of one record, as far as the viewer is shown it. */
export const listHistoryFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { parameters } = ENDPOINTS.listHistory
  const { own, rest } = splitQuery(search, { after: parameters.after })
  const { filter, problems } = parseFilter(HISTORY_PARAMETERS, rest)
  const mine = filter.show === 'mine' ? [OF_WHOM] : []
  if (own.problems.length + problems.length + mine.length > 0)
    return { problems: [...own.problems, ...problems, ...mine] }
  const before = own.filter.after ?? filter.before
  const { lines, next } = await findHistory(library, { ...filter, before }, size)
  const further = next === undefined ? undefined : toQuery(parameters, { ...filter, after: String(next) })
  const provenance = await findProvenance(library, publicAddress(allChangesHref({ ...filter, before: undefined })))
  return { file: publicHistory({ lines, filter, provenance, page: pageOfFile(request, '/history', further) }, root) }
}

const OF_WHOM = {
  parameter: 'show',
  value: 'mine',
  message: 'A program is nobody in particular: name a person with “by”.',
}

export const getRecordHistoryFile: DataReader = async (request) => {
  const { library, names, search, size, root, publicAddress } = request
  const [type = '', name = ''] = names
  const { parameters } = ENDPOINTS.getRecordHistory
  const { filter, problems } = parseFilter(parameters, search)
  if (problems.length > 0) return { problems }
  const shown = isRecordType(type) && (await isHistoryShown(library, type, name))
  const revisions = shown ? await listRevisions(library, type, name) : []
  const [latest] = revisions
  if (!isRecordType(type) || !latest) return { missing: `There is no history of a ${type} called ${name}.` }
  const page = pageOfItems(revisions, ({ version }) => String(version), { after: filter.after, size })
  if (!page) return lostCursor(filter.after ?? '')
  const wanted = revisions.flatMap(({ before, after }) => [...namedIn(type, before), ...namedIn(type, after)])
  const { nameOf } = await findExisting(library, wanted)
  const last = latest.after ?? latest.before ?? {}
  const path = historyHref(type, name)
  const next = page.next && toQuery(parameters, { after: page.next })
  const history = {
    type,
    name,
    title: capitalize(subjectOf(type, name, last, nameOf)),
    home: latest.after === null ? undefined : subjectHref(type, name, last),
    versions: page.items,
    total: revisions.length,
    nameOf,
    page: pageOfFile(request, path, next),
    provenance: await findProvenance(library, publicAddress(path)),
  }
  return { file: publicRecordHistory(history, root) }
}
