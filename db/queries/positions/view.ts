import type { Library } from '@/db/library'
import { checkNames, checkTexts } from '@/db/queries/records/known-names'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter, STANDING } from '@/lib/filter/positions'
import { findRowKeys } from './rows'

export type ReadPositionsView = { filter: PositionFilter; problems: FilterProblem[] }

/**
 * Parses the address of Positions, then checks that what it names exists and that its cursor is in the list. Each part
 * that was not understood is a problem and left out of the filter.
 */
export async function readPositionsView(library: Library, search: URLSearchParams): Promise<ReadPositionsView> {
  const { filter, problems } = parseFilter(POSITION_PARAMETERS, search)
  const summits = filter.summit.filter((slug) => slug !== STANDING)
  const [topic, theme, actor, affiliation, source, summit, lang] = await Promise.all([
    checkNames(library, 'topic', 'topic', filter.topic, problems),
    checkNames(library, 'theme', 'theme', filter.theme, problems),
    checkNames(library, 'actor', 'actor', filter.actor, problems),
    checkTexts(library, 'affiliation', filter.affiliation, problems),
    checkNames(library, 'source', 'source', filter.source, problems),
    checkNames(library, 'summit', 'summit', summits, problems),
    checkTexts(library, 'lang', filter.lang, problems),
  ])
  const dates = checkDates(filter)
  const known: PositionFilter = {
    ...filter,
    topic: topic.known,
    theme: theme.known,
    actor: actor.known,
    source: source.known,
    summit: [...summit.known, ...(filter.summit.includes(STANDING) ? [STANDING] : [])],
    affiliation: affiliation.known,
    lang: lang.known,
    to: dates.to,
  }
  const checked = [topic, theme, actor, affiliation, source, summit, lang, dates].flatMap((one) => one.problems)
  const others = problems.filter(({ parameter }) => !NAMING.has(parameter))
  const cursor = await checkCursor(library, known)
  return { filter: { ...known, after: cursor.after }, problems: [...checked, ...others, ...cursor.problems] }
}

/** Parameters that name records, whose problems come back from `checkNames` with suggestions. */
const NAMING = new Set(['topic', 'theme', 'actor', 'affiliation', 'source', 'summit', 'lang'])

/** Drops `to` where it is before `from`, with a problem. */
function checkDates({ from, to }: PositionFilter): { to: string | undefined; problems: FilterProblem[] } {
  if (!from || !to || from <= to) return { to, problems: [] }
  return { to: undefined, problems: [{ parameter: 'to', value: to, message: `${to} lies before ${from}.` }] }
}

/** Drops a cursor whose row is no longer in the list. */
async function checkCursor(library: Library, filter: PositionFilter) {
  const { after } = filter
  if (after === undefined || (await findRowKeys(library, filter, after))) return { after, problems: [] }
  const message = `“${after.slice(0, 60)}” is not a row of this list; it is shown from its beginning.`
  return { after: undefined, problems: [{ parameter: 'after', value: after, message }] }
}
