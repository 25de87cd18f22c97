import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Frame } from '@/components/shell/frame'
import { OWN_LIBRARY } from '@/lib/served-library'

const pageOf = (asOf?: string) =>
  renderToStaticMarkup(
    <Frame section={undefined} library={{ ...OWN_LIBRARY, asOf }}>
      Words
    </Frame>,
  )

test('a copy that may be behind says as of when it is, and no other page does', () => {
  expect(pageOf('2026-11-28T00:31:07.000Z')).toContain(
    '<p>As of 28 Nov 2026, 00:31 UTC: the machine where this library is written has not answered since.</p>',
  )
  expect(pageOf()).not.toContain('As of')
})
