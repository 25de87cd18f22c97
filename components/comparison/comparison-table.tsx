import { type Comparison, rowKey, rowLabel } from '@/lib/comparison/model'
import { numberEvidence, spotKey } from '@/lib/comparison/notes'
import type { CellContext } from './cell-evidence'
import { ActorHead, TopicHead } from './heads'
import { TableCell } from './table-cell'

/**
 * Topics down and actors across, or transposed. ARIA roles are explicit because phones show the table as cards, and
 * a table with another `display` loses its implicit roles.
 */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { actors, rows, filter } = comparison
  const context: CellContext = {
    sources: new Map(comparison.sources.map((source) => [source.slug, source])),
    depth: filter.cells,
    notes: new Map(numberEvidence(comparison).map((spot) => [spotKey(spot), spot.number])),
  }
  const across = filter.transpose ? rows.length : actors.length
  return (
    <section
      className={`frame cards wide-${Math.min(across, 12)}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Comparison, scrolls sideways"
    >
      <table className={`cmp depth-${filter.cells}`} role="table">
        {filter.transpose ? (
          <TransposedRows comparison={comparison} context={context} />
        ) : (
          <TopicRows comparison={comparison} context={context} />
        )}
      </table>
    </section>
  )
}

type Props = { comparison: Comparison; context: CellContext }

function TopicRows({ comparison: { actors, rows, filter }, context }: Props) {
  return (
    <>
      <thead role="rowgroup">
        <tr role="row">
          <th className="topic" scope="col" role="columnheader">
            <div className="who">Topic</div>
            <div className="aff">Stances run from against to for</div>
          </th>
          {actors.map((actor) => (
            <th key={actor.slug} scope="col" role="columnheader">
              <ActorHead actor={actor} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            <th className="topic" scope="row" role="rowheader">
              <TopicHead row={row} actors={actors} filter={filter} alone={rows.length === 1} />
            </th>
            {row.cells.map((cell, index) => (
              <TableCell
                key={cell.actor}
                cell={cell}
                topic={row.topic}
                name={actors[index]?.name ?? ''}
                context={context}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

function TransposedRows({ comparison: { actors, rows, filter }, context }: Props) {
  return (
    <>
      <thead role="rowgroup">
        <tr role="row">
          <th className="topic" scope="col" role="columnheader">
            <div className="who">Actor</div>
          </th>
          {rows.map((row) => (
            <th key={rowKey(row)} scope="col" role="columnheader" className="topic-across">
              <TopicHead row={row} actors={actors} filter={filter} alone={rows.length === 1} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {actors.map((actor, index) => (
          <tr key={actor.slug} role="row">
            <th className="topic" scope="row" role="rowheader">
              <ActorHead actor={actor} />
            </th>
            {rows.map((row) => {
              const cell = row.cells[index]
              return (
                cell && (
                  <TableCell key={rowKey(row)} cell={cell} topic={row.topic} name={rowLabel(row)} context={context} />
                )
              )
            })}
          </tr>
        ))}
      </tbody>
    </>
  )
}
