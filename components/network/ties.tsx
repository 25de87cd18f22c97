import { MOST_BY_TIES } from '@/lib/agreement/network/layout'
import type { ListedTie } from '@/lib/agreement/network/model'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import { agreementHref, compareHref } from '@/lib/urls'
import { ActorName } from './actor-name'
import { FoldedTies, weightWords } from './folded-ties'

const TIE_NAME = { congruence: 'Congruence', conflict: 'Conflict', subtract: 'Net', ignore: 'Either', combine: 'Sides' }

/** The ties as a table, the equivalent of the drawing: the strongest first, of many nodes those between clusters. */
export function Ties({ view }: { view: NetworkPageView }) {
  return (
    <section className="part" id="ties">
      <div className="parthead">
        <h2>Its ties</h2>
        <p className="note">
          {view.nodes.length > MOST_BY_TIES ? 'Between clusters, then inside them; strongest' : 'Strongest'} first;
          every number opens the topics behind it
        </p>
      </div>
      <FoldedTies ties={view.listed} table={(ties) => <TieTable ties={ties} view={view} />} />
    </section>
  )
}

function TieTable({ ties, view }: { ties: readonly ListedTie[]; view: NetworkPageView }) {
  return (
    <div className="frame">
      <table className="ties">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Actor</th>
            <th scope="col" className="num">
              {TIE_NAME[view.settings.qualifier]}
            </th>
            <th scope="col" className="num">
              Topics, same side
            </th>
            <th scope="col" className="num">
              Topics, opposite
            </th>
            <th scope="col">Clusters</th>
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

function Row({ tie, view }: { tie: ListedTie; view: NetworkPageView }) {
  const [one, other] = [view.nodes[tie.a], view.nodes[tie.b]]
  if (!one || !other) return null
  const letters = [one, other].map(({ cluster }) => letterOf(cluster))
  const isPair = [one, other].every(({ kind }) => kind === 'person') || view.filter['actors-as'] === 'person'
  const href = isPair
    ? `${agreementHref({ pair: `${one.name}~${other.name}` })}#pair`
    : compareHref({ actors: [one.name, other.name] })
  return (
    <tr>
      <th scope="row">
        <ActorName node={one} />
      </th>
      <td>
        <ActorName node={other} />
      </td>
      <td className="num">
        <a className="link" href={href}>
          {weightWords(tie.weight)}
        </a>
      </td>
      <td className="num">
        {tie.same} of {tie.shared}
      </td>
      <td className="num">{tie.opposite || '–'}</td>
      <td>{letters[0] === letters[1] ? letters[0] : letters.join(' – ')}</td>
    </tr>
  )
}

const letterOf = (cluster: number | undefined) =>
  cluster === undefined ? '' : cluster <= 26 ? String.fromCharCode(64 + cluster) : String(cluster)
