import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import type { ComparedActor, ComparedRow } from '@/lib/comparison/model'
import { actorHref, topicHref } from '@/lib/urls'

export function ActorHead({ actor }: { actor: ComparedActor }) {
  return (
    <>
      <div className="who">
        <a href={actorHref(actor.slug)}>
          <bdi>{actor.name}</bdi>
        </a>
      </div>
      {actor.affiliation && (
        <div className="aff">
          <bdi>{actor.affiliation}</bdi>
        </div>
      )}
    </>
  )
}

export function TopicHead({ row: { topic, verdict } }: { row: ComparedRow }) {
  return (
    <>
      <div className="label">
        <a href={topicHref(topic.slug)}>{topic.label}</a>
      </div>
      <div className="prop">{topic.proposition}</div>
      <div className="spread-line">
        <Spread verdict={verdict} />
      </div>
      <Tally verdict={verdict} />
    </>
  )
}
