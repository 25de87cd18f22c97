import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { writeAttribute } from './attributes'
import { Sheet } from './sheet'

/**
 * What components return, as HTML: the same that React's `renderToStaticMarkup` writes, for what only has to be
 * written, because it does not wait, stream, listen or change. Every text and every attribute is escaped.
 * @throws at whatever only React can write: something asynchronous, a client component, an element that React
 * treats in a way of its own
 */
export function writeMarkup(node: ReactNode): string {
  const sheet = new Sheet()
  write(sheet, node)
  return sheet.take()
}

/** Looked up once: a bundler finds a module's exports anew at every use. */
const [FRAGMENT, isElement] = [Fragment, isValidElement]

function write(sheet: Sheet, node: ReactNode): void {
  if (typeof node === 'string') sheet.putText(node)
  else if (node === undefined || node === null || typeof node === 'boolean') return
  else if (typeof node === 'number' || typeof node === 'bigint') sheet.put(String(node))
  else if (Array.isArray(node)) for (const one of node) write(sheet, one)
  else if (isElement<Props>(node)) writeElement(sheet, node)
  else throw new Error('Only texts and elements can be written as markup.')
}

type Props = { children?: ReactNode; [name: string]: unknown }

function writeElement(sheet: Sheet, { type, props }: ReactElement<Props>): void {
  if (typeof type === 'string') writeTag(sheet, type, props)
  else if (type === FRAGMENT) write(sheet, props.children)
  // One that uses a hook throws; of one that waits there is a promise, which is refused.
  else if (typeof type === 'function') write(sheet, (type as (props: Props) => ReactNode)(props))
  else throw new Error('Only plain components can be written as markup.')
}

/** By their tags: how they start and end; `empty` ones have no content. */
const TAGS = new Map<string, { start: string; end: string; empty: boolean }>()
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])

/** Those that run or load something, those that belong elsewhere, and those whose value React turns into another. */
const REFUSED = new Set(
  'script style link meta base iframe object embed html head body select option textarea'.split(' '),
)

function writeTag(sheet: Sheet, tag: string, props: Props): void {
  const { start, end, empty } = TAGS.get(tag) ?? learn(tag)
  sheet.put(start)
  for (const name in props) if (name !== 'children') writeAttribute(sheet, name, props[name])
  sheet.put(empty ? '/>' : '>')
  if (empty) return
  const { children } = props
  // A line break right after the tag would be taken for one of the source's.
  if (tag === 'pre' && typeof children === 'string' && children.startsWith('\n')) sheet.put('\n')
  write(sheet, children)
  sheet.put(end)
}

function learn(tag: string) {
  if (!/^[a-z][a-z0-9]*$/i.test(tag) || REFUSED.has(tag)) throw new Error(`<${tag}> cannot be written as markup.`)
  const known = { start: `<${tag}`, end: `</${tag}>`, empty: EMPTY.has(tag) }
  TAGS.set(tag, known)
  return known
}
