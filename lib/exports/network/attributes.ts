import type { NetworkNode } from '@/lib/agreement/network/model'

type Attribute = {
  name: string
  type: 'string' | 'int' | 'double' | 'boolean'
  value: (node: NetworkNode) => string | number | boolean | undefined
}

/**
 * Attributes of nodes in files for other programs. `type` is true for topics of a two-mode network, which is what
 * bipartite functions of igraph read; `bipartite` is 0 for actors and 1 for topics, which those of networkx read.
 */
export function nodeAttributes(mode: 'one' | 'two'): Attribute[] {
  return [
    { name: 'name', type: 'string', value: ({ name }) => name },
    { name: 'label', type: 'string', value: ({ label }) => label },
    { name: 'kind', type: 'string', value: ({ kind }) => kind },
    { name: 'statements', type: 'int', value: ({ statements }) => statements },
    ...(mode === 'two' ? TWO_MODE : ONE_MODE),
    { name: 'degree', type: 'int', value: ({ degree }) => degree },
    { name: 'strength', type: 'double', value: ({ strength }) => strength },
    { name: 'betweenness', type: 'double', value: ({ betweenness }) => betweenness },
  ]
}

const ONE_MODE: Attribute[] = [
  { name: 'cluster', type: 'int', value: ({ cluster }) => cluster },
  { name: 'moved', type: 'int', value: ({ moved }) => moved },
]
const TWO_MODE: Attribute[] = [
  { name: 'type', type: 'boolean', value: ({ mode }) => mode === 'topic' },
  { name: 'bipartite', type: 'int', value: ({ mode }) => Number(mode === 'topic') },
]
