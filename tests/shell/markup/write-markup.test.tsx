import fc from 'fast-check'
import { createElement, lazy, memo, type ReactNode, Suspense, useState } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { writeMarkup } from '@/components/shell/markup/write-markup'
import { anyNode, hostileAddress, hostileText } from './arbitrary'
import { sortedAttributes } from './sorted-attributes'

// React warns of lists without keys and of hooks without a component, neither of which is at issue here.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('markup', () => {
  test('is what React writes', () => {
    fc.assert(
      fc.property(anyNode, (node) => {
        expect(sortedAttributes(writeMarkup(node))).toBe(sortedAttributes(renderToStaticMarkup(node)))
      }),
      { numRuns: 2000 },
    )
  })

  test('means every text as it is, and lets none of it become a tag or an attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [, attribute, content] =
          /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(writeMarkup(<p title={text}>{text}</p>)) ?? []
        expect([attribute, content].map((written) => unescaped(written ?? 'torn apart'))).toEqual([text, text])
      }),
    )
  })

  test('has no address that runs something', () => {
    fc.assert(
      fc.property(hostileAddress, (href) => {
        const markup = writeMarkup(<a href={href}>there</a>)
        expect(markup).toBe(renderToStaticMarkup(<a href={href}>there</a>))
        const address = unescaped(/"(.*)"/s.exec(markup)?.[1] ?? '')
        if (URL.canParse(address) && new URL(address).protocol === 'javascript:')
          expect(address).toContain('React has blocked')
      }),
    )
  })

  test('may grow beyond any page, and begins anew each time', () => {
    const long = '&'.repeat(1_000_000)
    expect(writeMarkup(<p>{long}</p>)).toBe(`<p>${'&amp;'.repeat(1_000_000)}</p>`)
    expect(writeMarkup(<p>x</p>)).toBe('<p>x</p>')
  })

  test('marks the chosen option of a menu, as React does', () => {
    for (const value of ['', 'b', 'missing']) {
      const menu = (
        <select name="day" defaultValue={value}>
          <option value="">None</option>
          <option value="b">{`B & ${value}`}</option>
        </select>
      )
      expect(writeMarkup(menu)).toBe(renderToStaticMarkup(menu))
    }
  })

  test('can be written while other markup is', () => {
    expect(
      writeMarkup(
        <p>
          be
          <Inner />
          fore
        </p>,
      ),
    ).toBe('<p>be&lt;b&gt;in&lt;/b&gt;fore</p>')
  })
})

const Inner = () => writeMarkup(<b>in</b>)
const Later = async () => 'too late'
const Counting = () => useState(1)[0]
const Kept = memo(() => 'kept')
const Loaded = lazy(async () => ({ default: () => 'loaded' }))

/** Only React knows what to do with these, so they are refused where the first test of a page sees it. */
const REFUSED: Record<string, ReactNode> = {
  'a script': <script>alert(1)</script>,
  'a style': <style>{'p { color: red }'}</style>,
  'a style of its own': <p style={{ color: 'red' }} />,
  'a listener': createElement('p', { onClick: () => undefined }),
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is refused
  'markup as it is': createElement('p', { dangerouslySetInnerHTML: { __html: '<b>' } }),
  'an attribute of unknown spelling': <path strokeDashoffset="1" />,
  'a field with a text': <textarea defaultValue="a" />,
  'a choice that React holds': <select value="a" onChange={undefined} />,
  'an option without a value': <option>a</option>,
  'a value that is an object': <p title={{} as string} />,
  'an object': {} as ReactNode,
  'a promise': Promise.resolve('later'),
  'a component that waits': <Later />,
  'a component with a state': <Counting />,
  'a component that is remembered': <Kept />,
  'a component that is loaded': <Loaded />,
  'a boundary': <Suspense>x</Suspense>,
}
test.each(Object.entries(REFUSED))('%s is refused', (_, node) => {
  expect(() => writeMarkup(<div>{node}</div>)).toThrow()
  expect(writeMarkup(<p>as ever</p>)).toBe('<p>as ever</p>')
})

function unescaped(markup: string): string {
  const characters: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }
  return markup.replace(/&[a-z0-9#]+;/g, (entity) => characters[entity] ?? entity)
}
