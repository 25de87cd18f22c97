import type { ListedTie, NetworkView } from '@/lib/agreement/network/model'
import { countWords } from '@/lib/comparison/words'
import { actorHref, agreementHref, compareHref } from '@/lib/urls'

const TIE_NAME = { congruence: 'Congruence', conflict: 'Conflict', subtract: 'Net', ignore: 'Either', combine: 'Sides' }

/** The ties as a table, the strongest first: the equivalent of the drawing. */
export function Ties({ view }: { view: NetworkView }) {
  return (
    <section className="part" id="ties">
      <div className="parthead">
        <h2>Its ties</h2>
        <p className="note">Strongest first; every number opens the topics behind it</p>
      </div>
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
            {view.listed.map((tie) => (
              <Row key={`${tie.a} ${tie.b}`} tie={tie} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet-note">{countWords(view.listed.length, 'tie')} shown; the files have all.</p>
    </section>
  )
}

function Row({ tie, view }: { tie: ListedTie; view: NetworkView }) {
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
        <a className="who" href={actorHref(one.name)}>
          <bdi>{one.label}</bdi>
        </a>
      </th>
      <td>
        <a className="who" href={actorHref(other.name)}>
          <bdi>{other.label}</bdi>
        </a>
      </td>
      <td className="num">
        <a className="link" href={href}>
          {Number.isInteger(tie.weight) ? tie.weight : tie.weight.toFixed(2)}
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
