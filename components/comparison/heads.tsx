import { Glyph } from '@/components/stance/glyphs'
import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import type { ComparedActor, ComparedRow } from '@/lib/comparison/model'
import { rowMoves } from '@/lib/comparison/movement-words'
import { formatDate } from '@/lib/dates'
import type { CompareFilter } from '@/lib/filter/compare'
import { actorHref, compareHref, topicHref } from '@/lib/urls'

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

type TopicHeadProps = {
  row: ComparedRow
  filter: CompareFilter
  actors: ComparedActor[]
  /** Whether it is the only row. */
  alone: boolean
}

export function TopicHead({ row, actors, filter, alone }: TopicHeadProps) {
  const { topic, summit, verdict } = row
  const only = { ...filter, topics: [topic.slug], theme: undefined, side: undefined, rows: 'all' as const }
  return (
    <>
      <div className="label">
        <a href={topicHref(topic.slug, { summit: summit?.slug })}>{topic.label}</a>
      </div>
      {summit && (
        <div className="at-row">
          <bdi>{summit.shortName}</bdi>, {formatDate(summit.date)}
        </div>
      )}
      <div className="prop">{topic.proposition}</div>
      <div className="spread-line">
        <Spread verdict={verdict} />
      </div>
      <Tally verdict={verdict} />
      {rowMoves(row, actors).map((words) => (
        <span key={words} className="tally">
          <Glyph name="from" />
          <b>{words}</b>
        </span>
      ))}
      {!alone && (
        <a className="link only noprint" href={compareHref(only)}>
          Only this topic
        </a>
      )}
    </>
  )
}
