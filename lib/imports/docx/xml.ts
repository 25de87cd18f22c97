import sax from 'sax'
import { decodeStrictly } from '../encoding/guess'
import { markOf } from '../encoding/marks'
import { UnreadableFile } from '../extraction'

/** An element, named with the usual prefix of its namespace (`w:p`); `attributes` by local name. */
export type XmlElement = { name: string; attributes: Record<string, string> }

export type XmlHandlers = {
  open: (element: XmlElement) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** Deepest nesting of elements; Word's own limit for nested tables is far below. */
const DEEPEST = 2000

/**
 * Parses one part as a stream. Knows no entities but those of XML itself and fetches nothing.
 * @throws {UnreadableFile} where the part is not well-formed XML or declares a document type, which Word never does
 */
export function readXml(part: Uint8Array, { open, close, text = () => undefined }: XmlHandlers): void {
  const parser = sax.parser(true, OPTIONS)
  const names: string[] = []
  parser.onopentag = (tag) => {
    const { uri, local, attributes } = tag as sax.QualifiedTag
    names.push(`${prefixOf(uri)}:${local}`)
    if (names.length > DEEPEST) throw damaged()
    const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value])
    open({ name: names.at(-1) ?? '', attributes: Object.fromEntries(values) })
  }
  parser.onclosetag = () => close(names.pop() ?? '')
  parser.ontext = text
  parser.oncdata = text
  parser.ondoctype = () => {
    throw new UnreadableFile('This document declares entities of its own, which is not read. Paste the text instead.')
  }
  parser.onerror = () => {
    throw damaged()
  }
  parser.write(decoded(part)).close()
}

function decoded(part: Uint8Array): string {
  const text = decodeStrictly(part, markOf(part) ?? 'utf-8')
  if (text === undefined) throw damaged()
  return text
}

function damaged() {
  return new UnreadableFile('This document is damaged or cut short. Save it again, or paste the text.')
}

/** The types of sax lack `strictEntities`, which leaves out HTML's entities. */
const OPTIONS: sax.SAXOptions & { strictEntities: boolean } = { xmlns: true, strictEntities: true }

/** Beginnings of namespaces in the transitional and the strict edition of ECMA-376. */
const PREFIXES: [pattern: RegExp, prefix: string][] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/\/drawingml\/(2006\/)?diagram$/, 'dgm'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/metadata\/core-properties$/, 'cp'],
  [/^http:\/\/purl\.org\/dc\/elements\//, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\//, 'dcterms'],
]

const known = new Map<string, string>()

function prefixOf(uri: string): string {
  const before = known.get(uri)
  if (before !== undefined) return before
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? ''
  if (known.size < 200) known.set(uri, prefix)
  return prefix
}
