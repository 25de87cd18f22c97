import type { AgreementPageView } from '@/lib/agreement/page-model'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { agreementHref, topicHref } from '@/lib/urls'
import { StanceMark } from './stance-mark'

/** Most names of one list. */
const NAMED = 30
/** Most clusters described; more are of few actors. */
const SHOWN = 6

/** What each cluster holds in words, above its block in the matrix. */
export function Clusters({ view }: { view: AgreementPageView }) {
  const shown = view.clusters.filter(({ members }) => members.length > 1).slice(0, SHOWN)
  if (shown.length < 2) return null
  const unsettled = view.clusters.flatMap((cluster) => cluster.unsettled)
  return (
    <section aria-label="Clusters">
      <div className="clusters">
        {shown.map(({ letter, members, within, holds }) => (
          <div key={letter} className="cluster">
            <h2>
              <a href={agreementHref({ ...view.filter, cluster: letter, pair: undefined })}>Cluster {letter}</a>{' '}
              <span className="n">
                {countWords(members.length, 'actor')}; same side on {groupDigits(within.sameSide)} of{' '}
                {groupDigits(within.shared)} among themselves
              </span>
            </h2>
            <ul className="holds">
              {holds.map(({ cell, side, agreeing, speaking }) => (
                <li key={cell}>
                  <StanceMark stance={side === 'for' ? 'supports' : 'opposes'} />
                  <a href={topicHref(cell.split('@')[0] ?? cell)}>
                    <bdi>{view.labels.get(cell)}</bdi>
                  </a>
                  <span className="n">
                    {agreeing} of {speaking}
                  </span>
                </li>
              ))}
            </ul>
            <p className="narrow-note">{namesOf(view, members)}</p>
          </div>
        ))}
      </div>
      <p className="quiet-note">
        Clusters are found by the method of Louvain on topics shared on the same side (modularity{' '}
        {view.modularity.toFixed(2)}, seed 1), not by the sources. In 100 runs{' '}
        {unsettled.length === 0
          ? 'nobody was mostly elsewhere.'
          : `${namesOf(view, unsettled)} ${unsettled.length === 1 ? 'was' : 'were'} mostly elsewhere.`}
      </p>
    </section>
  )
}

/** Names of actors; of many the first, and how many others. */
function namesOf({ actors }: AgreementPageView, indexes: readonly number[]): string {
  const names = indexes.slice(0, NAMED).map((index) => actors[index]?.record.name)
  const others = indexes.length - names.length
  return names.join(', ') + (others > 0 ? ` and ${countWords(others, 'other')}` : '')
}
