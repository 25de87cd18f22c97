import { CiteView } from '@/components/controls/cite-view'
import { ExportLine } from '@/components/controls/export-menu'
import type { TopicView } from '@/lib/topics/model'
import { topicWords } from '@/lib/topics/words'
import { topicHref } from '@/lib/urls'
import { spectrumLinks, topicLinks } from './topic-actions'

/** Foot of the page: export links and citation. */
export function TopicFoot({ view }: { view: TopicView }) {
  const { topic, filter, provenance, listed } = view
  return (
    <>
      <ExportLine
        links={listed.length > 0 ? topicLinks(view) : []}
        what="All positions on this topic"
        also={{ links: listed.length > 0 ? spectrumLinks(view) : [], what: 'Its spectrum' }}
      />
      <CiteView words={topicWords(view)} provenance={provenance} href={topicHref(topic.slug, filter)} />
    </>
  )
}
