import type { Library } from '@/db/library'
import { checkNames, checkTexts } from '@/db/queries/records/known-names'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter, STANDING } from '@/lib/filter/positions'
import { findPlace } from './rows'

export type ReadPositionsView = { filter: PositionFilter; problems: FilterProblem[] }

/**
 * Reads a Positions address: its syntax, then whether what it names is there, then whether its place is in
 * the list that it asks for. What is not understood is a problem, and left out of the filter.
 */
export async function readPositionsView(db: Library, search: URLSearchParams): Promise<ReadPositionsView> {
  const { filter, problems } = parseFilter(POSITION_PARAMETERS, search)
  const standing = filter.summit.includes(STANDING)
  const topic = await checkNames(db, 'topic', 'topic', filter.topic, problems)
  const theme = await checkNames(db, 'theme', 'theme', filter.theme, problems)
  const actor = await checkNames(db, 'actor', 'actor', filter.actor, problems)
  const source = await checkNames(db, 'source', 'source', filter.source, problems)
  const summits = filter.summit.filter((slug) => slug !== STANDING)
  const summit = await checkNames(db, 'summit', 'summit', summits, problems)
  const affiliation = await checkTexts(db, 'affiliation', filter.affiliation, problems)
  const lang = await checkTexts(db, 'lang', filter.lang, problems)
  const dates = checkDates(filter)
  const known: PositionFilter = {
    ...filter,
    topic: topic.known,
    theme: theme.known,
    actor: actor.known,
    source: source.known,
    summit: [...summit.known, ...(standing ? [STANDING] : [])],
    affiliation: affiliation.known,
    lang: lang.known,
    to: dates.to,
  }
  const checked = [topic, theme, actor, affiliation, source, summit, lang, dates].flatMap((one) => one.problems)
  const others = problems.filter(({ parameter }) => !NAMING.has(parameter))
  const place = await checkPlace(db, known)
  return { filter: { ...known, after: place.after }, problems: [...checked, ...others, ...place.problems] }
}

/** Their problems come back from the look-up, with what was probably meant. */
const NAMING = new Set(['topic', 'theme', 'actor', 'affiliation', 'source', 'summit', 'lang'])

/** No day falls between a day and an earlier one. */
function checkDates({ from, to }: PositionFilter): { to: string | undefined; problems: FilterProblem[] } {
  if (!from || !to || from <= to) return { to, problems: [] }
  return { to: undefined, problems: [{ parameter: 'to', value: to, message: `${to} lies before ${from}.` }] }
}

/** A row that was taken out of the list since its address was copied is no place to go on from. */
async function checkPlace(db: Library, filter: PositionFilter) {
  const { after } = filter
  if (after === undefined || (await findPlace(db, filter, after))) return { after, problems: [] }
  const message = `“${after.slice(0, 60)}” is not in this list; it is shown from its beginning.`
  return { after: undefined, problems: [{ parameter: 'after', value: after, message }] }
}
