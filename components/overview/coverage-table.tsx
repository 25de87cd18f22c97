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
        <p className="note">Of {comparison.rows.length} rows</p>
      </div>
      <table className="coverage">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">On record</th>
            {used.map((silence) => (
              <th key={silence} scope="col">
                {SILENCE[silence].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ actor, name, held, silent }) => (
            <tr key={actor}>
              <th scope="row">
                <a className="who" href={actorHref(actor)}>
                  <bdi>{name}</bdi>
                </a>
              </th>
              <td>{held}</td>
              {used.map((silence) => (
                <td key={silence}>{silent[silence] || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet-note">
        <a className="link" href="/coverage">
          What is missing, and what would fill it
        </a>
      </p>
    </section>
  )
}
