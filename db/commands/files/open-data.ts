import type { DataAnswer } from '@/db/files/data/answer'
import { type Document, findDocument } from '@/db/files/data/document'
import { DATA_READERS } from '@/db/files/data/readers'
import { type Library, libraryFor } from '@/db/library'
import { takesLong } from '@/db/queries/agreement/takes-long'
import type { Endpoint } from '@/lib/api/endpoint'
import { type EndpointName, endpointOf } from '@/lib/api/endpoints'
import { findEndpoint } from '@/lib/api/find-endpoint'
import { LIMIT_PARAMETERS, pageSize, WHOLE_LIST } from '@/lib/api/limit'
import { isListFile, listCsv } from '@/lib/exports/csv/lists/write'
import { jsonLines } from '@/lib/exports/json/text'
import type { FilterProblem } from '@/lib/filter/parameter'
import { splitQuery } from '@/lib/filter/split'
import type { Context } from '../context'
import { type Refused, type Result, refuse, refuseAddress } from '../result'
import { type OpenedFile, openViewFile } from './open'

export type DataInput = {
  /** Path of the address inside its library, without the extension. */
  path: string
  /** The extension. */
  format: string
  query: string
  /** What the addresses of records begin with: the public address of the library, or its path on the server. */
  root: string
  /** The public address of the library without a slash at its end; undefined where it has none. */
  publicBase: string | undefined
  headOnly?: boolean
}

/** Data, a file to save, or what describes the data. `next`: the address of the next page of a list. */
export type OpenedData =
  | Document
  | { data: string; mediaType: string; endpoint: EndpointName; next: string | null }
  | { saved: OpenedFile; endpoint: EndpointName }

/**
 * Opens the data of a page: the address of the page with an extension. Of a list JSON holds a page, and the whole list
 * where it is asked for; CSV holds the whole list.
 */
export async function openData(context: Context, input: DataInput): Promise<Result<OpenedData>> {
  const { path, format, query, root } = input
  const library = libraryFor(context.db, context.viewer)
  const document = format === 'json' ? await findDocument(library, path, root) : undefined
  if (document) return { kind: 'done', ...document }
  const found = findEndpoint(path)
  const endpoint = found && endpointOf(found.name)
  const options = endpoint && optionsOf(endpoint, format)
  if (!found || !options) return refuse('not-found', 'No page with data has this address.')
  const search = new URLSearchParams(query)
  if (await isStreamed(library, found.name, format, search)) return openStream(context, found.name, input)
  const { own, rest } = splitQuery(search, options)
  const problems = [...own.problems, ...wholeProblems(endpoint, search)]
  if (problems.length > 0) return refuseAddress(problems)
  const size = format === 'csv' ? Number.POSITIVE_INFINITY : pageSize(search.get('limit'), endpoint.pageSize ?? 0)
  const publicAddress = (to: string) => input.publicBase && `${input.publicBase}${to}`
  const request = { library, names: found.names, search: rest, size, root, publicAddress }
  const answer = await DATA_READERS[found.name](request)
  if (!('file' in answer)) return refuseAnswer(answer)
  const { file } = answer
  const opened = { kind: 'done', endpoint: found.name, next: file.page?.next ?? null } as const
  if (format === 'json') return { ...opened, mediaType: 'application/json; charset=utf-8', data: jsonLines(file) }
  if (!isListFile(file)) throw new Error(`${path} has no columns.`)
  const data = listCsv(file, { bom: false, raw: false, ...own.filter })
  return { ...opened, mediaType: 'text/csv; charset=utf-8; header=present', data }
}

/** The parameters of a form besides those of its page; undefined where the page has no such form. */
function optionsOf({ csv, pageSize: size }: Endpoint, format: string) {
  if (format === 'csv') return csv
  if (format !== 'json') return undefined
  return size === undefined ? {} : LIMIT_PARAMETERS
}

/**
 * Views whose files are written while they are read, by their names in the table of files. JSON is written so where the
 * whole list is asked for, or where the view takes long to compute.
 */
const STREAMED: Partial<Record<EndpointName, { view: string; json: 'whole' | 'long' | false }>> = {
  listPositions: { view: 'positions', json: 'whole' },
  listClaims: { view: 'claims', json: 'whole' },
  compare: { view: 'compare', json: false },
  listChanges: { view: 'change', json: false },
  getAgreement: { view: 'agreement', json: 'long' },
  getNetwork: { view: 'agreement/network', json: 'long' },
  getCoverage: { view: 'coverage', json: 'long' },
}

async function isStreamed(
  library: Library,
  name: EndpointName,
  format: string,
  search: URLSearchParams,
): Promise<boolean> {
  const streamed = STREAMED[name]
  if (!streamed) return false
  if (format === 'csv') return true
  return streamed.json === 'long' ? takesLong(library) : streamed.json && search.get('limit') === WHOLE_LIST
}

async function openStream(
  context: Context,
  endpoint: EndpointName,
  { format, query, root, publicBase, headOnly }: DataInput,
): Promise<Result<OpenedData>> {
  const search = new URLSearchParams(query)
  if (format === 'json') search.delete('limit')
  const request = { view: STREAMED[endpoint]?.view ?? '', format, query: search.toString(), root }
  const opened = await openViewFile(context, { request, publicBase, headOnly })
  return opened.kind === 'done' ? { kind: 'done', saved: opened, endpoint } : opened
}

function wholeProblems({ whole, pageSize: size }: Endpoint, search: URLSearchParams): FilterProblem[] {
  if (size === undefined || whole || search.get('limit') !== WHOLE_LIST) return []
  return [{ parameter: 'limit', value: WHOLE_LIST, message: 'This list has no end that one answer could hold.' }]
}

function refuseAnswer(answer: Exclude<DataAnswer, { file: object }>): Refused {
  if ('missing' in answer) return refuse('not-found', answer.missing)
  if ('gone' in answer) return refuse('gone', answer.gone)
  if ('tooMuch' in answer) return refuse('too-large', answer.tooMuch)
  return refuseAddress(answer.problems)
}
