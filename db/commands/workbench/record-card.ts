import type { Db } from '@/db/client'
import { findEditable } from '@/db/queries/records/editable'
import { findFreeName } from '@/db/queries/records/name-book'
import { resolveForm } from '@/db/queries/records/resolve-form'
import { listTopics } from '@/db/queries/records/subjects'
import { findSourceText, listSourceQuotations, type SourceText } from '@/db/queries/sources/record'
import { listConflicting } from '@/db/queries/workbench/workbench'
import type { Change } from '@/lib/editing/change'
import { cardForm } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { slugOf } from '@/lib/editing/slug'
import { readFields } from '@/lib/forms/read'
import { homeOf } from '@/lib/records/registry'
import { codeHref } from '@/lib/workbench/addresses'
import { type Card, changesOf } from '@/lib/workbench/card'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import type { ConflictingPosition } from '@/lib/workbench/read-model'
import { readSpans, type Span } from '@/lib/workbench/spans'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { refuseForm } from '../drafts/refuse-form'
import { keepApartFromKnown } from '../records/keep-apart'
import { pointOutActors } from '../records/known'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'

type Input = { source: string; form: FormFields }

/**
 * Records one card of the coding desk in one batch: a new actor, the quotation, and the position, claim or response
 * that it proves. Where a position of the same actor, topic, summit and day is on record, the form comes back once with
 * that position. Resolves with the desk's next page, and with the page of the new record (`record`).
 */
export async function recordCard(
  context: Context,
  { source, form }: Input,
): Promise<Result<NextPage & { record: string }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const text = await findSourceText(db, source)
  if (!text) return refuse('not-found', 'The text of this source is not here; nothing was recorded.')
  const typed = withPickedTopic(form)
  const { by, problems: unsigned } = readAuthor(context, form)
  const { sent, problems: unknown } = await resolveForm(db, CARD_FIELDS, typed)
  const card = readFields(CARD_FIELDS, sent) as unknown as Card
  const conflicting = card.proves === 'position' ? await findConflicting(db, card, sent) : []
  const spans = readSpans(form.get('at') ?? '', text.body)
  const alike = await pointOutActors(db, form, 'newActor.name', [card.newActor?.name])
  const known = [...unsigned, ...unknown, ...alike]
  const made = await changesFor(context, { source, text, spans, sent, card, conflicting, known })
  const view = { coding: form.get('coding') ?? '', kind: form.get('kind') }
  const back = (problems: FieldProblem[], kind?: RefusalKind) => {
    const page = { form: cardForm(source), href: codeHref(source, { ...view, at: form.get('at') ?? '' }) }
    const draft = new Map([...typed, ['besideFound', JSON.stringify(conflicting)]])
    return refuseForm(context, page, draft, problems, kind)
  }
  if (made.problems.length > 0) return back(made.problems)
  const apart = made.changes.flatMap((change) =>
    change.type === 'actor' && change.after && !change.before
      ? keepApartFromKnown(db, form, { name: change.after.slug, by, at })
      : [],
  )
  const refused = await refusalOf(() => changeRecords(db, made.changes, { by, at, reason: 'coded' }, () => apart))
  if (refused) return back([{ field: fieldOnCard(refused), message: refused.message }], kindOf(refused))
  const record = hrefOf(made.changes, source)
  return { kind: 'done', href: codeHref(source, { ...view, saved: record }), by, record }
}

type Read = {
  source: string
  text: SourceText
  spans: Span[]
  /** The fields of the card, with names resolved to slugs. */
  sent: FormFields
  card: Card
  conflicting: ConflictingPosition[]
  /** Problems of the fields found so far. */
  known: FieldProblem[]
}

