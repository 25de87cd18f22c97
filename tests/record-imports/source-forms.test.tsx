import { parseHTML } from 'linkedom'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReferenceMappingForm } from '@/components/imports/reference-mapping'
import { TextMappingForm } from '@/components/imports/text-mapping'
import { referenceMappingSchema } from '@/lib/record-imports/references/mapping'
import { readReferenceMapping } from '@/lib/record-imports/references/mapping-fields'
import { type TextLayout, textMappingSchema } from '@/lib/record-imports/texts/mapping'
import { readTextMapping } from '@/lib/record-imports/texts/mapping-fields'
import { sentFields } from './sent-form'

/** The fields that a form sends as it is shown, each control of which has a label. */
function sentBy(form: ReactElement): Map<string, string> {
  const { document } = parseHTML(`<html><body>${renderToStaticMarkup(form)}</body></html>`)
  for (const control of document.querySelectorAll('input:not([type=hidden]), select'))
    expect(document.querySelector(`label[for="${control.id}"]`), control.id).not.toBeNull()
  return sentFields(form)
}

test('the form of references sends the mapping that it shows', () => {
  const mapping = referenceMappingSchema.parse({ access: 'open', language: 'ko' })
  const kinds = [
    { kind: 'NEWS', count: 3, type: 'article-newspaper' as const },
    { kind: '', count: 1, type: null },
  ]
  const sent = sentBy(<ReferenceMappingForm layout={{ mapping, kinds }} sent={new Map()} />)
  expect(referenceMappingSchema.parse(readReferenceMapping(sent))).toEqual(mapping)
  expect(readReferenceMapping(new Map())).toBeUndefined()
})

test.each([
  [{}, '{date} {author} - {title}'],
  [
    { pattern: null, title: 'name', date: 'text', author: 'text', type: 'speech', container: 'Q', language: 'de' },
    null,
  ],
])('the form of texts sends the mapping that it shows: %j', (given, pattern) => {
  const mapping = textMappingSchema.parse(given)
  const layout: TextLayout = {
    mapping,
    pattern,
    fitting: 1,
    files: 2,
    table: 'list.csv',
    sample: [
      {
        path: 'a.txt',
        title: { value: 'Harbor talks', from: 'table' },
        date: { value: '2019-01-22', from: 'name' },
        authors: { value: '', from: 'nothing' },
      },
    ],
  }
  const sent = sentBy(<TextMappingForm layout={layout} sent={new Map()} />)
  expect(textMappingSchema.parse(readTextMapping(sent))).toEqual({ ...mapping, pattern })
  expect(readTextMapping(new Map())).toBeUndefined()
})
