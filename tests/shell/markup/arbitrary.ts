import fc from 'fast-check'
import { createElement, Fragment, type ReactNode } from 'react'

/** Text as nobody should write it: markup, entities, quotation marks, line breaks, halves of characters. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '&lt;',
        '</p>',
        '<script>alert(1)</script>',
        '<!--',
        ']]>',
        '\n',
        '\r\0',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('“ ¶ ”', '정상', 'شرط', '\ud800', '𝒳', ''),
)

/** Addresses, among them those that a browser would run. */
export const hostileAddress = fc.oneof(
  hostileText.filter((text) => text !== ''),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\u0001', '\n\t'),
      fc.array(fc.constantFrom('', '', '', '\t', '\n', '\r', ' '), { minLength: 11, maxLength: 11 }),
      fc.boolean(),
      hostileText,
    )
    .map(([lead, gaps, upper, rest]) => {
      const scheme = [...'javascript:'].map((letter, at) => (gaps[at] ?? '') + letter).join('')
      return lead + (upper ? scheme.toUpperCase() : scheme) + rest
    }),
)

const word = fc.oneof(hostileText, fc.integer())
const ATTRIBUTES: Record<string, fc.Arbitrary<unknown>> = {
  ...{ className: fc.oneof(hostileText, fc.constant(false)), id: word, title: word, dir: word, lang: word, role: word },
  ...{ 'aria-label': word, 'aria-hidden': fc.boolean(), 'aria-current': fc.constant('page'), 'data-copy': word },
  ...{ tabIndex: fc.integer(), htmlFor: word, colSpan: fc.integer(), maxLength: fc.integer(), dateTime: word },
  ...{ open: fc.boolean(), hidden: fc.boolean(), disabled: fc.boolean(), required: fc.boolean() },
  ...{ href: hostileAddress, action: hostileAddress, download: fc.oneof(fc.boolean(), hostileText) },
  ...{ strokeWidth: word, textAnchor: word, viewBox: word, fill: word, d: word, stopOpacity: word },
}
const attributes = fc.record(ATTRIBUTES, { requiredKeys: [] })
const inputs = fc.record(
  {
    ...{ type: fc.constantFrom('text', 'checkbox'), name: word, defaultValue: word, defaultChecked: fc.boolean() },
    ...{ maxLength: fc.integer(), autoComplete: fc.constant('off'), required: fc.boolean() },
  },
  { requiredKeys: [] },
)

const TAGS = [
  'div',
  'span',
  'a',
  'p',
  'bdi',
  'b',
  'section',
  'details',
  'blockquote',
  'pre',
  'svg',
  'use',
  'path',
  'form',
]

/** Whatever components may return. Key warnings are React's and say nothing about what is written. */
export const anyNode = fc.letrec<{ node: ReactNode; element: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    fc.constantFrom(undefined, null, true, false),
    fc.oneof(fc.integer(), fc.double(), fc.bigInt()),
    tie('element'),
    fc.array(tie('node')),
  ),
  element: fc.oneof(
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie('node')))
      .map(([tag, given, children]) => createElement(tag, given, ...children)),
    inputs.map((given) => createElement('input', given)),
    fc.constant(createElement('br')),
    tie('node').map((children) => createElement(Fragment, null, children)),
    tie('node').map((children) => createElement(Passing, null, children)),
  ),
})).node

function Passing({ children }: { children?: ReactNode }) {
  return children
}
