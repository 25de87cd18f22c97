import type { NetworkView } from '@/lib/agreement/network/model'
import { lineWriter } from '../csv/line'
import { publicNetwork } from '../json/network'
import { jsonText } from '../json/text'
import { edgeLines } from './edges'
import { writeGexf } from './gexf'
import { graphmlLines } from './graphml'
import { matrixLines } from './matrix'

type NetworkWriter = (view: NetworkView) => Iterable<string>

const WRITERS: Record<string, NetworkWriter> = {
  csv: (view) => matrixLines(view, lineWriter(false)),
  edges: (view) => edgeLines(view, lineWriter(false)),
  graphml: graphmlLines,
  gexf: (view) => [writeGexf(view)],
  json: (view) => [jsonText(publicNetwork(view)), '\n'],
}

/** Writes a network in a form, or a message that says which forms there are. */
export function networkFile(format: string): NetworkWriter | string {
  const writer = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined
  return writer ?? `A network has no form “${format}”. Try: ${Object.keys(WRITERS).join(', ')}.`
}
