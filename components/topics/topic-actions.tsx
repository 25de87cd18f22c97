import { ExportMenu } from '@/components/controls/export-menu'
import { exportLinks } from '@/lib/export-links'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { isWorded } from '@/lib/records/read-model'
import type { TopicView } from '@/lib/topics/model'
import { compareHref, positionsHref, topicHref } from '@/lib/urls'

/** Actions of a topic's page: compare its actors, export its positions. */
export function TopicActions({ view }: { view: TopicView }) {
  if (view.listed.length === 0) return null
  return (
    <div className="actions">
      {isWorded(view.topic) && (
        <a className="btn" href={compareVoicesHref(view)}>
          Compare
        </a>
      )}
      <ExportMenu
        links={topicLinks(view)}
        label="Export"
        what="All positions on this topic"
        note="The earlier ones too, with key and provenance"
        also={spectrumOf(view)}
      />
    </div>
  )
}

function spectrumOf(view: TopicView) {
  const links = spectrumLinks(view)
  return links.length > 0
    ? { links, what: 'The spectrum as a picture', note: 'Who stands where, for slides' }
    : undefined
}

/** Export links of the list of positions on this topic, summit and day. */
export function topicLinks({ topic, filter, summit }: TopicView) {
  const list = { topic: [topic.slug], summit: summit ? [summit.slug] : [], to: filter.asOf }
  return exportLinks('positions', (extension) => positionsHref(list, extension))
}

/** Export links of the spectrum as a picture; none where the topic is still to be worded. */
export function spectrumLinks({ topic, filter }: TopicView) {
  if (!isWorded(topic)) return []
  return exportLinks('topic', (extension) => topicHref(topic.slug, filter, extension))
}

/** Address of a comparison of the topic's actors, up to the limit; named actors before groups. */
function compareVoicesHref({ topic, filter, summit, listed }: TopicView): string {
  const holders = listed.map(({ occasion }) => occasion.holder)
  const named = [...holders.filter(({ kind }) => kind !== 'group'), ...holders.filter(({ kind }) => kind === 'group')]
  const actors = [...new Set(named.map(({ slug }) => slug))].slice(0, COMPARISON_LIMIT.actors)
  return compareHref({ topics: [topic.slug], actors, summit: summit && filter.summit, asOf: filter.asOf })
}
