import type { ReactNode } from 'react'
import { countWords } from '@/lib/comparison/words'

/** Ties that stand open. */
const OPEN = 15

type Props<Tie> = { ties: readonly Tie[]; table: (ties: readonly Tie[]) => ReactNode }

/** A table of the first ties, one of the rest to be opened, and how many there are. */
export function FoldedTies<Tie>({ ties, table }: Props<Tie>) {
  const [first, rest] = [ties.slice(0, OPEN), ties.slice(OPEN)]
  return (
    <>
      {table(first)}
      {rest.length > 0 && (
        <details className="more-ties">
          <summary>{countWords(rest.length, 'further tie')}</summary>
          {table(rest)}
        </details>
      )}
      <p className="quiet-note">{countWords(ties.length, 'tie')} in the table; the files have all.</p>
    </>
  )
}

/** The weight of a tie, with two places where it is no whole number. */
export function weightWords(weight: number): string {
  return (Number.isInteger(weight) ? String(weight) : weight.toFixed(2)).replace('-', '−')
}
