import { AnswerMini } from '@/components/change/cell-movement'
import { Words } from '@/components/evidence/evidence'
import { stanceOf } from '@/lib/change/between'
import type { Movement, Movements } from '@/lib/overview/movements'
import type { PositionRecord } from '@/lib/records/read-model'
import { actorHref, changeHref, topicHref } from '@/lib/urls'

type Props = { movements: Movements; filter: { summit: string | undefined; asOf: string | undefined } }

/** Who moved last, with the words of both sides. */
export function LatestMovements({ movements: { latest, all, everybody }, filter }: Props) {
  return (
    <section className="part latest">
      <div className="parthead">
        <h2>Latest movements</h2>
        <p className="note">
          {all > 0 && `${all} in all, newest first; `}
          <a className="link" href={changeHref(filter)}>
            every change with its words
          </a>
        </p>
      </div>
      {latest.length === 0 && (
        <p className="note">
          {everybody
            ? 'Nobody is on record with two answers yet.'
            : 'Of the actors and topics in the table nobody is on record with two answers.'}
        </p>
      )}
      {latest.length > 0 && (
        <ul className="mvs">
          {latest.map((movement) => (
            <Moved
              key={`${movement.holder.slug} ${movement.topic.slug} ${movement.summit?.slug}`}
              movement={movement}
            />
          ))}
        </ul>
      )}
      {latest.length > 0 && !everybody && (
        <p className="note">Of the actors and topics in the table; too many are on record to look at everybody.</p>
      )}
    </section>
  )
}

function Moved({ movement: { holder, topic, summit, move, before, after } }: { movement: Movement }) {
  return (
    <li>
      <p>
        <a className="who" href={actorHref(holder.slug)}>
          <bdi>{holder.name}</bdi>
        </a>{' '}
        on{' '}
        <a className="t" href={topicHref(topic.slug, summit ? { summit: summit.slug } : {})}>
          {topic.name}
          {summit && `, ${summit.shortName}`}
        </a>
      </p>
      <p className="mv-turn">
        <AnswerMini answer={move.before} /> <span aria-hidden="true">→</span>
        <span className="vh">, then</span> <AnswerMini answer={move.after} />
        {stanceOf(move.before) === stanceOf(move.after) && ' on other conditions'}
      </p>
      <FirstWords record={before} />
      <FirstWords record={after} />
    </li>
  )
}

function FirstWords({ record }: { record: PositionRecord | undefined }) {
  const evidence = record?.evidence[0]
  return evidence ? <Words evidence={evidence} note={undefined} /> : null
}
