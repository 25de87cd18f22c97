import type { Db } from '@/db/client'
import { compareThree, type StaleForm, withSaved } from '@/lib/editing/three-way'
import type { Sent } from '@/lib/forms/field'
import { shownName } from '@/lib/forms/name-book'
import { type FormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { typesNamed } from '@/lib/forms/resolve'
import type { Fields } from '@/lib/revisions/model'
import { findNameBook } from './name-book'
import { resolveForm } from './resolve-form'
import { listRevisions } from './revisions'

/** Undefined where the form was made from the last version, or the record is deleted. */
export async function findStaleForm(db: Db, type: FormType, name: string, form: Sent): Promise<StaleForm | undefined> {
  const from = Number(form.get('version'))
  const revisions = await listRevisions(db, type, name)
  const [latest] = revisions
  const opened = revisions.find(({ version }) => version === from)?.after
  const saved = latest?.after
  if (!latest || !saved || !opened || latest.version === from) return undefined
  const { fields } = RECORD_FORMS[type]
  const { sent } = await resolveForm(db, fields, form)
  const lines = compareThree(type, { opened, saved, sent }, await namesIn(db, type, [opened, saved], sent))
  const theirs = lines.filter(({ kept }) => kept === 'theirs').map(({ name }) => name)
  const values = withSaved(fields, form, saved, theirs)
  return { latest, from, lines, same: fields.length - lines.length, values }
}

async function namesIn(db: Db, type: FormType, records: Fields[], sent: Sent) {
  const wanted = [JSON.stringify(records), ...sent.values()].join('\n').match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []
  const book = await findNameBook(db, typesNamed(RECORD_FORMS[type].fields), wanted)
  return (of: keyof typeof book, slug: string) => shownName(book, of, slug)
}
