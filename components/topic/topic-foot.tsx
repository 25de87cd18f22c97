import { CiteView } from '@/components/controls/cite-view'
import { ExportLine } from '@/components/controls/export-menu'
import { EditLinks } from '@/components/editing/edit-links'
import { formatDate } from '@/lib/dates'
import type { TopicView } from '@/lib/topic/model'
import { topicHref } from '@/lib/urls'
import { topicLinks } from './topic-actions'

/** For readers who have come to the end: the positions as files, and how to cite the page. */
export function TopicFoot({ view }: { view: TopicView }) {
  const { topic, summit, filter, provenance, listed } = view
  const words = [
    `Positions on “${topic.proposition}” (${topic.label}, wording ${topic.wording})`,
    summit && `at the ${summit.name}`,
    filter.asOf && `as of ${formatDate(filter.asOf)}`,
  ]
  return (
    <>
      <ExportLine links={listed.length > 0 ? topicLinks(view) : []} what="All positions on this topic">
        <EditLinks type="topic" name={topic.slug} />
      </ExportLine>
      <CiteView words={words.filter(Boolean).join(', ')} provenance={provenance} href={topicHref(topic.slug, filter)} />
    </>
  )
}
