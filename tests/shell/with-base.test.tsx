import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withBase } from '@/components/shell/with-base'

const inSample = (node: ReactNode) => renderToStaticMarkup(withBase(node, '/sample'))

function Inner({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <>
      <a href={href}>{children}</a>
      {['/a', '/b'].map((one) => (
        <Leaf key={one} href={one} />
      ))}
    </>
  )
}
const Leaf = ({ href }: { href: string }) => <a href={href}>leaf</a>

test('every address of a page and a form is below the base, however deep', () => {
  expect(
    inSample(
      <main>
        <Inner href="/topics?x=1#y">
          <b>
            <a href="/">home</a>
          </b>
        </Inner>
        <form action="/search" method="post">
          <button type="submit" formAction="/write/x">
            Go
          </button>
          {false}
          {0} {'text'}
        </form>
      </main>,
    ),
  ).toBe(
    '<main><a href="/sample/topics?x=1#y"><b><a href="/sample">home</a></b></a>' +
      '<a href="/sample/a">leaf</a><a href="/sample/b">leaf</a>' +
      '<form action="/sample/search" method="post"><button type="submit" formAction="/sample/write/x">Go</button>0 text</form></main>',
  )
})

test('other servers, parts of the page, files of the build and marked ways out keep their address', () => {
  for (const href of [
    'https://example.org/',
    '//example.org/x',
    '/\\example.org',
    '#main',
    '?q=1',
    '/_next/static/a.js',
  ])
    expect(inSample(<a href={href}>x</a>)).toBe(renderToStaticMarkup(<a href={href}>x</a>))
  expect(
    inSample(
      <a href="/" data-outside="">
        out
      </a>,
    ),
  ).toBe('<a href="/" data-outside="">out</a>')
  expect(
    inSample(
      <a href="/a" data-outside={undefined}>
        in
      </a>,
    ),
  ).toBe('<a href="/sample/a">in</a>')
  const own = <Inner href="/topics" />
  expect(withBase(own, '')).toBe(own)
})

test('client components are left alone, asynchronous ones refused', () => {
  const client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
  const Client = client as unknown as () => ReactNode
  const element = <Client />
  expect(withBase([element], '/sample')).toEqual([element])
  const Late = (async () => <p />) as unknown as () => ReactNode
  expect(() => withBase(<Late />, '/sample')).toThrow('asynchronous')
})
