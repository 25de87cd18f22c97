import type { TopicTie } from '@/lib/agreement/network/model'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { agreementHref, positionsHref, topicHref } from '@/lib/urls'
import { ActorName } from './actor-name'
import { FoldedTies, weightWords } from './folded-ties'

const TIE_NAME = { subtract: 'For minus against', ignore: 'Statements', combine: 'Sides', congruence: '', conflict: '' }

/** The ties of a two-mode network, the strongest first, and the way to their drawing. */
export function TopicTies({ view }: { view: NetworkPageView }) {
  const { onTopics, filter } = view
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
      <FoldedTies ties={onTopics} table={(ties) => <TieTable ties={ties} view={view} />} />
    </section>
  )
}

function TieTable({ ties, view }: { ties: readonly TopicTie[]; view: NetworkPageView }) {
  return (
    <div className="frame">
      <table className="ties">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Topic</th>
            <th scope="col" className="num">
              {TIE_NAME[view.settings.qualifier]}
            </th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <Row key={`${tie.a} ${tie.b}`} tie={tie} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ tie, view }: { tie: TopicTie; view: NetworkPageView }) {
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
      <td className="num">{weightWords(tie.weight)}</td>
      <td>
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
