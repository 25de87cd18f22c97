import { formatDate } from '@/lib/dates'
import type { CompareFilter } from '@/lib/filter/compare'
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
    scoped && summit ? `at the ${summit.name}` : undefined,
    filter.asOf ? `as of ${formatDate(filter.asOf)}` : undefined,
    filter.role ? `speaking as ${ROLE[filter.role].plural.toLowerCase()}` : undefined,
    filter.side
      ? `topics with somebody ${filter.side === 'mixed' ? 'mixed' : SIDE[filter.side].label.toLowerCase()}`
      : undefined,
    filter.stated ? 'stated only' : undefined,
    filter.firsthand ? 'first-hand only' : undefined,
    filter.rows === 'opposite' ? 'only topics with opposite sides' : undefined,
    filter.rows === 'common' ? 'only common ground' : undefined,
    filter.sort === 'distance' ? 'furthest apart first' : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}

/** "Klingner, Cha and Kazianis"; of more than four names the first three and a count; "Nobody" for none. */
export function nameList(names: string[]): string {
  if (names.length === 0) return 'Nobody'
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
  return andList(shown)
}

/** A count with its noun: "1 topic", "2 topics". */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
