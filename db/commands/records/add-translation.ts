import { findEditable } from '@/db/queries/records/editable'
import { translateHref } from '@/lib/editing/addresses'
import { translateForm } from '@/lib/editing/form-names'
import { POSITION_FIELD, readTranslation } from '@/lib/editing/translation'
import { id } from '@/lib/records/values'
import { positionHref, sourceHref } from '@/lib/urls'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type Result, refuse, refuseReader } from '../result'

/**
 * Adds a translation to a quotation and leads back to where its words are shown. Its words, and what else was translated
 * meanwhile, are left as they are; a second translation into one language is refused.
 */
export async function addTranslation(
  context: Context,
  { quotation: name, form }: { quotation: string; form: FormFields },
): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const before = await findSentBefore(db, form)
  if (before) return before
  const found = await findEditable(db, 'quotation', name)
  if (!found) return refuse('not-found', 'There is no such quotation; nothing was changed.')
  const page = { form: translateForm(name), href: translateHref(name) }
  const { by, problems } = readAuthor(context, form)
  const { lang, translations } = found.record
  const read = readTranslation(form, [lang, ...translations.map((translation) => translation.lang)])
  if (!read.translation || problems.length > 0)
    return refuseForm(context, page, form, [...(read.problems ?? []), ...problems])
  const after = { ...found.record, translations: [...translations, read.translation] }
  const change = { type: 'quotation', before: found.record, after, version: found.version } as const
  const href = nextPage(found.record, form)
  const refused = await refusalOf(() =>
    changeRecords(db, [change], { by, at, reason: 'translated' }, () => spendToken(context, form, href)),
  )
  if (!refused) return { kind: 'done', href, by }
  return (await findSentBefore(db, form)) ?? refuseForm(context, page, form, [refused], kindOf(refused))
}

/** The position that the form was on, or the source: at the quotation. */
function nextPage(quotation: { id: string; source: string }, form: FormFields): string {
  const position = id.safeParse(form.get(POSITION_FIELD))
  return position.success ? `${positionHref(position.data)}#${quotation.id}` : sourceHref(quotation)
}
