import { formatDate } from '@/lib/dates'
import type { TopicView } from './model'
import { NOT_WORDED } from './worded'

type ViewChoices = Pick<TopicView, 'topic' | 'summit' | 'filter'>

/** The view in one sentence without its full stop, for citations and files. */
export function topicWords(view: ViewChoices): string {
  const { topic } = view
  return [
    topic.proposition === null
      ? `Positions on ${topic.label} (${NOT_WORDED.toLowerCase()})`
      : `Positions on “${topic.proposition}” (${topic.label}, wording ${topic.wording})`,
    ...occasionWords(view),
  ].join(', ')
}

/** Summit and date of the view: "at the Second Summit", "as of 22 Jan 2019". */
export function occasionWords({ summit, filter }: ViewChoices): string[] {
  return [summit && `at the ${summit.name}`, filter.asOf && `as of ${formatDate(filter.asOf)}`].filter(
    (part) => part !== undefined,
  )
}
