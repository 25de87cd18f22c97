import type { Comparison } from '@/lib/comparison/model'
import { SILENCES, type Silence } from '@/lib/vocabulary'
import type { Coverage } from './model'

/** Counts each actor's topics on record and silences by kind. */
export function buildCoverage({ actors, rows }: Comparison): Coverage[] {
  return actors.map(({ slug, name }, index) => {
    const cells = rows.flatMap(({ cells }) => cells[index] ?? [])
    const silent = Object.fromEntries(SILENCES.map((silence) => [silence, 0])) as Record<Silence, number>
    for (const cell of cells) if (cell.kind === 'silent') silent[cell.silence]++
    return { actor: slug, name, held: cells.filter(({ kind }) => kind === 'held').length, silent }
  })
}
