import { dirname, posix } from 'node:path'
import type { SourceFile } from './source-files'
import { type Node, parse, walk } from './syntax'

export type Export = { path: string; name: string }

/**
 * Exported values that no other of the files imports. A file that is imported as a whole uses all its exports. Types do
 * not count: one that names what a function takes or gives may be exported beside it.
 */
export function findUnimported(files: SourceFile[]): Export[] {
  const paths = new Set(files.map(({ path }) => path))
  const exported: Export[] = []
  const imported = new Set<string>()
  for (const file of files) {
    const use = (source: unknown, name: string) => {
      const to = typeof source === 'string' ? resolve(file.path, source, paths) : undefined
      if (to) imported.add(`${to} ${name}`)
    }
    walk(parse(file), (node) => {
      const source = (node.source as Node | null | undefined)?.value
      if (node.type === 'ImportExpression' || node.type === 'TSImportType') use(source, '*')
      if (node.type === 'ImportDeclaration')
        for (const part of node.specifiers as Node[]) use(source, nameOf(part.imported) ?? '*')
      if (node.type === 'ExportNamedDeclaration') {
        for (const part of node.specifiers as Node[]) use(source, nameOf(part.local) ?? '*')
        for (const name of declaredBy(node)) exported.push({ path: file.path, name })
      }
    })
  }
  return exported.filter(({ path, name }) => !imported.has(`${path} ${name}`) && !imported.has(`${path} *`))
}

function declaredBy(node: Node): string[] {
  const declaration = node.declaration as Node | null
  if (!declaration) return (node.specifiers as Node[]).flatMap((part) => nameOf(part.exported) ?? [])
  const declared = (declaration.declarations as Node[] | undefined) ?? [declaration]
  return declared.flatMap(({ type, id }) => (type.startsWith('TS') ? [] : (nameOf(id) ?? [])))
}

function nameOf(node: unknown): string | undefined {
  return (node as { name?: string } | null | undefined)?.name
}

function resolve(from: string, specifier: string, paths: Set<string>): string | undefined {
  if (!specifier.startsWith('@/') && !specifier.startsWith('.')) return undefined
  const base = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(dirname(from), specifier)
  return ['', '.ts', '.tsx', '.mjs', '.js'].map((ending) => base + ending).find((path) => paths.has(path))
}
