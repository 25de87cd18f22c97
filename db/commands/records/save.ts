import { randomUUID } from 'node:crypto'
import type { Db } from '@/db/client'
import { findEditable } from '@/db/queries/records/editable'
import { findFreeName } from '@/db/queries/records/name-book'
import { findReread } from '@/db/queries/records/outdated'
import { resolveForm } from '@/db/queries/records/resolve-form'
import { listTopics } from '@/db/queries/records/subjects'
import { RULE_WORDS } from '@/db/rules/words'
import { editHref, isNewName, JUST_MADE, rereadHref } from '@/lib/editing/addresses'
import type { Change } from '@/lib/editing/change'
import { LOOK_UP, recordForm } from '@/lib/editing/form-names'
import { mergeFormValues } from '@/lib/editing/merge-form-values'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { BECAUSE_SAME, REWORDING, SAME_MEANING } from '@/lib/editing/reread'
import { slugOf } from '@/lib/editing/slug'
import { keptTheirs, withSaved } from '@/lib/editing/three-way'
import { readFields } from '@/lib/forms/read'
import { type FormType, isFormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { inputOf } from '@/lib/forms/resolve'
import { homeOf, type RecordOf, recordName } from '@/lib/records/registry'
import { LONGEST_REASON, REASON_FIELD, storeReason } from '@/lib/revisions/reason'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { keepForm, refuseForm } from '../drafts/refuse-form'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'
import { keepApartFromKnown } from './keep-apart'
import { pointOutActors, pointOutSummits } from './known'

type Input = { type: string; name: string; form: FormFields }

/**
 * Saves the form of one record: a new record where `isNewName(name)`, else the record of that name. A form with
 * problems is refused and nothing is written.
 */
export async function saveRecord(context: Context, { type, name, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const isNew = isNewName(name)
  if (!isFormType(type) || (isNew && !RECORD_FORMS[type].made))
    return refuse('not-found', 'There is no such form; nothing was changed.')
  if ([...form.values()].some((value) => value.length > LONGEST_FIELD)) return refuse('too-large', TOO_LONG_FIELD)
  const { db, now } = context
  const { fields } = RECORD_FORMS[type]
  const back = (problems: FieldProblem[], kind?: RefusalKind) =>
    refuseForm(context, { form: recordForm(type, name), href: editHref(type, name) }, form, problems, kind)
  const before = isNew ? await findSentBefore(db, form) : undefined
  if (before) return before
  const found = isNew ? undefined : await findEditable(db, type, name)
  if (!isNew && !found) return refuse('not-found', GONE)
  // Fields of which the form says, after a clash, that they stay as somebody saved them.
  const decided = found ? withSaved(fields, form, found.record, keptTheirs(fields, form)) : form
  const { sent, problems } = await resolveForm(db, fields, decided)
  if (form.has(LOOK_UP)) {
    const page = { form: recordForm(type, name), href: editHref(type, name) }
    return { kind: 'done', ...(await keepForm(context, page, withoutButton(form), problems)) }
  }
  const { by, problems: unsigned } = readAuthor(context, form)
  const { words, problems: unreasoned } = readWhy(form)
  const alike = isNew ? await pointOut(context, { type, form, sent }) : []
  const slip = slipOfThePen(type, found?.record, sent)
  const parsed = parseRecord(type, await recordOf(context, { type, name, sent, before: found?.record }))
  const unfit = parsed.problems.map((problem) => ({ ...problem, field: inputOf(fields, problem.field) }))
  const wrong = [
    ...unsigned,
    ...unreasoned,
    ...problems,
    ...alike,
    ...(slip?.problems ?? []),
    ...unfit.filter(isNewTo(problems)),
  ]
  // Asked first: what somebody saved meanwhile may have put right what is wrong.
  if (found && Number(form.get('version')) !== found.version) return back([STALE], 'conflict')
  if (wrong.length > 0 || !parsed.record) return back(wrong)
  // The version that the form showed, so that what somebody else saved since then is not overwritten.
  const version = isNew ? 0 : Number(sent.get('version'))
  const change = { type, before: found?.record ?? null, after: parsed.record, version } as Change
  const kind = isNew ? 'recorded' : slip ? `same meaning, a slip of the pen: ${slip.because}` : 'edited'
  const reason = storeReason({ kind, words })
  const made = recordName(parsed.record)
  const href = nextPage(type, parsed.record, isNew)
  const also = isNew
    ? [
        ...(type === 'actor' ? keepApartFromKnown(db, form, { name: made, by, at: now }) : []),
        ...spendToken(context, form, href),
      ]
    : []
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at: now, reason }, () => also))
  if (refused)
    return (
      (isNew ? await findSentBefore(db, form) : undefined) ??
      back([{ field: inputOf(fields, refused.field), message: refused.message }], kindOf(refused))
    )
  if (isReworded(change) && (await findReread(db, name))?.total) return { kind: 'done', href: rereadHref(name), by }
  return { kind: 'done', href, by }
}

