import type { StanceLines as Drawn } from '@/lib/agreement/lines'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { shortNames } from '@/lib/names'
import { actorHref, topicHref } from '@/lib/urls'

type Props = { view: AgreementPageView; drawn: Drawn }

/** Most characters of a topic's name in its box. */
const LONGEST = 30

/** Who is on which side of the topics that divide most, as lines; the table above says the same. */
export function StanceLines({ view, drawn }: Props) {
  const { width, height, box, actors, topics, lines } = drawn
  const short = shortNames(view.actors.map(({ record }) => record))
  return (
    <section className="part" id="lines">
      <div className="parthead">
        <h2>As lines, for a paper</h2>
        <p className="note">
          {topics.length === 1 ? 'The topic that divides' : `The ${topics.length} topics that divide most`}, of those in
          view; choose others above
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard */}
      <section className="frame flows" tabIndex={0} aria-label="Actors and topics as lines">
        <svg className="stance-lines" viewBox={`0 0 ${width} ${height}`}>
          <title>{`${actors.length} actors and the sides that they take on ${topics.length} topics`}</title>
          {lines.map(({ actor, cell, side, d }) => (
            <path key={`${actor} ${cell}`} className={side} d={d} />
          ))}
          {topics.map(({ cell, label, x, y, for: supporting, against }) => (
            <a key={cell} href={topicHref(cell.split('@')[0] ?? cell)} aria-label={label}>
              <rect x={x - box.width / 2} y={y - box.height / 2} width={box.width} height={box.height} rx="3" />
              <text className="topic" x={x} y={y - 3}>
                {label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label}
              </text>
              <text className="sides" x={x} y={y + 14}>
                {against} against, {supporting} for
              </text>
            </a>
          ))}
          {actors.map(({ index, x, y, side }) => {
            const record = view.actors[index]?.record
            return (
              record && (
                <a key={record.slug} href={actorHref(record.slug)} aria-label={record.name}>
                  <circle className="hit" cx={x} cy={y} r="13" />
                  {record.kind === 'organization' ? (
                    <rect className="mark" x={x - 5} y={y - 5} width="10" height="10" rx="1.5" />
                  ) : (
                    <circle className="mark person" cx={x} cy={y} r="5" />
                  )}
                  <text className={side} x={side === 'left' ? x - 12 : x + 12} y={y + 4}>
                    {short.get(record.slug)}
                  </text>
                </a>
              )
            )
          })}
        </svg>
      </section>
      <p className="key">
        <span>
          <svg className="stance-lines sample" viewBox="0 0 30 8" aria-hidden="true">
            <path className="for" d="M0 4H30" />
          </svg>{' '}
          for
        </span>
        <span>
          <svg className="stance-lines sample" viewBox="0 0 30 8" aria-hidden="true">
            <path className="against" d="M0 4H30" />
          </svg>{' '}
          against, dashed
        </span>
        <span>mixed is not drawn</span>
        <span>○ person</span>
        <span>■ organization</span>
        {view.clusters[0] && <span>left: cluster {view.clusters[0].letter}; right: everybody else</span>}
      </p>
    </section>
  )
}
