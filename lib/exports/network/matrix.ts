import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import type { LineWriter } from '../csv/line'

/**
 * The matrix of a network line by line: actors down, actors or topics across. The cell in the corner, which no reader
 * takes for data, has the recipe.
 */
export function* matrixLines(view: NetworkView, line: LineWriter): Generator<string> {
  const { network } = view
  const columns = network.mode === 'one' ? network.actors : network.topics
  yield line([recipeInWords(view), ...columns])
  for (const [row, name] of network.actors.entries())
    yield line([name, ...network.weights.subarray(row * columns.length, (row + 1) * columns.length)])
}
