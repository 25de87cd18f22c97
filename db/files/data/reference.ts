import type { Library } from '@/db/library'
import { findDataVersion } from '@/db/queries/library/data-version'
import { buildProblem } from '@/lib/api/problem'
import type { ApiReference, ExampleAnswer } from '@/lib/api/reference'
import type { FilterProblem } from '@/lib/filter/parameter'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import type { DataAnswer } from './answer'
import { DATA_READERS } from './readers'

/**
 * The reference of this library's data, with answers that it gives itself.
 *
 * @param root what the addresses of records begin with
 * @param origin the same as a full address
 */
export async function findApiReference(library: Library, root: string, origin: string): Promise<ApiReference> {
  const ask = (query: string) =>
    DATA_READERS.listPositions({
      library,
      names: [],
      search: new URLSearchParams(query),
      size: 1,
      root,
      publicAddress: () => undefined,
    })
  const [version, first] = await Promise.all([findDataVersion(library), ask('sort=newest')])
  const topic = topicIn(first)
  const query = `topic=${topic}`
  const wrong = `topic=${topic?.slice(0, -2)}`
  const [answer, refused] = topic ? await Promise.all([ask(query), ask(wrong)]) : [undefined, undefined]
  return {
    title: version?.library ?? '',
    dataVersion: version?.dataVersion ?? 0,
    origin,
    positions: totalIn(first),
    topic,
    answer: answer && 'file' in answer ? exampleOf(answer.file, query) : undefined,
    problem:
      refused && 'problems' in refused
        ? { href: `${PATH}?${wrong}`, problem: problemOf(refused.problems, wrong, root) }
        : undefined,
  }
}

const PATH = '/positions.json'

const exampleOf = (file: object, query: string): ExampleAnswer => ({
  href: `${PATH}?${query}&limit=1`,
  page: `/positions?${query}`,
  json: JSON.stringify(withoutFrame(file), null, 2),
})

/** The rows and what says which they are; the page says what it leaves out. */
function withoutFrame(file: object): object {
  const { format, version, words, matching, page, positions } = file as Record<string, unknown>
  return { format, version, words, matching, page, positions }
}

const problemOf = (parameters: FilterProblem[], query: string, root: string) =>
  buildProblem({
    kind: 'invalid',
    detail: parameters.map(({ parameter, message }) => `${parameter}: ${message}`).join('\n'),
    parameters,
    path: PATH,
    search: new URLSearchParams(query),
    root,
    known: Object.keys(POSITION_PARAMETERS),
  })

type Listed = { file: { total?: number; positions?: { topic: string }[] } }

const topicIn = (answer: DataAnswer) => ('file' in answer ? (answer as Listed).file.positions?.[0]?.topic : undefined)
const totalIn = (answer: DataAnswer) => ('file' in answer ? ((answer as Listed).file.total ?? 0) : 0)
