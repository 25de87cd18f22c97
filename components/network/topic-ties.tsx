import type { TopicTie } from '@/lib/agreement/network/model'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { agreementHref, positionsHref, topicHref } from '@/lib/urls'
import { ActorName } from './actor-name'
import { FoldedTies, weightWords } from './folded-ties'

const TIE_NAME = { subtract: 'For minus against', ignore: 'Statements', combine: 'Sides', congruence: '', conflict: '' }

/** The ties of a two-mode network, the strongest first, and the way to their drawing. */
export function TopicTies({ view }: { view: NetworkPageView }) {
  const { onTopics, filter } = view
  const name = TIE_NAME[view.settings.qualifier]
  if (onTopics.length === 0)
    return (
      <div className="empty">
        <p>Nobody is on record with such statements.</p>
        <a className="btn" href={agreementHref({ view: 'stances' })}>
          Actors × topics, everybody
        </a>
      </div>
    )
  const { actors, topics, theme, hand, groups } = filter
  return (
    <section id="ties">
      <div className="parthead">
        <h2>Ties of actors and topics</h2>
        <p className="note">
          Strongest first.{' '}
          <a href={`${agreementHref({ actors, topics, theme, hand, groups, view: 'stances' })}#lines`}>As lines</a>
        </p>
      </div>
      <FoldedTies
        ties={onTopics}
        columns={[{ label: 'Actor' }, { label: 'Topic' }, { label: name, num: true }, { label: 'Statements' }]}
        row={(tie) => <Row key={`${tie.a} ${tie.b}`} tie={tie} view={view} name={name} />}
      />
    </section>
  )
}

type RowProps = { tie: TopicTie; view: NetworkPageView; name: string }

function Row({ tie, view, name }: RowProps) {
  const [actor, topic] = [view.nodes[tie.a], view.nodes[tie.b]]
  if (!actor || !topic) return null
  const sides = (['for', 'against', 'mixed'] as const).flatMap((side) =>
    tie[side] > 0 ? [`${tie[side]} ${side}`] : [],
  )
  return (
    <tr>
      <th scope="row">
        <ActorName node={actor} />
      </th>
      <td>
        <a className="link" href={topicHref(topic.name)}>
          <bdi>{topic.label}</bdi>
        </a>
      </td>
      <td className="num" data-label={name}>
        {weightWords(tie.weight)}
      </td>
      <td data-label="Statements">
        {view.filter['actors-as'] === 'person' ? (
          <a className="link" href={positionsHref({ actor: [actor.name], topic: [topic.name] })}>
            {sides.join(', ')}
          </a>
        ) : (
          sides.join(', ')
        )}
      </td>
    </tr>
  )
}
