import { expect, test } from 'vitest'
import { viewCitation } from '@/lib/citations/view'

const provenance = {
  library: 'The strait',
  codebook: '1.0',
  dataVersion: 12,
  dataDate: '2019-02-01',
  address: undefined,
}

test('a view is cited by what it shows, its library and its data version; a local address is never printed', () => {
  expect(viewCitation('Ada Marlow on 2 topics', provenance)).toBe(
    'Ada Marlow on 2 topics. In The strait, data version 12 of 1 Feb 2019, codebook 1.0. Parley.',
  )
  expect(viewCitation('x.', { ...provenance, address: 'https://parley.example/compare' })).toBe(
    'x. In The strait, data version 12 of 1 Feb 2019, codebook 1.0. Parley. https://parley.example/compare',
  )
})
