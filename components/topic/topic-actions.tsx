import { CopyLink } from '@/components/controls/copy-link'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import type { TopicView } from '@/lib/topic/model'
import { compareHref, topicHref } from '@/lib/urls'

/** What to do with a topic: put its voices side by side, pass it on. */
export function TopicActions({ view }: { view: TopicView }) {
  return (
    <div className="actions">
      <CopyLink href={topicHref(view.topic.slug, view.filter)} label="Copy link" />
      {view.listed.length > 0 && (
        <a className="btn primary" href={compareVoicesHref(view)}>
          Compare
        </a>
      )}
    </div>
  )
}

/** The comparison of everybody on record here, as far as one comparison goes; named actors before groups. */
export function compareVoicesHref({ topic, filter, summit, listed }: TopicView, extension = ''): string {
  const holders = listed.map(({ occasion }) => occasion.holder)
  const named = [...holders.filter(({ kind }) => kind !== 'group'), ...holders.filter(({ kind }) => kind === 'group')]
  const actors = [...new Set(named.map(({ slug }) => slug))].slice(0, COMPARISON_LIMIT.actors)
  return compareHref({ topics: [topic.slug], actors, summit: summit && filter.summit, asOf: filter.asOf }, extension)
}
