import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { UndirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { beforeAll, describe, expect, test } from 'vitest'
import { findNetworkView } from '@/db/queries/agreement/network'
import { tiesOf } from '@/lib/agreement/network/graph'
import type { NetworkView } from '@/lib/agreement/network/model'
import { recipeInWords } from '@/lib/agreement/network/recipe'
import { networkFileSchema } from '@/lib/exports/json/network-schema'
import { nodeAttributes } from '@/lib/exports/network/attributes'
import { networkFile } from '@/lib/exports/network/formats'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import { parseFilter } from '@/lib/filter/parse'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase, type TestDatabase } from '../support/database'

let library: TestDatabase
beforeAll(async () => {
  library = await freshDatabase(nastyLibrary())
})

const view = (query: string) =>
  findNetworkView(library.db, parseFilter(NETWORK_PARAMETERS, new URLSearchParams(query)).filter)
const written = (network: NetworkView, format: string) => {
  const write = networkFile(format)
  if (typeof write === 'string') throw new Error(write)
  return [...write(network)].join('')
}
const names = ({ nodes }: NetworkView) => nodes.map(({ name }) => name)
const sorted = (pairs: [string, string, number][]) =>
  pairs.map(([a, b, weight]) => [...[a, b].toSorted(), weight].join(' ')).toSorted()
const tiesIn = (network: NetworkView) =>
  sorted(tiesOf(network.network).map(({ a, b, weight }) => [names(network)[a] ?? '', names(network)[b] ?? '', weight]))

describe.each(['', 'normalize=average&hand=all&groups=1', 'actors-as=organization', 'mode=two&qualifier=subtract'])(
  'a network of the nasty library: %s',
  (query) => {
    test('there is something to read', async () => {
      const network = await view(query)
      expect(network.nodes.length).toBeGreaterThan(2)
      expect(tiesOf(network.network).length).toBeGreaterThan(0)
    })

    test('the matrix is read back as it is, and its corner is the recipe', async () => {
      const network = await view(query)
      const [head = [], ...rows] = parse(written(network, 'csv')) as string[][]
      expect(head[0]).toBe(recipeInWords(network))
      const columns = head.slice(1)
      const ties = rows.flatMap(([row = '', ...weights]) =>
        weights.flatMap((weight, index): [string, string, number][] =>
          Number(weight) === 0 ? [] : [[row, columns[index] ?? '', Number(weight)]],
        ),
      )
      const once = network.network.mode === 'two' ? ties : ties.filter(([a, b]) => a < b)
      expect(sorted(once)).toEqual(tiesIn(network))
    })

    test('edges are read back, each with the recipe', async () => {
      const network = await view(query)
      const rows = parse(written(network, 'edges'), { columns: true }) as Record<string, string>[]
      expect(sorted(rows.map((row) => [row.source ?? '', row.target ?? '', Number(row.weight)]))).toEqual(
        tiesIn(network),
      )
      expect(new Set(rows.map((row) => row.recipe))).toEqual(new Set([recipeInWords(network)]))
    })

    test('GEXF is read back by graphology, attributes and names included', async () => {
      const network = await view(query)
      const graph = parseGexf(UndirectedGraph, written(network, 'gexf'))
      expect(graph.nodes().toSorted()).toEqual(names(network).toSorted())
      expect(graph.mapEdges((_, { weight }, a, b): [string, string, number] => [a, b, weight ?? 1]).length).toBe(
        tiesOf(network.network).length,
      )
      for (const { name, label, statements } of network.nodes)
        expect(graph.getNodeAttributes(name)).toMatchObject({ label, statements })
    })

    test.skipIf(!hasPython('networkx'))('GEXF is read whole by networkx', async () => {
      const network = await view(query)
      const read = readByPython(
        written(network, 'gexf'),
        `import json, sys, networkx as nx
g = nx.read_gexf(sys.argv[1])
print(json.dumps({"nodes": dict(g.nodes(data=True)), "edges": [[a, b, d["weight"]] for a, b, d in g.edges(data=True)], "graph": g.graph}))`,
      )
      expect(Object.keys(read.nodes).toSorted()).toEqual(names(network).toSorted())
      expect(sorted(read.edges)).toEqual(tiesIn(network))
      expect(read.graph.mode).toBe('static')
      for (const node of network.nodes) {
        const attributes = nodeAttributes(network.network.mode).filter(({ name }) => name !== 'name')
        for (const { name, value } of attributes) expect(read.nodes[node.name]?.[name], name).toEqual(value(node))
      }
    })

    test('JSON has its public shape', async () => {
      const network = await view(query)
      const file = networkFileSchema.parse(JSON.parse(written(network, 'json')))
      expect(file.nodes.map(({ name }) => name)).toEqual(names(network))
      expect(sorted(file.ties.map(({ source, target, weight }) => [source, target, weight]))).toEqual(tiesIn(network))
    })

    test.skipIf(!hasPython('networkx'))('GraphML is read whole by networkx', async () => {
      const network = await view(query)
      const read = readByPython(
        written(network, 'graphml'),
        `import json, sys, networkx as nx
g = nx.read_graphml(sys.argv[1])
name = nx.get_node_attributes(g, "name")
print(json.dumps({"nodes": {d["name"]: d for n, d in g.nodes(data=True)}, "edges": [[name[a], name[b], d["weight"]] for a, b, d in g.edges(data=True)], "graph": g.graph}))`,
      )
      expect(Object.keys(read.nodes).toSorted()).toEqual(names(network).toSorted())
      for (const { name, label, kind } of network.nodes) expect(read.nodes[name]).toMatchObject({ label, kind })
      expect(sorted(read.edges)).toEqual(tiesIn(network))
      expect(read.graph.recipe).toBe(recipeInWords(network))
    })

    test.skipIf(!hasPython('igraph'))('GraphML is read whole by igraph', async () => {
      const network = await view(query)
      const read = readByPython(
        written(network, 'graphml'),
        `import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps({"nodes": {v["name"]: v.attributes() for v in g.vs}, "edges": [[g.vs[e.source]["name"], g.vs[e.target]["name"], e["weight"]] for e in g.es], "graph": {}}))`,
      )
      for (const { name, label } of network.nodes) expect(read.nodes[name]).toMatchObject({ label })
      expect(sorted(read.edges)).toEqual(tiesIn(network))
    })
  },
)

