import { tiesOf } from '@/lib/agreement/network/graph'
import type { NetworkNode, NetworkView } from '@/lib/agreement/network/model'
import { recipeCommand, recipeInWords } from '@/lib/agreement/network/recipe'
import { NETWORK_FORMAT, NETWORK_VERSION, type NetworkFile } from './network-schema'
import { publicProvenance } from './provenance'

/** A discourse network as its file has it. */
export function publicNetwork(view: NetworkView): NetworkFile {
  const { filter, settings, network, nodes, clusters } = view
  const name = (index: number) => nodes[index]?.name ?? ''
  return {
    format: NETWORK_FORMAT,
    version: NETWORK_VERSION,
    recipe: recipeInWords(view),
    command: recipeCommand(view, 'json'),
    settings: {
      mode: settings.mode,
      actors: filter['actors-as'],
      qualifier: settings.qualifier,
      levels: settings.levels,
      normalize: settings.normalize,
      duplicates: settings.duplicates,
      hand: filter.hand,
      groups: filter.groups,
      broader: settings.broader,
      from: filter.from ?? null,
      to: filter.to ?? null,
      exclude: filter.exclude,
    },
    statements: view.statements,
    counted: view.counted,
    leftOut: { groups: view.leftOut.groups, nobody: view.leftOut.nobody, excluded: view.leftOut.excluded },
    modularity: clusters?.modularity ?? null,
    nodes: nodes.map(publicNode),
    ties: tiesOf(network).map(({ a, b, weight }) => ({ source: name(a), target: name(b), weight })),
    provenance: publicProvenance(view.provenance),
  }
}

function publicNode(node: NetworkNode): NetworkFile['nodes'][number] {
  const { name, label, mode, kind, statements, cluster, moved, degree, strength, betweenness } = node
  return {
    name,
    label,
    mode,
    kind,
    statements,
    cluster: cluster ?? null,
    moved: moved ?? null,
    degree,
    strength,
    betweenness: betweenness ?? null,
  }
}
