import { isDay } from '@/lib/dates'
import { choice, type FilterOf, parsed, slug } from './parameter'

/** Summit and day at which a topic, or the list of topics, is shown. */
const SHOWN_AT = {
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
}
export type ShownAt = FilterOf<typeof SHOWN_AT>

/** Query parameters of the list of topics. */
export const TOPICS_PARAMETERS = { ...SHOWN_AT, theme: slug() }
export type TopicsFilter = FilterOf<typeof TOPICS_PARAMETERS>

const HISTORY_CHOICES = ['first', 'all'] as const

/** Query parameters of one topic. `history`: whether all histories are drawn or only the first. */
export const TOPIC_PARAMETERS = { ...SHOWN_AT, history: choice(HISTORY_CHOICES, 'first') }
export type TopicFilter = FilterOf<typeof TOPIC_PARAMETERS>
