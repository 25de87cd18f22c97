import type { AgreementPageView } from '@/lib/agreement/page-model'
import { shade } from '@/lib/agreement/shown'
import { enoughWords } from '@/lib/agreement/words'
import { countWords, groupDigits } from '@/lib/comparison/words'
import { agreementHref } from '@/lib/urls'
import { OneActor } from './one-actor'

/** Cluster against cluster, where there are too many actors for a matrix of them. */
export function Blocks({ view }: { view: AgreementPageView }) {
  const { blocks } = view
  const clusters = view.clusters.slice(0, blocks.length)
  const { none, few, enough } = view.pairs
  return (
    <section className="part">
      <div className="parthead">
        <h2>Cluster against cluster</h2>
        <p className="note">Above 40 actors; a letter opens the matrix of its cluster</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard */}
      <section className="frame flows" tabIndex={0} aria-label="Matrix of clusters">
        <table className="blocks">
          <caption className="vh">Same side of shared topics, summed over the pairs of two clusters</caption>
          <thead>
            <tr>
              <td />
              {clusters.map(({ letter, members }) => (
                <th key={letter} scope="col">
                  {letter} <small>{countWords(members.length, 'actor')}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {clusters.map(({ letter, members }, row) => (
              <tr key={letter}>
                <th scope="row">
                  <a href={agreementHref({ ...view.filter, cluster: letter })}>Cluster {letter}</a>{' '}
                  <small>{countWords(members.length, 'actor')}</small>
                </th>
                {blocks[row]?.map(({ sameSide, shared }, column) => (
                  <td key={clusters[column]?.letter} className={shared === 0 ? 'nil' : `b${shade(sameSide / shared)}`}>
                    {shared === 0 ? (
                      <span className="vh">no shared topic</span>
                    ) : (
                      <>
                        <b>{Math.round((100 * sameSide) / shared)} %</b>
                        <span>
                          {groupDigits(sameSide)} of {groupDigits(shared)}
                        </span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet-note">
        Of {countWords(none + few + enough, 'pair')}, {enoughWords(enough)}, {groupDigits(few)} fewer, and{' '}
        {groupDigits(none)} no topic, which is neither agreement nor disagreement. Files hold every pair.
      </p>
      <OneActor view={view} />
    </section>
  )
}
