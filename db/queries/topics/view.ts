import type { Library } from '@/db/library'
import { checkNames } from '@/db/queries/records/known-names'
import { listSummits } from '@/db/queries/records/subjects'
import { findSummitInView, findSummitOfTopic } from '@/db/queries/summits/in-view'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import type { FilterProblem, Parameters } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import {
  type ShownAt,
  TOPIC_PARAMETERS,
  TOPICS_PARAMETERS,
  type TopicFilter,
  type TopicsFilter,
} from '@/lib/filter/topic'
import type { SummitRecord, TopicRecord } from '@/lib/records/read-model'

export type ReadTopicsView<F extends ShownAt = TopicsFilter> = {
  filter: F
  problems: FilterProblem[]
  /** Every summit, the latest first. */
  summits: SummitRecord[]
  /** The summit for summit-scoped topics: the one in the address, or the latest. */
  summit: SummitRecord | undefined
}

/** Parses the address of the list of topics, then checks that its summit and theme exist. */
export async function readTopicsView(library: Library, search: URLSearchParams): Promise<ReadTopicsView> {
  const parsed = parse<TopicsFilter>(TOPICS_PARAMETERS, search)
  const named = parsed.filter.theme
  const [view, theme] = await Promise.all([
    readView(library, parsed, (named) => findSummitInView(library, named)),
    checkNames(library, 'theme', 'theme', named === undefined ? [] : [named]),
  ])
  const { filter, problems } = view
  return { ...view, filter: { ...filter, theme: theme.known[0] }, problems: [...problems, ...theme.problems] }
}

/** `readTopicsView` for one topic. The summit of a standing topic is ignored. */
export async function readTopicView(
  library: Library,
  search: URLSearchParams,
  topic: TopicRecord,
): Promise<ReadTopicsView<TopicFilter>> {
  const view = await readView(library, parse<TopicFilter>(TOPIC_PARAMETERS, search), async (named) =>
    topic.scope === 'summit'
      ? findSummitOfTopic(library, named, topic.slug)
      : { summit: undefined, summits: await listSummits(library) },
  )
  if (topic.scope === 'summit') return view
  const { filter } = view
  const problem = filter.summit && {
    parameter: 'summit',
    value: filter.summit,
    message: 'This is a standing topic: positions on it are not tied to a summit.',
  }
  return {
    ...view,
    filter: { ...filter, summit: undefined },
    problems: [...view.problems, ...(problem ? [problem] : [])],
    summit: undefined,
  }
}

type Parsed<F extends ShownAt> = { filter: F; problems: FilterProblem[] }

const parse = <F extends ShownAt>(parameters: Parameters, search: URLSearchParams) =>
  parseFilter(parameters, search) as Parsed<F>

async function readView<F extends ShownAt>(
  library: Library,
  { filter, problems }: Parsed<F>,
  findSummit: (named: string | undefined) => Promise<Pick<ReadTopicsView, 'summit' | 'summits'>>,
): Promise<ReadTopicsView<F>> {
  const [named, { summit, summits }] = await Promise.all([
    checkNames(library, 'summit', 'summit', filter.summit === undefined ? [] : [filter.summit]),
    findSummit(filter.summit === ALL_SUMMITS ? undefined : filter.summit),
  ])
  const known = named.known[0]
  return {
    filter: { ...filter, summit: known },
    problems: [...problems, ...named.problems],
    summits,
    summit,
  }
}
