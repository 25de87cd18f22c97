import { Spread } from '@/components/stance/spread'
import { Tally } from '@/components/stance/tally'
import { Proposition } from '@/components/topics/proposition'
import { affiliationAt } from '@/lib/affiliation'
import { countWords } from '@/lib/comparison/words'
import type { GroupHead, PositionGroup, PositionList } from '@/lib/positions/model'
import { isWorded } from '@/lib/records/read-model'
import { actorHref, topicHref } from '@/lib/urls'
import { PositionRow, type RowContext } from './position-row'

type GroupProps = { group: PositionGroup; list: PositionList; movements: RowContext['movements'] }

/** Rows of one topic under its proposition, of one actor under the name, or of an ungrouped list. */
export function PositionGroupView({ group, list, movements }: GroupProps) {
  const { head, continued, rows } = group
  const context: RowContext = {
    topics: new Map(list.topics.map((topic) => [topic.slug, topic])),
    actors: new Map(list.actors.map((actor) => [actor.slug, actor])),
    summits: new Map(list.summits.map((summit) => [summit.slug, summit])),
    sources: new Map(list.sources.map((source) => [source.slug, source])),
    head: head?.kind,
    filter: list.filter,
    movements,
  }
  return (
    <section className="grp">
      {head?.kind === 'topic' && <TopicHead head={head} continued={continued} context={context} />}
      {head?.kind === 'actor' && <ActorHead head={head} continued={continued} context={context} />}
      <ol>
        {rows.map((position) => (
          <PositionRow key={`${position.id} ${position.holder}`} position={position} context={context} />
        ))}
      </ol>
    </section>
  )
}

type HeadProps<Kind> = { head: Extract<GroupHead, { kind: Kind }>; continued: boolean; context: RowContext }

/** Head of a topic group. Its verdict covers the whole group, also where the page shows a part. */
function TopicHead({ head, continued, context }: HeadProps<'topic'>) {
  const topic = context.topics.get(head.topic)
  const summit = head.summit ? context.summits.get(head.summit) : undefined
  return (
    <header>
      <h2>
        <a href={topicHref(head.topic)}>
          <bdi>{topic?.label}</bdi>
        </a>
        {summit && (
          <span className="loc">
            {' '}
            at <bdi>{summit.shortName}</bdi>
          </span>
        )}
        {continued && <span className="loc"> continued</span>}
      </h2>
      <p className="prop">
        <bdi>
          <Proposition of={topic?.proposition} />
        </bdi>
      </p>
      {topic && isWorded(topic) && (
        <div className="gs">
          <Spread verdict={head.verdict} />
          <Tally verdict={head.verdict} />
        </div>
      )}
    </header>
  )
}

function ActorHead({ head, continued, context }: HeadProps<'actor'>) {
  const actor = context.actors.get(head.actor)
  const now = actor && affiliationAt(actor, undefined)
  return (
    <header>
      <h2>
        <a href={actorHref(head.actor)}>
          <bdi>{actor?.name}</bdi>
        </a>
        {continued && <span className="loc"> continued</span>}
      </h2>
      {now && (
        <p className="aff">
          <bdi>{now}</bdi>
        </p>
      )}
      <div className="gs loc">
        {countWords(head.count, 'position')} on {countWords(head.topics, 'topic')}
      </div>
    </header>
  )
}
