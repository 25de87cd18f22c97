import { MovementLines } from '@/components/change/cell-movement'
import { Conditions } from '@/components/evidence/conditions'
import { Evidence } from '@/components/evidence/evidence'
import { StanceMarks } from '@/components/evidence/marks'
import { Proposition } from '@/components/topics/proposition'
import type { CellMovement } from '@/lib/change/cell'
import { recordKey } from '@/lib/change/model'
import { countWords } from '@/lib/comparison/words'
import type { PositionFilter } from '@/lib/filter/positions'
import { saidWords, speakerWords } from '@/lib/positions/row-words'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { actorHref, topicHref } from '@/lib/urls'

export type RowContext = {
  topics: Map<string, TopicRecord>
  actors: Map<string, ActorRecord>
  summits: Map<string, SummitRecord>
  sources: Map<string, SourceRecord>
  /** Kind of the group's head, which rows do not repeat. */
  head: 'topic' | 'actor' | undefined
  filter: PositionFilter
  movements: Map<string, CellMovement>
}

/** One position of the list: stance with marks, actor, terms, summary and quotations. */
export function PositionRow({ position, context }: { position: PositionRecord; context: RowContext }) {
  const { head, filter } = context
  const movement = context.movements.get(recordKey(position))
  const said = saidWords(position, context.sources, filter)
  return (
    <li className="pos">
      <div className="c1">
        <StanceMarks position={position} />
        {position.outdated && <span className="tag">on an earlier wording</span>}
      </div>
      <div className="c2">
        {head !== 'actor' && <Speaker position={position} context={context} />}
        {head === 'actor' && <Voice position={position} />}
        {head !== 'topic' && <Subject position={position} context={context} />}
        <Conditions position={position} />
        <p className="sum">
          <bdi>{position.summary}</bdi>
        </p>
        {said && <p className="loc">{said}</p>}
        {movement && <MovementLines movement={movement} />}
      </div>
      <div className="c3">
        {filter.words === 'folded' ? (
          <details>
            <summary className="link">{countWords(position.evidence.length, 'quotation')}</summary>
            <Quotations position={position} context={context} />
          </details>
        ) : (
          <Quotations position={position} context={context} />
        )}
      </div>
    </li>
  )
}

function Quotations({ position, context }: { position: PositionRecord; context: RowContext }) {
  return position.evidence.map((evidence) => (
    <Evidence key={evidence.id} evidence={evidence} source={context.sources.get(evidence.source)} copy />
  ))
}

function Speaker({ position, context }: { position: PositionRecord; context: RowContext }) {
  const { actor, onBehalfOf } = position
  const affiliation = speakerWords(context.actors.get(actor.slug), position)
  return (
    <div>
      <a className="who" href={actorHref(actor.slug)}>
        <bdi>{actor.name}</bdi>
      </a>
      <span className="aff">
        {affiliation && <bdi>{affiliation}</bdi>}
        {onBehalfOf && (
          <>
            {affiliation && ', '}speaking for{' '}
            <a href={actorHref(onBehalfOf.slug)}>
              <bdi>{onBehalfOf.name}</bdi>
            </a>
          </>
        )}
      </span>
    </div>
  )
}

/** Under an actor's head: the actor spoken for, or the speaker. */
function Voice({ position: { actor, holder, onBehalfOf } }: { position: PositionRecord }) {
  if (!onBehalfOf) return null
  const [word, other] = holder === actor.slug ? ['speaking for', onBehalfOf] : ['said by', actor]
  return (
    <div className="aff">
      {word}{' '}
      <a href={actorHref(other.slug)}>
        <bdi>{other.name}</bdi>
      </a>
    </div>
  )
}

function Subject({ position, context }: { position: PositionRecord; context: RowContext }) {
  const topic = context.topics.get(position.topic)
  const summit = position.summit ? context.summits.get(position.summit) : undefined
  return (
    <div className="subject">
      <a href={topicHref(position.topic)}>
        <bdi>{topic?.label ?? position.topic}</bdi>
      </a>
      {summit && (
        <span className="loc">
          {' '}
          at <bdi>{summit.shortName}</bdi>
        </span>
      )}
      <p className="prop">
        <bdi>
          <Proposition of={topic?.proposition} />
        </bdi>
      </p>
    </div>
  )
}
