import { NAMES_IN_A_PICTURE } from '@/lib/topic/spectrum'
import { topicHref } from '@/lib/urls'
import { type FileView, tell } from './file-view'
import { findTopicView } from './topic'
import { findTopicDetail } from './topic-detail'
import { readTopicView } from './topics-view'

/** One topic's page as a file. Whether there is such a topic is found out when it is asked. */
export function topicFileView(slug: string): FileView {
  return {
    name: 'topic',
    async answer(db, search, publicAddress) {
      const topic = await findTopicDetail(db, slug)
      if (!topic) return { missing: `There is no topic called ${slug}.` }
      const { filter, problems, summit, summits } = await readTopicView(db, search, topic)
      if (problems.length > 0) return { problems: tell(problems) }
      const address = publicAddress(topicHref(slug, { ...filter, history: undefined }))
      const asked = { topic, filter, summit, summits, address, namesAtAStop: NAMES_IN_A_PICTURE }
      return { view: { name: 'topic', model: await findTopicView(db, asked) } }
    },
  }
}