/** The changes that record the card, or the problems that prevent them. */
async function changesFor({ db, now }: Context, { source, text, spans, sent, card, conflicting, known }: Read) {
  const coding = sent.get('coding') ?? ''
  const join = sent.get('join') ?? ''
  // The quotation can join only a position that the form showed: a choice made for another card does not count.
  const joined = conflicting.some(({ id }) => id === join) ? await findEditable(db, 'position', join) : undefined
  const answers = card.proves === 'response' ? String(card.response?.claim ?? '') : ''
  const topic = String(card.position?.topic ?? '')
  const { changes, problems } = changesOf(card, {
    source,
    coding,
    text: text.body,
    hash: text.hash,
    spans,
    today: now.slice(0, 10),
    quoted: await quotedAlready(db, source, spans),
    answered: answers ? await findEditable(db, 'claim', answers) : undefined,
    joined,
    wording: topic ? (await listTopics(db, { slugs: [topic] }))[0]?.wording : undefined,
    names: await freeNames(db, card, source),
  })
  const foreign = (await findEditable(db, 'coding', coding))?.record.source !== source
  const all = [
    ...(foreign ? [NO_CODING] : []),
    ...known,
    ...problems.filter(({ field }) => !known.some((one) => one.field === field)),
  ]
  if (all.length === 0 && conflicting.length > 0 && !joined && join !== 'beside') all.push(UNDECIDED)
  return { changes, problems: all }
}

const NO_CODING = {
  field: '',
  message: 'This coding is not of this source: begin one, or continue one of its own.',
}
const UNDECIDED = {
  field: 'position.topic',
  message: 'such a position is on record already: say how these words stand to it',
}

/** A topic picked from the suggestions counts where none was typed. */
function withPickedTopic(form: FormFields): Map<string, string> {
  const picked = form.get('topicPick')
  return new Map(picked && !form.get('position.topic') ? [...form, ['position.topic', picked]] : form)
}

/** The card's name for a field of a record: `position.stance`. Fields of the quotation have no prefix. */
function fieldOnCard({ table, field }: { table: string; field: string }): string {
  return table === 'position' || table === 'claim' || table === 'response' ? `${table}.${field}` : field
}

function hrefOf(changes: Change[], source: string): string {
  const last = changes.at(-1)
  return (last?.after && homeOf(last.type, last.after as never)) ?? `/sources/${source}`
}

/** Positions on record of the same actor, topic, summit and day. */
async function findConflicting(db: Db, { speakers, position }: Card, sent: FormFields): Promise<ConflictingPosition[]> {
  const actor = String(position?.actor ?? speakers[0] ?? '')
  const statedOn = sent.get('position.statedOn') ?? ''
  return listConflicting(db, {
    actor,
    topic: String(position?.topic ?? ''),
    summit: (position?.summit as string | null) ?? null,
    statedOn,
  })
}

/** The quotation of exactly these words, if there is one: it is used again instead of recorded twice. */
async function quotedAlready(db: Db, source: string, spans: Span[]) {
  const found = (await listSourceQuotations(db, source)).find(
    ({ quotation: { segments } }) =>
      segments.length === spans.length &&
      segments.every(({ start, end }, index) => start === spans[index]?.start && end === spans[index]?.end),
  )
  return found && { record: found.quotation, version: found.version }
}

async function freeNames(db: Db, { speakers, newActor, position, response }: Card, source: string) {
  const actor = newActor ? await findFreeName(db, 'actor', slugOf(newActor.name, 'actor')) : ''
  // An unknown name has a problem of its own; made into a slug here, it causes no second problem of the ids.
  const who = slugOf(String(position?.actor ?? (actor || speakers[0] || '')), 'somebody')
  const stem = `${source.slice(0, 50)}-${who.slice(0, 30)}`.replace(/-+$/, '')
  const named = (rest: string) => `${stem}-${rest}`.replace(/-{2,}/g, '-').slice(0, 100).replace(/-+$/, '')
  return {
    actor,
    quotation: await findFreeName(db, 'quotation', named('words')),
    position: await findFreeName(db, 'position', named(slugOf(String(position?.topic ?? ''), 'position'))),
    claim: await findFreeName(db, 'claim', named('claim')),
    response: named(`on-${slugOf(String(response?.claim ?? ''), 'claim').slice(-40)}`),
  }
}
