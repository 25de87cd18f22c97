import { STANCE } from '@/lib/vocabulary'
import type { AgreementView } from './model'

/** Topics from what the first cluster holds to what the second holds, by the difference of their mean scores. */
export function orderCells({ stances, actors, labels }: AgreementView): string[] {
  const clusterOf = new Map(actors.map(({ record, cluster }) => [record.slug, cluster]))
  const sums = new Map<string, { sum: [number, number]; count: [number, number] }>()
  for (const { actor, topic, stance } of stances) {
    const cell = sums.get(topic) ?? { sum: [0, 0], count: [0, 0] }
    sums.set(topic, cell)
    const cluster = clusterOf.get(actor)
    if (cluster !== 0 && cluster !== 1) continue
    cell.sum[cluster] += STANCE[stance].score
    cell.count[cluster] += 1
  }
  const lean = (cell: string) => {
    const { sum, count } = sums.get(cell) ?? { sum: [0, 0], count: [0, 0] }
    const mean = (side: 0 | 1) => (count[side] === 0 ? 0 : sum[side] / count[side])
    return mean(0) - mean(1)
  }
  const label = (cell: string) => labels.get(cell) ?? cell
  return [...sums.keys()].toSorted((a, b) => lean(b) - lean(a) || label(a).localeCompare(label(b), 'en'))
}
