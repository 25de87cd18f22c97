import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { TopicView } from '@/lib/topics/model'
import { topicHref } from '@/lib/urls'
import { DayStrip } from './day-strip'
import { HistoryFigure } from './history-figure'

/** Histories on one scale, one plot per actor; without changes to draw, the dates in words. */
export function OverTimePart({ view }: { view: TopicView }) {
  const { over, filter, topic, actors } = view
  const { timeline, drawn, shown, all } = over
  if (!timeline) return null
  return (
    <section className="part over-time" id="over-time">
      <div className="parthead">
        <h2>Over time</h2>
        {drawn.length > 0 && (
          <p className="note">
            A line holds until the actor speaks again; it records when a view was found, not when it formed
          </p>
        )}
      </div>
      {drawn.length === 0 ? (
        <div className="one-day">
          <DayStrip days={over.days} timeline={timeline} />
          <p>{onceWords(view)}</p>
        </div>
      ) : (
        <>
          <div className="multi">
            {drawn.map((history) => (
              <HistoryFigure
                key={history.holder.slug}
                history={history}
                timeline={timeline}
                actor={actors.get(history.holder.slug)}
              />
            ))}
          </div>
          <p className="reading">
            A dashed ring is second-hand; a bracket, a day known only roughly; a dotted line or a band, a summit. Every
            mark leads to its record.
          </p>
          {all > drawn.length && (
            <p className="note and-rest">
              {drawn.length} of {all} actors
              {shown === 'first' && (
                <>
                  , those with more than one occasion.{' '}
                  <a className="link" href={`${topicHref(topic.slug, { ...filter, history: 'all' })}#over-time`}>
                    All of them
                  </a>
                </>
              )}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function onceWords({ over: { days, sources } }: TopicView): string {
  const dates = [...new Set(days.map(({ statedOn }) => formatDate(statedOn)))]
  const positions = days.length === 1 ? 'the only position comes' : `all ${days.length} positions come`
  const from = sources === 1 ? 'one source' : countWords(sources, 'source')
  const when = dates.length === 1 ? dates[0] : `${dates[0]} to ${dates.at(-1)?.replace(/^by /, '')}`
  const lead = dates.length === 1 ? 'One occasion so far' : 'One occasion for each actor so far'
  return `${lead}: ${positions} from ${from}, ${when}. A change shows here once an actor is on record on a second day.`
}
