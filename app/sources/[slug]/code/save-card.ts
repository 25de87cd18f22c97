import 'server-only'
import { database } from '@/app/database'
import { authorOf, backToForm, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { recordCard } from '@/db/commands/record-card'
import { findNameBook } from '@/db/queries/records/name-book'
import { findSourceText } from '@/db/queries/sources/record'
import { resolveNames, typesNamed } from '@/lib/forms/resolve'
import { codeHref } from '@/lib/workbench/addresses'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import { readSpans } from '@/lib/workbench/spans'

/** Takes one card: what it says is recorded with its words, all of it or nothing. */
export async function saveCard(request: Request, slug: string): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const db = database()
  const held = await findSourceText(db, slug)
  if (!held) return plainly(404, 'The text of this source is not here; nothing was recorded.')
  const coding = form.get('coding') ?? ''
  const at = form.get('at') ?? ''
  const author = authorOf(form)
  // A topic that was picked from the likely ones stands where no other was written.
  if (!form.get('position.topic') && form.get('topicPick')) form.set('position.topic', form.get('topicPick') ?? '')
  const asked = [...form.values()].flatMap((value) => value.split(/\r\n?|\n/).map((line) => line.trim()))
  const { sent, problems } = resolveNames(CARD_FIELDS, form, await findNameBook(db, typesNamed(CARD_FIELDS), asked))
  const now = new Date().toISOString()
  const outcome = await recordCard(
    db,
    {
      source: slug,
      coding,
      text: held,
      spans: readSpans(at, held.body),
      sent,
      told: [...author.problems, ...problems],
    },
    { by: author.by, at: now },
  )
  if (outcome.href !== undefined) return seeOther(codeHref(slug, { coding, saved: outcome.href }), author.by)
  form.set('besideFound', JSON.stringify(outcome.beside))
  return backToForm(`code ${slug}`, codeHref(slug, { coding, at }), form, outcome.problems)
}
