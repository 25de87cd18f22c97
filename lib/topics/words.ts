import { formatDate } from '@/lib/dates'
import type { TopicView } from './model'

type ViewChoices = Pick<TopicView, 'topic' | 'summit' | 'filter'>

/** The view in one sentence, as its citation and its files carry it. */
export function topicWords(view: ViewChoices): string {
  const { topic } = view
  return [
    `Positions on “${topic.proposition}” (${topic.label}, wording ${topic.wording})`,
    ...occasionWords(view),
  ].join(', ')
}

/** The choices of the view: "at the Second Summit", "as of 22 Jan 2019". */
export function occasionWords({ summit, filter }: ViewChoices): string[] {
  return [summit && `at the ${summit.name}`, filter.asOf && `as of ${formatDate(filter.asOf)}`].filter(
    (part) => part !== undefined,
  )
}
