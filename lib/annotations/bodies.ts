import { locatorInWords } from '@/lib/citations/locator-in-words'
import { actorHref } from '@/lib/urls'
import { EVIDENCE_MODE } from '@/lib/vocabulary'
import type { AnnotatedQuotation } from './model'
import { homeOfProof, sentenceOf, tagsOf } from './proof-words'

/**
 * What an annotation says of its words: the kind of quotation, who speaks, where it stands, translations, and each
 * record that rests on it with its address, a sentence and tags. Withdrawn records are left out.
 */
export function bodiesOf({ quotation, speakers, proves }: AnnotatedQuotation, iriOf: (path: string) => string) {
  const { mode, locator, translations } = quotation
  const { label, quoted } = EVIDENCE_MODE[mode]
  return [
    textual('classifying', quoted ? label : `${label}: the reporter’s words, not quoted`),
    ...speakers.map(({ slug, name }) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: { id: iriOf(actorHref(slug)), name },
    })),
    ...(locator ? [textual('describing', locatorInWords(locator))] : []),
    ...translations.map(({ lang, text, translator, method }) => ({
      ...textual('describing', text, lang),
      creator: { type: method === 'machine' ? 'Software' : 'Person', name: translator },
    })),
    ...proves
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap((proof) => [
        { type: 'SpecificResource', purpose: 'linking', source: iriOf(homeOfProof(proof)) },
        textual('describing', sentenceOf(proof)),
        ...tagsOf(proof).map((tag) => textual('tagging', tag)),
      ]),
  ]
}

const textual = (purpose: string, value: string, language = 'en') => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language,
})
