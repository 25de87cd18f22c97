import { Glyph } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'
import type { TopicView } from '@/lib/topics/model'
import { topicHref } from '@/lib/urls'

/** Day of the view, with a form to choose another. */
export function AsOf({ view: { topic, filter, day } }: { view: TopicView }) {
  if (!day) return null
  return (
    <>
      , as of{' '}
      <details className="choose day-choice" name="menu">
        <summary>
          <span className="link">{formatDate(day)}</span> <Glyph name="down" />
        </summary>
        <form className="sheet" action={`/topics/${topic.slug}`} method="get">
          {filter.summit && <input type="hidden" name="summit" value={filter.summit} />}
          <label className="field">
            What was known by
            <input type="date" name="asOf" defaultValue={day} />
          </label>
          <button type="submit" className="btn primary">
            Show
          </button>
          {filter.asOf && (
            <a className="link latest" href={topicHref(topic.slug, { ...filter, asOf: undefined })}>
              Back to the latest
            </a>
          )}
        </form>
      </details>
    </>
  )
}
