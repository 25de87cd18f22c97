import type { AgreementPair } from '@/lib/agreement/model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import { agreementHref } from '@/lib/urls'

type Props = { view: AgreementPageView; pairs: AgreementPair[]; title: string }

/** Pairs that stand out, of those who share five topics and more. */
export function RankedPairs({ view, pairs, title }: Props) {
  return (
    <section className="part">
      <div className="parthead">
        <h2>{title}</h2>
        <p className="note">Five shared topics or more</p>
      </div>
      {pairs.length === 0 && <p className="quiet-note">No such pair.</p>}
      <ul className="rank">
        {pairs.map(({ a, b, counts }) => {
          const [left, right] = [view.actors[a], view.actors[b]]
          if (!left || !right) return null
          const letters = [left, right].map(({ cluster }) => view.clusters[cluster]?.letter)
          return (
            <li key={`${a} ${b}`}>
              <span>
                <a
                  className="pair"
                  href={`${agreementHref({ ...view.filter, pair: `${left.record.slug}~${right.record.slug}` })}#pair`}
                >
                  <bdi>{left.record.name}</bdi>, <bdi>{right.record.name}</bdi>
                </a>{' '}
                <span className="where">
                  {letters[0] === letters[1] ? `both ${letters[0]}` : `${letters[0]} and ${letters[1]}`}
                </span>
              </span>
              <span className="fr">
                <b>{counts.sameSide}</b> of {counts.shared}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
