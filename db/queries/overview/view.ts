import type { Library } from '@/db/library'
import { checkNames } from '@/db/queries/records/known-names'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { type ParsedFilter, parseFilter } from '@/lib/filter/parse'

/** Parses the address of the overview, then checks that what it names exists. */
export async function readOverviewView(
  library: Library,
  search: URLSearchParams,
): Promise<ParsedFilter<typeof OVERVIEW_PARAMETERS>> {
  const { filter, problems } = parseFilter(OVERVIEW_PARAMETERS, search)
  const allSummits = filter.summit === ALL_SUMMITS
  const [actors, topics, summit] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', filter.topics, problems),
    checkNames(library, 'summit', 'summit', filter.summit && !allSummits ? [filter.summit] : [], problems),
  ])
  const others = problems.filter(({ parameter }) => !['actors', 'topics', 'summit'].includes(parameter))
  return {
    filter: {
      ...filter,
      actors: actors.known,
      topics: topics.known,
      summit: allSummits ? ALL_SUMMITS : summit.known[0],
    },
    problems: [...others, ...actors.problems, ...topics.problems, ...summit.problems],
  }
}
