import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText } from '@/lib/citations/runs'
import { sourcePageHref } from '@/lib/urls'
import { bodiesOf } from './bodies'
import type { AnnotatedQuotation, AnnotatedSource } from './model'
import { targetOf } from './target'

/** Gives the full address of a path, or a URN of it where the library has no public address. */
export type IriOf = (path: string) => string

/**
 * The quotations of a source as a Web Annotation collection with one page (W3C Web Annotation Data Model, 2017), each
 * quotation an annotation.
 */
export function toAnnotationCollection(annotated: AnnotatedSource, iriOf: IriOf) {
  const { source, quotations } = annotated
  const id = iriOf(sourcePageHref(source.slug, 'jsonld'))
  const page = iriOf(`${sourcePageHref(source.slug, 'jsonld')}#page-1`)
  const items = quotations.map((quotation) => annotationOf(quotation, annotated, iriOf))
  const first = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Quotations in ${plainText(chicagoEntry(source))}`,
    generator: { type: 'Software', name: 'Parley' },
    total: items.length,
    ...(items.length > 0 && { first, last: page }),
  }
}

function annotationOf(annotated: AnnotatedQuotation, { source, texts }: AnnotatedSource, iriOf: IriOf) {
  const { quotation, proves } = annotated
  const coded = proves.some(({ withdrawn }) => !withdrawn)
  return {
    id: iriOf(`${sourcePageHref(source.slug, 'jsonld')}#${quotation.id}`),
    type: 'Annotation',
    motivation: coded ? 'classifying' : 'highlighting',
    body: bodiesOf(annotated, iriOf),
    target: targetOf(quotation, source, texts, iriOf),
  }
}
