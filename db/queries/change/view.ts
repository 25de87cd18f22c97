import type { Library } from '@/db/library'
import { checkNames } from '@/db/queries/records/known-names'
import { leaveUnworded } from '@/db/queries/records/worded-names'
import { isDay } from '@/lib/dates'
import { CHANGE_PARAMETERS, type ChangeFilter } from '@/lib/filter/change'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'

export type ReadChangeView = { filter: ChangeFilter; problems: FilterProblem[] }

/** Parses the address of Change, then checks that what it names exists and that its days are in order. */
export async function readChangeView(library: Library, search: URLSearchParams): Promise<ReadChangeView> {
  const { filter, problems } = parseFilter(CHANGE_PARAMETERS, search)
  const round = filter.around !== undefined && !isDay(filter.around) ? [filter.around] : []
  const [actors, topics, theme, summit, around] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', filter.topics, problems).then((checked) =>
      leaveUnworded(library, 'topics', checked),
    ),
    checkNames(library, 'theme', 'theme', one(filter.theme), problems),
    checkNames(library, 'summit', 'summit', one(filter.summit), problems),
    checkNames(library, 'summit', 'around', round, problems),
  ])
  const checked = [actors, topics, theme, summit, around].flatMap((names) => names.problems)
  const known: ChangeFilter = {
    ...filter,
    around: round.length > 0 ? around.known[0] : filter.around,
    actors: actors.known,
    topics: topics.known,
    theme: theme.known[0],
    summit: summit.known[0],
  }
  const ordered = inOrder(known)
  return {
    filter: ordered.filter,
    problems: [...checked, ...problems.filter(({ parameter }) => !NAMING.has(parameter)), ...ordered.problems],
  }
}

/** A day before is used instead of a summit; the earlier day comes first. */
function inOrder(given: ChangeFilter): ReadChangeView {
  let filter = given.against ? { ...given, around: undefined } : given
  const problems: FilterProblem[] = []
  const drop = (parameter: 'against' | 'since', message: string) => {
    problems.push({ parameter, value: filter[parameter] ?? '', message })
    filter = { ...filter, [parameter]: undefined }
  }
  const { against, asOf, since } = filter
  if (against && asOf && against >= asOf) drop('against', 'The day before must be earlier than the last day.')
  if (since && (asOf ?? filter.against) && since > (filter.against ?? asOf ?? since))
    drop('since', 'The first day must not be later than the day before.')
  return { filter, problems }
}

const NAMING = new Set(['actors', 'topics', 'theme', 'summit', 'around'])
const one = (slug: string | undefined) => (slug === undefined ? [] : [slug])
