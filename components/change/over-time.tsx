import { Glyph } from '@/components/stance/glyphs'
import { HistoryPlot } from '@/components/topics/history-plot'
import type { ChangeView } from '@/lib/change/model'
import { type ChangePlot, changePlots } from '@/lib/change/plots'
import { actorHref, changeHref, topicHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'

/** The changed courses on one scale, one plot each. */
export function OverTime({ view }: { view: ChangeView }) {
  const { timeline, drawn, all } = changePlots(view)
  if (!timeline || drawn.length === 0) return null
  return (
    <section className="part" id="over-time">
      <div className="parthead">
        <h2>Over time</h2>
        <p className="note">
          A line holds until the actor speaks again; it records when a view was found, not when it formed
        </p>
      </div>
      <div className="multi">
        {drawn.map((plot) => (
          <figure key={plot.key}>
            <Caption plot={plot} view={view} />
            <HistoryPlot history={plot.history} timeline={timeline} />
          </figure>
        ))}
      </div>
      {all > drawn.length && (
        <p className="quiet-note">
          {drawn.length} of {all} drawn.{' '}
          <a className="link" href={`${changeHref({ ...view.filter, plots: 'all' })}#over-time`}>
            Draw the others
          </a>
        </p>
      )}
    </section>
  )
}

function Caption({ plot: { holder, topic, steps }, view }: { plot: ChangePlot; view: ChangeView }) {
  return (
    <figcaption>
      <a className="who" href={actorHref(holder)}>
        <bdi>{view.actors.get(holder)?.name ?? holder}</bdi>
      </a>
      <a className="t" href={topicHref(topic)}>
        <bdi>{view.topics.get(topic)?.label ?? topic}</bdi>
      </a>
      <span className="move">
        {steps.map(({ stance, day }, index) => (
          <span key={`${stance} ${day}`}>
            {index > 0 && ' → '}
            <span className={`c-${stance}`}>
              <Glyph name={stance} />
            </span>{' '}
            {STANCE[stance].label}, {day}
          </span>
        ))}
      </span>
    </figcaption>
  )
}
