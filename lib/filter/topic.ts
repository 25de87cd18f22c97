import { isDay } from '@/lib/dates'
import { choice, type FilterOf, parsed, slug } from './parameter'

/** The summit and the day that a topic, or the list of topics, is shown at. */
const SHOWN_AT = {
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
}
export type ShownAt = FilterOf<typeof SHOWN_AT>

/** The list, of all themes or of one. */
export const TOPICS_PARAMETERS = { ...SHOWN_AT, theme: slug() }
export type TopicsFilter = FilterOf<typeof TOPICS_PARAMETERS>

const HISTORY_CHOICES = ['first', 'all'] as const

/** One topic, and whether everybody's history is drawn or only the first of them. */
export const TOPIC_PARAMETERS = { ...SHOWN_AT, history: choice(HISTORY_CHOICES, 'first') }
export type TopicFilter = FilterOf<typeof TOPIC_PARAMETERS>
