import { cloneElement, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { addressIn } from '@/lib/served-library'

type Props = { children?: ReactNode; [name: string]: unknown }

/**
 * The same content with every address below a base: `/topics` becomes `/sample/topics`. Components write addresses
 * from the root, as if there were one library; this is the only place that knows of others. Components are called and
 * replaced by what they return. Client components stay as they are, so none may be given an address.
 *
 * What is marked `data-outside` keeps its address: the ways from one library to another.
 *
 * @throws at an asynchronous component, whose content could not be looked through
 */
export function withBase(node: ReactNode, base: string): ReactNode {
  return base === '' ? node : rewrite(node, base)
}

function rewrite(node: ReactNode, base: string): ReactNode {
  if (Array.isArray(node)) return node.map((one) => rewrite(one, base))
  if (!isValidElement<Props>(node)) {
    if (node instanceof Promise) throw new Error('An asynchronous component cannot be shown in another library.')
    return node
  }
  const { type, props, key } = node
  if (typeof type === 'function' && !isClientComponent(type)) {
    const content = rewrite((type as (props: Props) => ReactNode)(props), base)
    return key === null ? content : createElement(Fragment, { key }, content)
  }
  return withChildren(node, typeof type === 'string' ? addressesOf(props, base) : {}, base)
}

/** Children written one after the other stay so: as a list React would want a key for each. */
function withChildren(node: ReactElement<Props>, changed: Partial<Props>, base: string): ReactNode {
  const { children } = node.props
  if (children === undefined) return cloneElement(node, changed)
  if (!Array.isArray(children)) return cloneElement(node, changed, rewrite(children, base))
  return cloneElement(node, changed, ...children.map((one) => rewrite(one, base)))
}

const ADDRESSES = ['href', 'src', 'action', 'formAction']

function addressesOf(props: Props, base: string): Partial<Props> {
  if (props['data-outside'] !== undefined) return {}
  const found = ADDRESSES.filter((name) => isFromRoot(props[name]))
  return Object.fromEntries(found.map((name) => [name, addressIn(base, String(props[name]))]))
}

/** An address of this server that names a page or a file: neither of another server nor a file of the build. */
const isFromRoot = (value: unknown) => typeof value === 'string' && /^\/(?![/\\]|_next\/)/.test(value)

const isClientComponent = (type: object) => '$$typeof' in type
