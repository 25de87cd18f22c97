import type { ReactNode } from 'react'
import { countWords } from '@/lib/comparison/words'

/** Ties that stand open. */
const OPEN = 15

export type TieColumn = { label: string; num?: true }

type Props<Tie> = { ties: readonly Tie[]; columns: TieColumn[]; row: (tie: Tie) => ReactNode }

/** A table of the first ties, one of the rest to be opened, and how many there are. */
export function FoldedTies<Tie>({ ties, columns, row }: Props<Tie>) {
  const [first, rest] = [ties.slice(0, OPEN), ties.slice(OPEN)]
  return (
    <>
      <TieTable columns={columns}>{first.map(row)}</TieTable>
      {rest.length > 0 && (
        <details className="more-ties">
          <summary>{countWords(rest.length, 'further tie')}</summary>
          <TieTable columns={columns}>{rest.map(row)}</TieTable>
        </details>
      )}
      <p className="quiet-note">{countWords(ties.length, 'tie')} in the table; the files have all.</p>
    </>
  )
}

function TieTable({ columns, children }: { columns: TieColumn[]; children: ReactNode }) {
  return (
    <div className="frame">
      <table className="ties stacked">
        <thead>
          <tr>
            {columns.map(({ label, num }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have one label; their order never changes
              <th key={index} scope="col" className={num && 'num'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** The weight of a tie, with two decimals where it is not a whole number. */
export function weightWords(weight: number): string {
  return (Number.isInteger(weight) ? String(weight) : weight.toFixed(2)).replace('-', '−')
}
