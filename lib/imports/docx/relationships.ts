import { readXml } from './xml'

type Parts = Record<string, Uint8Array>

/**
 * The parts of a document, found by its relationships (ECMA-376, part 2, 9.3); without these, by the names that Word
 * uses.
 */
export type DocumentParts = {
  main: Uint8Array | undefined
  /** The first part of a kind: `styles`, `numbering`, `footnotes`, `endnotes`, `comments`. */
  part: (kind: string) => Uint8Array | undefined
  /** All parts of a kind: `header`, `footer`, `chart`, `diagramData`. */
  all: (kind: string) => Uint8Array[]
}

export function findParts(parts: Parts): DocumentParts {
  const mainPath = targets(parts, '_rels/.rels', '').find(({ kind }) => kind === 'officeDocument')?.path
  const path = mainPath && parts[mainPath] ? mainPath : 'word/document.xml'
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const related = targets(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const all = (kind: string) => {
    const named = related.filter((one) => one.kind === kind).map((one) => one.path)
    const paths = named.length > 0 ? named : Object.keys(parts).filter((name) => name === `${folder}${kind}.xml`)
    return [...new Set(paths)].flatMap((name) => parts[name] ?? [])
  }
  return { main: parts[path], part: (kind) => all(kind)[0], all }
}

function targets(parts: Parts, name: string, folder: string): { kind: string; path: string }[] {
  const found: { kind: string; path: string }[] = []
  const part = parts[name]
  if (!part) return found
  readXml(part, {
    open: ({ attributes }) => {
      const { Type: type, Target: target, TargetMode: mode } = attributes
      if (!type || !target || mode === 'External') return
      found.push({ kind: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) })
    },
    close: () => undefined,
  })
  return found
}

function resolved(folder: string, target: string): string {
  return new URL(target, `http://parts/${folder}`).pathname.slice(1)
}
