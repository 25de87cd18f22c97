import type { Comparison } from '@/lib/comparison/model'
import { formatDate } from '@/lib/dates'
import { ALL_SUMMITS, type CompareFilter } from '@/lib/filter/compare'
import { andList } from '@/lib/join-words'
import type { SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { ROLE, SIDE } from '@/lib/vocabulary'

type View = {
  filter: CompareFilter
  actors: { name: string }[]
  rows: number
  topics: TopicRecord[]
  summit: SummitRecord | undefined
}

/** The view in one sentence without its full stop, printed on pages and in files. */
export function comparisonWords({ filter, actors, rows, topics, summit }: View): string {
  const theme = filter.theme && topics.find((topic) => topic.theme.slug === filter.theme)?.theme.label
  const scoped = topics.some((topic) => topic.scope === 'summit')
  return [
    `${nameList(actors.map(({ name }) => name))} on ${countWords(rows, 'topic')}`,
    theme ? `theme “${theme}”` : undefined,
    scoped && filter.summit === ALL_SUMMITS ? 'at all summits' : undefined,
    scoped && summit ? `at the ${summit.name}` : undefined,
    dayWords(filter, filter.asOf),
    filter.role ? `speaking as ${ROLE[filter.role].plural.toLowerCase()}` : undefined,
    filter.side ? `only rows in which somebody is ${SIDE[filter.side].label.toLowerCase()}` : undefined,
    filter.stated ? 'stated only' : undefined,
    filter.firsthand ? 'first-hand only' : undefined,
    filter.recorded ? 'only actors on record in these rows' : undefined,
    filter.rows === 'changed' ? 'only rows that changed' : undefined,
    filter.rows === 'opposite' ? 'only topics with opposite sides' : undefined,
    filter.rows === 'common' ? 'only common ground' : undefined,
    filter.sort === 'distance' ? 'furthest apart first' : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

/** "as of 4 Mar 2019", "as of 4 Mar 2019 against 12 Mar 2018"; undefined without a day. */
function dayWords({ against }: Pick<CompareFilter, 'against'>, asOf: string | undefined): string | undefined {
  const words = [asOf && `as of ${formatDate(asOf)}`, against && `against ${formatDate(against)}`].filter(Boolean)
  return words.length > 0 ? words.join(' ') : undefined
}

/** Most topics that a citation names. */
const NAMED_TOPICS = 12

/** The view in words for a citation: everybody, every topic by its label, the summit, and the day. */
export function citationWords({ actors, rows, summit, filter, provenance }: Comparison): string {
  const labels = [...new Set(rows.map(({ topic }) => topic.label))]
  const more = labels.length - NAMED_TOPICS
  const named = more > 1 ? [...labels.slice(0, NAMED_TOPICS), `${more} more topics`] : labels
  const asOf = filter.asOf ?? provenance.dataDate
  const scoped = rows.some(({ topic }) => topic.scope === 'summit')
  const [words, ...how] = [
    `${andList(actors.map(({ name }) => name)) || 'Nobody'} on ${andList(named) || 'no topic'}`,
    scoped && filter.summit === ALL_SUMMITS ? 'at all summits' : undefined,
    scoped && summit ? `at the ${summit.name}` : undefined,
    dayWords(filter, asOf),
    filter.role ? `speaking as ${ROLE[filter.role].plural.toLowerCase()}` : undefined,
    filter.stated ? 'stated only' : undefined,
    filter.firsthand ? 'first-hand only' : undefined,
  ].filter(Boolean)
  return [words, ...how].join(', ')
}

/** "Klingner, Cha and Kazianis"; of more than four names the first three and a count; "Nobody" for none. */
export function nameList(names: string[]): string {
  if (names.length === 0) return 'Nobody'
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
  return andList(shown)
}

/** A count with its noun: "1 topic", "2 topics". */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(count)} ${count === 1 ? noun : plural}`
}

/** A number for people: 1,234. */
export const groupDigits = (count: number): string => count.toLocaleString('en')
