import { languageTag } from '@/lib/language-tag'
import type { RecordOf } from '@/lib/records/registry'
import { storable } from '@/lib/records/values'
import { TRANSLATION_METHODS } from '@/lib/vocabulary'
import type { FieldProblem } from './parse-record'

export type Translation = RecordOf<'quotation'>['translations'][number]

/** Field that names the position on whose page the form was, to lead back to it. */
export const POSITION_FIELD = 'position'

type Read = { translation: Translation; problems?: never } | { translation?: never; problems: FieldProblem[] }

/**
 * Reads the form that adds a translation.
 *
 * @param onRecord languages that the quotation is translated into, and its own
 */
export function readTranslation(form: ReadonlyMap<string, string>, onRecord: readonly string[]): Read {
  const typed = (name: string) => (form.get(name) ?? '').trim()
  const lang = languageTag(typed('lang'))
  const method = TRANSLATION_METHODS.find((known) => known === typed('method'))
  const problems: FieldProblem[] = []
  if (!lang) problems.push({ field: 'lang', message: 'is not a language: write its English name, or a tag such as ko' })
  else if (onRecord.includes(lang))
    problems.push({ field: 'lang', message: 'the words are on record in this language already' })
  for (const field of ['text', 'translator'])
    if (typed(field) === '' || !storable.safeParse(typed(field)).success)
      problems.push({ field, message: field === 'text' ? 'write the translation' : 'say who or what translated it' })
  if (!method) problems.push({ field: 'method', message: 'say how it was made' })
  if (!lang || !method || problems.length > 0) return { problems }
  const text = typed('text').replaceAll('\r\n', '\n')
  return { translation: { lang, text, translator: typed('translator'), method } }
}
