import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { writeAttribute } from './attributes'
import { MarkupBuffer } from './buffer'

/**
 * Renders components to HTML, the same as React's `renderToStaticMarkup`, with every text and attribute escaped. Only
 * for components that are synchronous and have no state and no handlers.
 * @throws for anything that only React can render: asynchronous components, client components, hooks, unknown elements
 *   and attributes
 */
export function writeMarkup(node: ReactNode): string {
  const buffer = new MarkupBuffer()
  write(buffer, node)
  return buffer.finish()
}

/** Constants, because a bundler's lookup of a module's exports costs time at each use. */
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
  if (type === 'select') writeMenu(buffer, props)
  else if (typeof type === 'string') writeTag(buffer, type, props)
  else if (type === FRAGMENT) write(buffer, props.children)
  // A component with a hook throws. An asynchronous component returns a promise, which `write` refuses.
  else if (typeof type === 'function') write(buffer, (type as (props: Props) => ReactNode)(props))
  else throw new Error('Only plain components can be written as markup.')
}

/** Start and end of each tag seen so far; `empty` elements have no content. */
const TAGS = new Map<string, { start: string; end: string; empty: boolean }>()
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr'])

/**
 * Refused tags: those that run or load something, that do not belong in a page's content, or whose value React
 * rewrites.
 */
const REFUSED = new Set('script style link meta base iframe object embed html head body optgroup'.split(' '))

/** Where React takes the text of a `<textarea>` from. */
const TEXT_OF_FIELD = ['value', 'defaultValue', 'children']

function writeTag(buffer: MarkupBuffer, tag: string, props: Props): void {
  const { start, end, empty } = TAGS.get(tag) ?? learn(tag)
  if (tag === 'textarea' && TEXT_OF_FIELD.some((name) => props[name] !== undefined))
    throw new Error('A <textarea> with a text cannot be written as markup.')
  buffer.append(start)
  for (const name in props) if (name !== 'children') writeAttribute(buffer, name, props[name])
  if (tag === 'option' && isChosen(props)) buffer.append(' selected=""')
  buffer.append(empty ? '/>' : '>')
  if (empty) return
  const { children } = props
  // HTML drops the first line break after <pre>, so one that belongs to the text is doubled.
  if (tag === 'pre' && typeof children === 'string' && children.startsWith('\n')) buffer.append('\n')
  write(buffer, children)
  buffer.append(end)
}

/** The chosen value of the menu that is being written. */
let chosen: unknown

/** A menu: React takes its `defaultValue` and marks the option that has it. */
function writeMenu(buffer: MarkupBuffer, { defaultValue, ...props }: Props): void {
  if ('value' in props || 'multiple' in props)
    throw new Error('Only a menu with a default value can be written as markup.')
  buffer.append('<select')
  for (const name in props) if (name !== 'children') writeAttribute(buffer, name, props[name])
  buffer.append('>')
  chosen = defaultValue
  try {
    write(buffer, props.children)
  } finally {
    chosen = undefined
  }
  buffer.append('</select>')
}

/** An option needs a value of its own; React takes the text of one that has none. */
function isChosen({ value, selected }: Props): boolean {
  if (typeof value !== 'string' || selected !== undefined)
    throw new Error('Only an option with a value can be written as markup.')
  return value === chosen
}

function learn(tag: string) {
  if (!/^[a-z][a-z0-9]*$/i.test(tag) || REFUSED.has(tag)) throw new Error(`<${tag}> cannot be written as markup.`)
  const known = { start: `<${tag}`, end: `</${tag}>`, empty: EMPTY.has(tag) }
  TAGS.set(tag, known)
  return known
}
