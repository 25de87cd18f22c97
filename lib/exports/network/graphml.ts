import { tiesOf } from '@/lib/agreement/network/graph'
import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeCommand, recipeInWords } from '@/lib/agreement/network/recipe'
import { escapeXml } from '../xml-text'
import { nodeAttributes } from './attributes'

/** A network as GraphML 1.0 (http://graphml.graphdrawing.org), undirected, with its recipe as attributes of the graph. */
export function* graphmlLines(view: NetworkView): Generator<string> {
  const { network, nodes, provenance } = view
  const attributes = nodeAttributes(network.mode)
  const about = Object.entries({
    recipe: recipeInWords(view),
    command: recipeCommand(view, 'graphml'),
    library: provenance.library,
    data_version: String(provenance.dataVersion),
    address: provenance.address ?? '',
  })
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`
  for (const [name] of about) yield key(name, 'graph', 'string')
  for (const { name, type } of attributes) yield key(name, 'node', type)
  yield key('weight', 'edge', 'double')
  yield '  <graph id="network" edgedefault="undirected">\n'
  for (const [name, value] of about) yield `    ${data('graph', name, value)}\n`
  for (const [index, node] of nodes.entries()) {
    yield `    <node id="${idOf(node.name, index)}">`
    for (const { name, value } of attributes) {
      const given = value(node)
      if (given !== undefined) yield data('node', name, String(given))
    }
    yield '</node>\n'
  }
  for (const [index, { a, b, weight }] of tiesOf(network).entries()) {
    const [source, target] = [a, b].map((node) => idOf(nodes[node]?.name ?? '', node))
    yield `    <edge id="e${index}" source="${source}" target="${target}">${data('edge', 'weight', String(weight))}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

/** Slugs are ids; a name in words gets a number instead, because igraph reads entities in ids as they are written. */
const idOf = (name: string, index: number) => (/^[a-z0-9-]+$/.test(name) ? name : `node-${index}`)
const key = (name: string, of: string, type: string) =>
  `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
const data = (of: string, name: string, value: string) => `<data key="${of}_${name}">${escapeXml(value)}</data>`
