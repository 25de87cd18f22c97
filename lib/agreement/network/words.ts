import { countWords } from '@/lib/comparison/words'
import type { NetworkDrawing } from './drawing'
import type { NetworkPageView } from './page-model'

/** What the network is of. */
export function networkWords({
  filter,
  actors,
  counted,
  leftOut,
}: Pick<NetworkPageView, 'filter' | 'actors' | 'counted' | 'leftOut'>): string {
  const who = filter['actors-as'] === 'organization' ? 'organization' : 'actor'
  const words = filter.hand === 'first' ? 'first-hand' : 'first-hand and reported'
  const out = leftOut.groups > 0 ? `; ${leftOut.groups} of unnamed groups left out` : ''
  return `${countWords(actors, who)}, ${countWords(counted, 'statement')}, ${words}${out}.`
}

/** How many ties are drawn, how many run inside a cluster, and who holds those that cross. */
export function networkSentence(view: Pick<NetworkPageView, 'nodes'>, { ties, all, crowded }: NetworkDrawing): string {
  const crossing = ties.filter(({ crosses }) => crosses)
  const counts = new Map<number, number>()
  for (const { a, b } of crossing) for (const node of [a, b]) counts.set(node, (counts.get(node) ?? 0) + 1)
  const [holder] = [...counts].toSorted((x, y) => y[1] - x[1] || x[0] - y[0])
  const most =
    holder && holder[1] > 1
      ? ` ${view.nodes[holder[0]]?.label} holds ${holder[1]} of the ${crossing.length} that cross.`
      : ''
  if (crowded) return `Of ${countWords(all, 'tie')}, ${crossing.length} that run between clusters are drawn.${most}`
  return `Of ${countWords(ties.length, 'tie')} drawn, ${ties.length - crossing.length} run inside a cluster.${most}`
}
