import type { LeftOutCell, SilentCell } from '@/lib/comparison/model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'

/** "Looked in CSM, c. 22 Jan 2019": the sources read for a silent cell; undefined where there are none. */
export function lookedText({ looked }: SilentCell, sources: SourceRecord[]): string | undefined {
  if (looked.length === 0) return undefined
  const citations = looked.map(({ source, issued }) => {
    const known = sources.find(({ slug }) => slug === source)
    return `${known?.abbreviation ?? source}, ${formatDate(issued)}`
  })
  return `Looked in ${[...new Set(citations)].join('; ')}`
}

/** "2 positions left out: inferred, reported by Victor Cha". */
export function leftOutText({ count, why }: LeftOutCell): string {
  return `${countWords(count, 'position')} left out${why.length > 0 ? `: ${why.join(', ')}` : ''}`
}
