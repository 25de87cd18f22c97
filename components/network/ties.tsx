import { MOST_BY_TIES } from '@/lib/agreement/network/layout'
import type { ListedTie } from '@/lib/agreement/network/model'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { agreementHref, compareHref } from '@/lib/urls'
import { ActorName } from './actor-name'
import { FoldedTies, weightWords } from './folded-ties'

const TIE_NAME = { congruence: 'Congruence', conflict: 'Conflict', subtract: 'Net', ignore: 'Either', combine: 'Sides' }

/** The ties as a table, the equivalent of the drawing: the strongest first, of many nodes those between clusters. */
export function Ties({ view }: { view: NetworkPageView }) {
  const name = TIE_NAME[view.settings.qualifier]
  return (
    <section className="part" id="ties">
      <div className="parthead">
        <h2>Its ties</h2>
        <p className="note">
          {view.nodes.length > MOST_BY_TIES ? 'Between clusters, then inside them; strongest' : 'Strongest'} first; the
          number of a tie opens the topics and words behind it
        </p>
      </div>
      <FoldedTies
        ties={view.listed}
        columns={[
          { label: 'Actor' },
          { label: 'Actor' },
          { label: name, num: true },
          { label: 'Topics, same side', num: true },
          { label: 'Topics, opposite', num: true },
          { label: 'Clusters' },
        ]}
        row={(tie) => <Row key={`${tie.a} ${tie.b}`} tie={tie} view={view} name={name} />}
      />
    </section>
  )
}

type RowProps = { tie: ListedTie; view: NetworkPageView; name: string }

function Row({ tie, view, name }: RowProps) {
  const [one, other] = [view.nodes[tie.a], view.nodes[tie.b]]
  if (!one || !other) return null
  const letters = [one, other].map(({ cluster }) => letterOf(cluster))
  const { topics, theme, hand, groups, to } = view.filter
  const isPair = [one, other].every(({ kind }) => kind === 'person') || view.filter['actors-as'] === 'person'
  const href = isPair
    ? `${agreementHref({ topics, theme, hand, groups, asOf: to, pair: `${one.name}~${other.name}` })}#pair`
    : compareHref({ actors: [one.name, other.name] })
  return (
    <tr>
      <th scope="row">
        <ActorName node={one} />
      </th>
      <td>
        <ActorName node={other} />
      </td>
      <td className="num" data-label={name}>
        <a className="link" href={href}>
          {weightWords(tie.weight)}
        </a>
      </td>
      <td className="num" data-label="Topics, same side">
        {tie.same} of {tie.shared}
      </td>
      <td className="num" data-label="Topics, opposite">
        {tie.opposite || '–'}
      </td>
      <td data-label="Clusters">{letters[0] === letters[1] ? letters[0] : letters.join(' – ')}</td>
    </tr>
  )
}

const letterOf = (cluster: number | undefined) =>
  cluster === undefined ? '' : cluster <= 26 ? String.fromCharCode(64 + cluster) : String(cluster)
