import { CiteView } from '@/components/controls/cite-view'
import { EmbedView } from '@/components/controls/embed-view'
import { ExportLine } from '@/components/controls/export-menu'
import { addressAt } from '@/lib/citations/view'
import { isWorded } from '@/lib/records/read-model'
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
  const words = topicWords({ ...view, filter: fixed })
  const address = addressAt(provenance.address, topicHref(topic.slug, filter), href)
  return (
    <>
      <ExportLine
        links={listed.length > 0 ? topicLinks(view) : []}
        what="All positions on this topic"
        also={{ links: listed.length > 0 ? spectrumLinks(view) : [], what: 'Its spectrum' }}
      />
      <CiteView words={words} provenance={provenance} href={href} address={address} />
      {isWorded(topic) && <EmbedView words={words} provenance={provenance} href={href} address={address} />}
    </>
  )
}
