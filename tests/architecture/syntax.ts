import { parseAst } from 'vitest/node'
import type { SourceFile } from './source-files'

/** A node of a syntax tree; only what tests read of it. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** The syntax tree of a source file. @throws where it cannot be parsed */
export function parse({ path, text }: SourceFile): Node {
  const extension = path.split('.').at(-1)
  const lang = extension === 'ts' || extension === 'tsx' ? extension : 'js'
  return parseAst(text, { lang }) as unknown as Node
}

/** Calls `visit` for every node below `node`, parents first. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** The distinct names that a file declares or uses, without HTML elements and properties that are only read (`a.name`). */
export function identifiersIn(file: SourceFile): string[] {
  const names = new Set<string>()
  walk(parse(file), (node, parent) => {
    const isRead = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed
    if (node.type === 'Identifier' && !isRead) names.add(node.name as string)
  })
  return [...names]
}

/** The texts of a file that somebody may read: strings, templates and text between tags, white space joined. */
export function textsIn(file: SourceFile): string[] {
  const texts: string[] = []
  walk(parse(file), (node) => {
    const value =
      node.type === 'Literal' || node.type === 'JSXText'
        ? node.value
        : node.type === 'TemplateElement'
          ? (node.value as { cooked: string | null }).cooked
          : undefined
    if (typeof value === 'string') texts.push(value.replace(/\s+/g, ' ').trim())
  })
  return texts
}
