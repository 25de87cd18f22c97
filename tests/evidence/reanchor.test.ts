import { describe, expect, test } from 'vitest'
import { checkQuotation } from '@/lib/evidence/check'
import { adoptWords, anchorText, reanchor } from '@/lib/evidence/reanchor'
import { smallLibrary } from '../fixtures/small'

const [QUOTATION] = smallLibrary().quotations as [ReturnType<typeof smallLibrary>['quotations'][number]]
const HASH = 'a'.repeat(64)
const around = (body: string) => anchorText(body, HASH, '2026-11-25')
const look = (body: string, quotation = QUOTATION) => checkQuotation(quotation.segments, body)

describe('after somebody confirmed', () => {
  const body = 'One.\n\nTwo.\n\nShe said, “not before\ninspections” begin.\n\nAnd “we wait”.'

  test('words that moved are anchored where they are, in the paragraph they are in', () => {
    const after = reanchor(QUOTATION, look(body), around(body))
    expect(after.segments[0]).toMatchObject({ exact: 'not before inspections', start: 23, end: 45 })
    // What stands around them is that of the place.
    expect(after.segments[0]).toMatchObject({
      prefix: 'One.\n\nTwo.\n\nShe said, “',
      suffix: '” begin.\n\nAnd “we wait”.',
    })
    expect(after.locator).toEqual({ kind: 'paragraph', value: '3' })
    expect(after.checked).toEqual({ result: 'exact', on: '2026-11-25', hash: HASH })
    expect(reanchor(after, look(body, after), around(body))).toEqual(after)
  })

  test('a range of paragraphs stays one, other locators stay as they are', () => {
    const wait = { exact: 'we wait', prefix: '', suffix: '', start: 400, end: 407 }
    const two = { ...QUOTATION, segments: [...QUOTATION.segments, wait] }
    const moved = (value: string, kind: 'paragraph' | 'page' = 'paragraph') =>
      reanchor({ ...two, locator: { kind, value } }, look(body, two), around(body)).locator?.value
    expect(moved('7-8')).toBe('3-4')
    expect(moved('7–8')).toBe('3–4')
    expect(moved('12')).toBe('3')
    expect(moved('12', 'page')).toBe('12')
  })

  test('words that changed or are missing keep their anchor', () => {
    for (const other of ['She said, not before inspectors.', 'Nothing of the kind.']) {
      const after = reanchor(QUOTATION, look(other), around(other))
      expect(after).toEqual({ ...QUOTATION, checked: { result: look(other).result, on: '2026-11-25', hash: HASH } })
    }
  })
})

test('words are taken over as the text has them, all of them or none', () => {
  const body = 'One.\n\nShe said, “not before inspections, all” begin.'
  const long = { ...QUOTATION.segments[0], exact: 'not before any inspections, all' } as (typeof QUOTATION.segments)[0]
  const quotation = { ...QUOTATION, segments: [long] }
  const after = adoptWords(quotation, look(body, quotation), around(body))
  expect(after?.segments[0]).toMatchObject({ exact: 'not before inspections, all', prefix: 'One.\n\nShe said, “' })
  expect(after?.locator?.value).toBe('2')
  const gone = { ...quotation, segments: [long, { ...long, exact: 'something else entirely' }] }
  expect(adoptWords(gone, look(body, gone), around(body))).toBeUndefined()
})
