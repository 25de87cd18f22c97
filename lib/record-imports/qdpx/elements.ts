import sax from 'sax'
import { decodeStrictly } from '@/lib/imports/encoding/guess'
import { markOf } from '@/lib/imports/encoding/marks'
import { UnreadableFile } from '@/lib/imports/extraction'

/** An element by its local name, with its attributes by theirs. */
export type Element = { name: string; attributes: Record<string, string> }

export type ElementHandlers = {
  /** `path` are the local names of the element and of those it is in, from the outside. */
  open: (element: Element, path: readonly string[]) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Deepest nesting: codes may be in codes. */
const DEEPEST = 500

/**
 * Parses the XML of a project as a stream. Knows no entities but those of XML itself and fetches nothing.
 *
 * @throws {UnreadableFile} where it is not well-formed, declares a document type or is no project
 */
export function readElements(part: Uint8Array, { open, close, text }: ElementHandlers): void {
  const parser = sax.parser(true, OPTIONS)
  const path: string[] = []
  parser.onopentag = (tag) => {
    const { local, attributes } = tag as sax.QualifiedTag
    if (path.length === 0 && local !== 'Project')
      throw new UnreadableFile(`This is not a REFI-QDA project: its XML begins with <${local.slice(0, 60)}>.`)
    path.push(local)
    if (path.length > DEEPEST) throw damaged('its elements are nested too deeply')
    const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value])
    open({ name: local, attributes: Object.fromEntries(values) }, path)
  }
  parser.onclosetag = () => close(path.pop() ?? '')
  parser.ontext = text
  parser.oncdata = text
  parser.ondoctype = () => {
    throw new UnreadableFile('This project declares entities of its own, which is not read.')
  }
  parser.onerror = (error) => {
    throw damaged(error.message.split('\n')[0] ?? 'it is not well-formed')
  }
  parser.write(decoded(part)).close()
}

function decoded(part: Uint8Array): string {
  const text = decodeStrictly(part, markOf(part) ?? 'utf-8')
  if (text === undefined) throw damaged('it is not in UTF-8')
  return text.replace(/^\ufeff/, '')
}

function damaged(what: string) {
  return new UnreadableFile(`The file project.qde of this package cannot be read: ${what}.`)
}

/** The types of sax lack `strictEntities`, which leaves out HTML's entities. */
const OPTIONS: sax.SAXOptions & { strictEntities: boolean } = { xmlns: true, strictEntities: true }
