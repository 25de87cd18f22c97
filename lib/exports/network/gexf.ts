import { UndirectedGraph } from 'graphology'
import { write } from 'graphology-gexf'
import { tiesOf } from '@/lib/agreement/network/graph'
import type { NetworkNode, NetworkView } from '@/lib/agreement/network/model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import { nodeAttributes } from './attributes'

/** A network as GEXF, which Gephi opens; its recipe is the description of the file. */
export function writeGexf(view: NetworkView): string {
  const { network, nodes, provenance } = view
  const graph = new UndirectedGraph<NetworkNode, { weight: number }>()
  for (const node of nodes) graph.addNode(node.name, node)
  // Ids of ties are numbers, because those of the library are random.
  for (const [index, { a, b, weight }] of tiesOf(network).entries())
    graph.addUndirectedEdgeWithKey(`e${index}`, nodes[a]?.name, nodes[b]?.name, { weight })
  graph.setAttribute('description', recipeInWords(view))
  graph.setAttribute('creator', provenance.library)
  const attributes = nodeAttributes(network.mode).filter(({ name }) => name !== 'label' && name !== 'name')
  return write(graph, {
    formatNode: (_, node) => ({
      label: node.label,
      attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value(node)])),
    }),
    formatEdge: (_, { weight }) => ({ weight, attributes: {} }),
  })
}
