import { tiesOf } from '@/lib/agreement/network/graph'
import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import type { LineWriter } from '../csv/line'

const FIELDS = ['source', 'target', 'weight', 'source_label', 'target_label', 'recipe'] as const

/** The ties of a network line by line, in the order of their nodes; every row has the recipe. */
export function* edgeLines(view: NetworkView, line: LineWriter): Generator<string> {
  const { network, nodes } = view
  const recipe = recipeInWords(view)
  yield line([...FIELDS])
  for (const { a, b, weight } of tiesOf(network))
    yield line([nodes[a]?.name, nodes[b]?.name, weight, nodes[a]?.label, nodes[b]?.label, recipe])
}
