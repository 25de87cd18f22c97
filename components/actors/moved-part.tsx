import { AnswerMini } from '@/components/change/cell-movement'
import type { ActorProfile } from '@/lib/actors/model'
import { stanceOf } from '@/lib/change/between'
import { MOVE_KIND } from '@/lib/change/words'
import { changeHref, topicHref } from '@/lib/urls'

/** Topics listed before the rest is left to the page of changes. */
const SHOWN = 8

/** Where the actor moved, the newest move first, each with every answer in order. */
export function MovedPart({ profile: { moves, actor, filter } }: { profile: ActorProfile }) {
  if (moves.length === 0) return null
  const href = changeHref({ actors: [actor.slug], asOf: filter.asOf })
  return (
    <section className="part" id="moved">
      <div className="parthead">
        <h2>Moved {moves.length}</h2>
        <span className="note">
          <a className="link" href={href}>
            With the words
          </a>
        </span>
      </div>
      <ul className="plain-list moved-list">
        {moves.slice(0, SHOWN).map(({ topic, summit, moves }) => (
          <li key={`${topic.slug} ${summit?.slug}`}>
            <a className="label" href={topicHref(topic.slug, summit ? { summit: summit.slug } : {})}>
              {topic.label}
              {summit && `, ${summit.shortName}`}
            </a>
            <p>
              {moves.map(({ before, after, kind }, index) => (
                <span key={after.statements[0]?.id}>
                  {index === 0 && <AnswerMini answer={before} />} <span aria-hidden="true">→</span>
                  <span className="vh">, then</span> <AnswerMini answer={after} />
                  {stanceOf(before) === stanceOf(after) && ' on other conditions'}
                  {index === moves.length - 1 && <span className="loc"> {MOVE_KIND[kind].label.toLowerCase()}</span>}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {moves.length > SHOWN && (
        <p className="note">
          <a className="link" href={href}>
            and {moves.length - SHOWN} more
          </a>
        </p>
      )}
    </section>
  )
}