test('names of every script are kept', async () => {
  const network = await view('hand=all&groups=1&duplicates=include')
  const foreign = network.nodes.filter(({ label }) => /[^\p{Script=Latin}\p{P}\p{Z}\p{N}]/u.test(label))
  expect(foreign.length).toBeGreaterThan(0)
  const graph = parseGexf(UndirectedGraph, written(network, 'gexf'))
  for (const { name, label } of foreign) expect(graph.getNodeAttribute(name, 'label')).toBe(label)
})

test('a name with signs of XML is an id in GEXF as it is', async () => {
  const network = await view('')
  const [first, ...others] = network.nodes
  if (!first) return expect.fail('no nodes')
  const name = `Ada “<&>'" 한국 𝒜`
  const renamed: NetworkView = { ...network, nodes: [{ ...first, name, label: name }, ...others] }
  const graph = parseGexf(UndirectedGraph, written(renamed, 'gexf'))
  expect(graph.getNodeAttribute(name, 'label')).toBe(name)
  expect(graph.size).toBe(tiesOf(network.network).length)
})

test('a form that there is not is told', () => {
  expect(networkFile('dot')).toMatch(/no form “dot”/)
})

type Read = {
  nodes: Record<string, Record<string, unknown>>
  edges: [string, string, number][]
  graph: Record<string, unknown>
}

function readByPython(text: string, program: string): Read {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-network-')), 'network.graphml')
  writeFileSync(file, text)
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, file], { encoding: 'utf8' })) as Read
}

/** Whether Debian's Python has a package. */
function hasPython(name: string): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', `import ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write(`GraphML is not read by ${name} here: Debian’s python3-${name} is not installed.\n`)
    return false
  }
}
