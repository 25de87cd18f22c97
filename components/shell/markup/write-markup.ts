import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { writeAttribute } from './attributes'
import { MarkupBuffer } from './buffer'

/**
 * Renders components to HTML, the same HTML as React's `renderToStaticMarkup`. For components that do not wait,
 * stream, listen or change. Every text and every attribute is escaped.
 * @throws at whatever only React can render: something asynchronous, a client component, a hook, an element or
 * attribute that is not known to be written as React writes it
 */
export function writeMarkup(node: ReactNode): string {
  const buffer = new MarkupBuffer()
  write(buffer, node)
  return buffer.finish()
}

/** In constants, because a bundler looks a module's exports up at every use. */
const [FRAGMENT, isElement] = [Fragment, isValidElement]

function write(buffer: MarkupBuffer, node: ReactNode): void {
  if (typeof node === 'string') buffer.appendText(node)
  else if (node === undefined || node === null || typeof node === 'boolean') return
  else if (typeof node === 'number' || typeof node === 'bigint') buffer.append(String(node))
  else if (Array.isArray(node)) for (const one of node) write(buffer, one)
  else if (isElement<Props>(node)) writeElement(buffer, node)
  else throw new Error('Only texts and elements can be written as markup.')
}

type Props = { children?: ReactNode; [name: string]: unknown }

function writeElement(buffer: MarkupBuffer, { type, props }: ReactElement<Props>): void {
  if (typeof type === 'string') writeTag(buffer, type, props)
  else if (type === FRAGMENT) write(buffer, props.children)
  // A component with a hook throws. An asynchronous one returns a promise, which `write` refuses.
  else if (typeof type === 'function') write(buffer, (type as (props: Props) => ReactNode)(props))
  else throw new Error('Only plain components can be written as markup.')
}

/** Known tags: how they start and end; `empty` ones have no content. */
const TAGS = new Map<string, { start: string; end: string; empty: boolean }>()
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])

/** Tags that run or load something, that do not belong in a page's content, or whose value React rewrites. */
const REFUSED = new Set(
  'script style link meta base iframe object embed html head body select option textarea'.split(' '),
)

function writeTag(buffer: MarkupBuffer, tag: string, props: Props): void {
  const { start, end, empty } = TAGS.get(tag) ?? learn(tag)
  buffer.append(start)
  for (const name in props) if (name !== 'children') writeAttribute(buffer, name, props[name])
  buffer.append(empty ? '/>' : '>')
  if (empty) return
  const { children } = props
  // HTML drops the first line break after <pre>, so one that belongs to the text is doubled.
  if (tag === 'pre' && typeof children === 'string' && children.startsWith('\n')) buffer.append('\n')
  write(buffer, children)
  buffer.append(end)
}

function learn(tag: string) {
  if (!/^[a-z][a-z0-9]*$/i.test(tag) || REFUSED.has(tag)) throw new Error(`<${tag}> cannot be written as markup.`)
  const known = { start: `<${tag}`, end: `</${tag}>`, empty: EMPTY.has(tag) }
  TAGS.set(tag, known)
  return known
}
