import { countWords } from '@/lib/comparison/words'
import { formatDate, isSingleDay } from '@/lib/dates'
import type { History } from './history'
import type { Occasion } from './occasion'

/** A history in words: "No change in 3 occasions", "One occasion, 22 Jan 2019, reported by Ada Marlow". */
export function historyWords(history: History): string {
  const { occasions, stances, turned, apart, review } = history
  const [only] = occasions
  if (occasions.length === 1 && only) return `One occasion, ${formatDate(only.statedOn)}${howKnown(only)}`
  const notes = [
    review ? 'two stances of equal rank on the last day, under review' : undefined,
    roughlyDated(occasions),
    apart.length > 0 ? `${apart.length} second-hand, inferred or enacted, not on the line` : undefined,
  ].filter((note) => note !== undefined)
  const counted = countWords(occasions.length - apart.length, 'occasion')
  const head =
    stances.length > 1 && turned
      ? `by ${formatDate(turned.statedOn).replace(/^by /, '')}`
      : stances.length === 0 || occasions.length - apart.length === 1
        ? counted
        : `No change in ${counted}`
  return [head, ...notes].join('; ')
}

/** ", reported by Ada Marlow", ", inferred"; empty for first-hand and stated. */
export function howKnown({ basis, reportedBy }: Pick<Occasion, 'basis' | 'reportedBy'>): string {
  return [basis === 'stated' ? undefined : basis, reportedBy ? `reported by ${reportedBy.name}` : undefined]
    .filter((part) => part !== undefined)
    .map((part) => `, ${part}`)
    .join('')
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

function roughlyDated(occasions: Occasion[]): string | undefined {
  const rough = occasions.flatMap(({ statedOn }, index) => (isSingleDay(statedOn) ? [] : [index]))
  const [only] = rough
  if (only === undefined) return undefined
  const ordinal = ORDINALS[only]
  return rough.length === 1 && ordinal ? `the ${ordinal} not dated to the day` : `${rough.length} not dated to the day`
}
