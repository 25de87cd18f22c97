import { ExportMenu } from '@/components/controls/export-menu'
import { exportLinks } from '@/lib/export-links'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import type { TopicView } from '@/lib/topics/model'
import { compareHref, positionsHref, topicHref } from '@/lib/urls'

/** What to do with a topic: put its voices side by side, take its positions along. */
export function TopicActions({ view }: { view: TopicView }) {
  if (view.listed.length === 0) return null
  return (
    <div className="actions">
      <a className="btn" href={compareVoicesHref(view)}>
        Compare
      </a>
      <ExportMenu
        links={topicLinks(view)}
        label="Export"
        what="All positions on this topic"
        note="The earlier ones too, with key and provenance"
        also={{ links: spectrumLinks(view), what: 'The spectrum as a picture', note: 'Who stands where, for slides' }}
      />
    </div>
  )
}

/** The positions on the topic as files: the list of positions, narrowed to this topic, summit and day. */
export function topicLinks({ topic, filter, summit }: TopicView) {
  const list = { topic: [topic.slug], summit: summit ? [summit.slug] : [], to: filter.asOf }
  return exportLinks('positions', (extension) => positionsHref(list, extension))
}

/** The spectrum as a picture, at the summit and day of the page. */
export function spectrumLinks({ topic, filter }: TopicView) {
  return exportLinks('topic', (extension) => topicHref(topic.slug, filter, extension))
}

/** The comparison of everybody on record here, as far as one comparison goes; named actors before groups. */
function compareVoicesHref({ topic, filter, summit, listed }: TopicView): string {
  const holders = listed.map(({ occasion }) => occasion.holder)
  const named = [...holders.filter(({ kind }) => kind !== 'group'), ...holders.filter(({ kind }) => kind === 'group')]
  const actors = [...new Set(named.map(({ slug }) => slug))].slice(0, COMPARISON_LIMIT.actors)
  return compareHref({ topics: [topic.slug], actors, summit: summit && filter.summit, asOf: filter.asOf })
}
