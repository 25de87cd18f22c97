import { SilenceMark } from '@/components/stance/silence-mark'
import type { Overview } from '@/lib/overview/model'
import { actorHref } from '@/lib/urls'
import { SILENCE, SILENCES } from '@/lib/vocabulary'

/** Table of topics on record and silences per actor. */
export function CoverageTable({ overview: { coverage, comparison } }: { overview: Overview }) {
  const used = SILENCES.filter((silence) => coverage.some(({ silent }) => silent[silence] > 0))
  if (coverage.length === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Coverage</h2>
        <p className="note">Topics on record, of {comparison.rows.length}, and the kinds of silence on the others</p>
      </div>
      <div className="frame plain">
        <table className="coverage" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Actor
              </th>
              <td className="cover" role="cell">
                <span className="vh">A square a topic</span>
              </td>
              <th scope="col" role="columnheader">
                On record
              </th>
              {used.map((silence) => (
                <th key={silence} scope="col" role="columnheader">
                  <SilenceMark silence={silence} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {coverage.map(({ actor, name, held, silent }) => (
              <tr key={actor} role="row">
                <th scope="row" role="rowheader">
                  <a className="who" href={actorHref(actor)}>
                    <bdi>{name}</bdi>
                  </a>
                </th>
                <td className="cover" aria-hidden="true">
                  <Units count={held} className="on" />
                  {SILENCES.map((silence) => (
                    <Units key={silence} count={silent[silence]} className={`k-${silence}`} />
                  ))}
                </td>
                <td role="cell">
                  {held}
                  <span className="narrow"> on record</span>
                </td>
                {used.map((silence) => (
                  <td key={silence} role="cell" className={silent[silence] ? undefined : 'zero'}>
                    {silent[silence] || '–'}
                    <span className="narrow"> {SILENCE[silence].label.toLowerCase()}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** One square per topic, in addition to the numbers. */
function Units({ count, className }: { count: number; className: string }) {
  return Array.from({ length: count }, (_, index) => `${className}-${index}`).map((key) => (
    <i key={key} className={className} />
  ))
}
