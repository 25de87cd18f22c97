import type { MarkupBuffer } from './buffer'

/**
 * Writes ` name="value"`, or nothing for an absent value.
 * @param name as React spells it: `className`
 * @throws at a name or value that is not known to be written as React writes it
 */
export function writeAttribute(buffer: MarkupBuffer, name: string, value: unknown): void {
  if (value === undefined || value === null) return
  const { start, bare, kind } = KNOWN.get(name) ?? learn(name)
  if (typeof value === 'string' && kind !== 'flag') {
    buffer.append(start)
    buffer.appendText(kind === 'address' ? withoutScript(value) : value)
    buffer.append('"')
  } else if (kind === 'word' && typeof value === 'boolean') buffer.append(`${start}${value}"`)
  else if (typeof value === 'number' && kind !== 'flag') buffer.append(`${start}${value}"`)
  else if (value === true && (kind === 'flag' || kind === 'flag or text')) buffer.append(bare)
  else if (value !== false) throw new Error(`${name} has a value that cannot be written as markup.`)
}

/**
 * How an attribute is written: `text`; `word`, where `true` is written as "true"; `flag`, where `true` is written as
 * the bare name; `address`, whose value may be a script.
 */
type Kind = 'text' | 'word' | 'flag' | 'flag or text' | 'address'

/** The spelling of each attribute seen so far. Few, because names come from components and never from data. */
const KNOWN = new Map<string, { start: string; bare: string; kind: Kind }>()

function learn(name: string) {
  const spelled = SPELLED[name] ?? name
  // An unlisted name with a capital may be spelled differently in HTML, or be an event handler (`onClick`).
  if (!/^[a-z][a-z0-9-]*$/.test(name) && !Object.hasOwn(SPELLED, name))
    throw new Error(`${name} is not an attribute that can be written as markup.`)
  if (REFUSED.has(name)) throw new Error(`${name} cannot be written as markup.`)
  const known = { start: ` ${spelled}="`, bare: ` ${spelled}=""`, kind: kindOf(name) }
  KNOWN.set(name, known)
  return known
}

function kindOf(name: string): Kind {
  if (/^(aria|data)-/.test(name)) return 'word'
  if (FLAGS.has(name)) return 'flag'
  if (ADDRESSES.has(name)) return 'address'
  return name === 'download' ? 'flag or text' : 'text'
}

/** Refused attributes: the content security policy forbids styles in attributes, and a `ref` needs React. */
const REFUSED = new Set(['style', 'ref'])
const ADDRESSES = new Set(['href', 'src', 'action'])
const FLAGS = new Set('checked defaultChecked disabled hidden open readOnly required reversed'.split(' '))

/** HTML and SVG spellings of React's names with a capital. */
const SPELLED: Record<string, string> = {
  ...{ className: 'class', defaultChecked: 'checked', defaultValue: 'value', htmlFor: 'for', tabIndex: 'tabindex' },
  ...{
    strokeLinecap: 'stroke-linecap',
    strokeDasharray: 'stroke-dasharray',
    strokeLinejoin: 'stroke-linejoin',
    strokeWidth: 'stroke-width',
  },
  ...{ stopColor: 'stop-color', stopOpacity: 'stop-opacity', textAnchor: 'text-anchor' },
  ...Object.fromEntries(
    'autoComplete colSpan dateTime encType maxLength readOnly rowSpan viewBox'.split(' ').map((name) => [name, name]),
  ),
}

/** `javascript:` in every spelling that a browser accepts: React's own pattern. */
const SCRIPT = new RegExp(`^[\\u0000-\\u001F ]*${[...'javascript'].join('[\\r\\n\\t]*')}[\\r\\n\\t]*:`, 'i')

/** Replaces an address that would run a script, as React does. */
function withoutScript(address: string): string {
  return SCRIPT.test(address)
    ? "javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')"
    : address
}
