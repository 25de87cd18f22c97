import { CiteView } from '@/components/controls/cite-view'
import { ExportLine } from '@/components/controls/export-menu'
import { EditLinks } from '@/components/editing/edit-links'
import { addressAt } from '@/lib/citations/view'
import type { TopicView } from '@/lib/topics/model'
import { topicWords } from '@/lib/topics/words'
import { topicHref } from '@/lib/urls'
import { spectrumLinks, topicLinks } from './topic-actions'

/** Foot of the page: export links and citation. */
export function TopicFoot({ view }: { view: TopicView }) {
  const { topic, filter, summit, provenance, listed } = view
  // A citation shows the same in a year: its address names the summit and the day.
  const fixed = { ...filter, summit: summit?.slug, asOf: filter.asOf ?? (provenance.dataDate || undefined) }
  const href = topicHref(topic.slug, fixed)
  return (
    <>
      <ExportLine
        links={listed.length > 0 ? topicLinks(view) : []}
        what="All positions on this topic"
        also={{ links: listed.length > 0 ? spectrumLinks(view) : [], what: 'Its spectrum' }}
      >
        <EditLinks type="topic" name={topic.slug} />
      </ExportLine>
      <CiteView
        words={topicWords({ ...view, filter: fixed })}
        provenance={provenance}
        href={href}
        address={addressAt(provenance.address, topicHref(topic.slug, filter), href)}
      />
    </>
  )
}
