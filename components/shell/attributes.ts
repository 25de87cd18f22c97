import type { Sheet } from './sheet'

/**
 * Writes ` name="value"` by the name that React gives an attribute; nothing where it has no value.
 * @throws at a name or value that React would treat in a way not known here
 */
export function writeAttribute(sheet: Sheet, name: string, value: unknown): void {
  if (value === undefined || value === null) return
  const { start, bare, kind } = KNOWN.get(name) ?? learn(name)
  if (typeof value === 'string' && kind !== 'flag') {
    sheet.put(start)
    sheet.putText(kind === 'address' ? withoutScript(value) : value)
    sheet.put('"')
  } else if (kind === 'word' && typeof value === 'boolean') sheet.put(`${start}${value}"`)
  else if (typeof value === 'number' && kind !== 'flag') sheet.put(`${start}${value}"`)
  else if (value === true && (kind === 'flag' || kind === 'flag or text')) sheet.put(bare)
  else if (value !== false) throw new Error(`${name} has a value that cannot be written as markup.`)
}

/** What `true` stands for: a word, or that the name is there. And whether a text is an address. */
type Kind = 'text' | 'word' | 'flag' | 'flag or text' | 'address'

/** How each attribute met so far is written. Names come from components, never from data, so they are few. */
const KNOWN = new Map<string, { start: string; bare: string; kind: Kind }>()

function learn(name: string) {
  const spelled = SPELLED[name] ?? name
  // A name with a capital that is not listed may have to be spelled otherwise, and is an event's where it begins with "on".
  if (!/^[a-z][a-z0-9-]*$/.test(name) && !Object.hasOwn(SPELLED, name))
    throw new Error(`${name} is no attribute that can be written as markup.`)
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

/** The policy under which pages are served forbids styles in attributes. */
const REFUSED = new Set(['style', 'ref'])
const ADDRESSES = new Set(['href', 'src', 'action'])
const FLAGS = new Set('checked defaultChecked disabled hidden open readOnly required reversed'.split(' '))

/** How HTML and SVG, or React in their stead, spell the names that have a capital in them. */
const SPELLED: Record<string, string> = {
  ...{ className: 'class', defaultChecked: 'checked', defaultValue: 'value', htmlFor: 'for', tabIndex: 'tabindex' },
  ...{ strokeLinecap: 'stroke-linecap', strokeLinejoin: 'stroke-linejoin', strokeWidth: 'stroke-width' },
  ...{ stopColor: 'stop-color', stopOpacity: 'stop-opacity', textAnchor: 'text-anchor' },
  ...Object.fromEntries(
    'autoComplete colSpan dateTime encType maxLength readOnly rowSpan viewBox'.split(' ').map((name) => [name, name]),
  ),
}

/** `javascript:` however a browser would still read it: the pattern is React's. */
const SCRIPT = new RegExp(`^[\\u0000-\\u001F ]*${[...'javascript'].join('[\\r\\n\\t]*')}[\\r\\n\\t]*:`, 'i')

/** An address that would run something leads nowhere instead, as in React. */
function withoutScript(address: string): string {
  return SCRIPT.test(address)
    ? "javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')"
    : address
}
