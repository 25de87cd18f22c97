import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Frame } from '@/components/shell/frame'
import { OWN_LIBRARY, type ServedLibrary } from '@/lib/served-library'

const pageOf = (said: Partial<ServedLibrary> = {}) =>
  renderToStaticMarkup(
    <Frame section={undefined} library={{ ...OWN_LIBRARY, ...said }}>
      Words
    </Frame>,
  )

test('a copy that may be behind says as of when it is, and no other page does', () => {
  expect(pageOf({ asOf: '2026-11-28T00:31:07.000Z' })).toContain(
    '<p>As of 28 Nov 2026, 00:31 UTC: the machine where this library is written has not answered since.</p>',
  )
  expect(pageOf()).not.toContain('As of')
})

test('what is not promised of writes stands at the foot of a page, and nothing where nothing is to be said', () => {
  expect(pageOf({ exception: 'A power cut may lose the last of it.' })).toContain(
    '<p>A power cut may lose the last of it.</p></footer>',
  )
  expect(pageOf()).toContain('</a></footer>')
})
