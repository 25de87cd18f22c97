import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { isWorded } from '@/lib/records/read-model'
import { NAMES_IN_A_PICTURE } from '@/lib/topics/spectrum'
import { topicHref } from '@/lib/urls'
import { addressProblems, type FileView } from './file-view'

/** The page of one topic as a file. `read` finds out whether the topic exists. */
export function topicFileView(slug: string): FileView {
  return {
    name: 'topic',
    async read(db, search, publicAddress) {
      const topic = await findTopicDetail(db, slug)
      if (!topic) return { missing: `There is no topic called ${slug}.` }
      if (!isWorded(topic))
        return {
          missing: `“${topic.label}” is not worded yet: nobody stands for or against a name, so it has no spectrum.`,
        }
      const { filter, problems, summit, summits } = await readTopicView(db, search, topic)
      if (problems.length > 0) return addressProblems(problems)
      const address = publicAddress(topicHref(slug, { ...filter, history: undefined }))
      const request = { topic, filter, summit, summits, address, namesAtAStop: NAMES_IN_A_PICTURE }
      return {
        columns: 1,
        rows: async () => 1,
        model: async () => ({ name: 'topic', model: await findTopicView(db, request) }),
      }
    },
  }
}