const withoutButton = (form: FormFields) => new Map([...form].filter(([name]) => name !== LOOK_UP))

/** A new record is shown on its page, which offers the next steps; otherwise its form says that it was saved. */
function nextPage(type: FormType, record: RecordOf<FormType>, isNew: boolean): string {
  const form = `${editHref(type, recordName(record))}?saved=${isNew ? 'new' : 'yes'}`
  return isNew && HAVE_PAGES.has(type) ? `${homeOf(type, record)}#${JUST_MADE}` : form
}
const HAVE_PAGES: ReadonlySet<FormType> = new Set(['actor', 'topic', 'summit', 'position', 'claim'])

/** A proposition that is worded otherwise and says the same; undefined where the form says no such thing. */
function slipOfThePen(type: FormType, before: object | undefined, sent: FormFields) {
  if (type !== 'topic' || !before || sent.get(REWORDING) !== SAME_MEANING) return undefined
  if ((before as RecordOf<'topic'>).proposition === sent.get('proposition')?.trim()) return undefined
  const because = (sent.get(BECAUSE_SAME) ?? '').trim()
  const missing = { field: 'proposition', message: 'say why the meaning stays the same' }
  return { because, problems: because === '' ? [missing] : [] }
}

const isReworded = ({ type, before, after }: Change) =>
  type === 'topic' && before !== null && after !== null && after.wording > before.wording

type Filled = { type: FormType; name: string; sent: ReadonlyMap<string, string>; before: object | undefined }

/** The author's reason for the change, on one line; undefined without one. */
function readWhy(form: FormFields): { words: string | undefined; problems: FieldProblem[] } {
  const words = (form.get(REASON_FIELD) ?? '').trim().replace(/\s+/g, ' ')
  const problems =
    words.length > LONGEST_REASON || /[\0\p{Surrogate}]/u.test(words)
      ? [{ field: REASON_FIELD, message: `is not a line of at most ${LONGEST_REASON} characters` }]
      : []
  return { words: words || undefined, problems }
}

/** Most characters of one field. A longer one is refused before it is kept: its page would be longer than a page. */
const LONGEST_FIELD = 100_000
const TOO_LONG_FIELD = `A field of a record can hold ${LONGEST_FIELD.toLocaleString('en')} characters at most; nothing was changed.`

const STALE = { field: '', message: RULE_WORDS.revision_version?.[1] ?? '' }
const GONE = 'This record is not there any more, so nothing was changed. What you typed is below.'

/** Builds the record from the form and the record before, if any. Not yet parsed by its schema. */
async function recordOf({ db, now }: Context, { type, name, sent, before }: Filled): Promise<unknown> {
  const { fields, namedAfter } = RECORD_FORMS[type]
  const read: Record<string, unknown> = {
    ...readFields(fields, sent),
    ...(sent.has('reread') ? { reread: true } : {}),
    ...(sent.get(REWORDING) === SAME_MEANING ? { sameMeaning: true } : {}),
  }
  const own = before ? name : await findFreeName(db, type, slugOf(String(read[namedAfter ?? ''] ?? ''), type))
  return mergeFormValues(type, read, before as RecordOf<FormType> | undefined, {
    name: own,
    today: now.slice(0, 10),
    wording: await wordingOf(db, read.topic),
    newId: (part) => `${own}-${slugOf(part, 'response')}-${randomUUID().slice(0, 8)}`,
  })
}

/** Points out what is on record already and may be what the form is about to make. */
async function pointOut({ db }: Context, { type, form, sent }: { type: FormType; form: FormFields; sent: FormFields }) {
  if (type === 'actor') return pointOutActors(db, form, 'name', namesIn(sent))
  return type === 'summit' ? pointOutSummits(db, form, sent.get('date') ?? '', sent.get('place') ?? '') : []
}

/** Every name that the form of an actor gives it. */
function namesIn(sent: FormFields): (string | undefined)[] {
  return [sent.get('name'), sent.get('nativeName'), ...(sent.get('aliases') ?? '').split('\n')]
}

/** Leaves out schema problems of fields whose typed name is unknown: one problem each is enough. */
const isNewTo = (known: FieldProblem[]) => (problem: FieldProblem) =>
  !known.some(({ field }) => problem.field === field || problem.field.startsWith(`${field}.`))

async function wordingOf(db: Db, topic: unknown): Promise<number | undefined> {
  if (typeof topic !== 'string') return undefined
  const [found] = await listTopics(db, { slugs: [topic] })
  return found?.wording
}
