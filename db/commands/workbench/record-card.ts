import type { Db } from '@/db/client'
import { findEditable } from '@/db/queries/records/editable'
import { findNameBook } from '@/db/queries/records/name-book'
import { resolveForm } from '@/db/queries/records/resolve-form'
import { listActors, listSources, listTopics } from '@/db/queries/records/subjects'
import { findSourceText, listSourceQuotations, type SourceText } from '@/db/queries/sources/record'
import { listConflicting } from '@/db/queries/workbench/workbench'
import type { Change } from '@/lib/editing/change'
import { cardForm } from '@/lib/editing/form-names'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { readFields } from '@/lib/forms/read'
import type { SourceRecord } from '@/lib/records/read-model'
import { homeOf } from '@/lib/records/registry'
import { codeHref } from '@/lib/workbench/addresses'
import { changesOf } from '@/lib/workbench/card'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import type { Card } from '@/lib/workbench/card-model'
import { listSuggestions } from '@/lib/workbench/open-suggestions'
import type { ConflictingPosition } from '@/lib/workbench/read-model'
import { problemsOnCard } from '@/lib/workbench/refusals'
import { readSpans, type Span } from '@/lib/workbench/spans'
import { readSpeaker, type Speaker } from '@/lib/workbench/speaker'
import { spokenAround } from '@/lib/workbench/start-values'
import { readTextAs } from '@/lib/workbench/text-kinds'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { refuseForm } from '../drafts/refuse-form'
import { keepApartFromKnown } from '../records/keep-apart'
import { pointOutActors } from '../records/known'
import { refusalOf } from '../refusal'
import { kindOf, type NextPage, type RefusalKind, type Result, refuse, refuseReader } from '../result'
import { freeNames, slugOfSpeaker } from './free-names'

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
  const [text, [about]] = await Promise.all([findSourceText(db, source), listSources(db, [source])])
  if (!text || !about) return refuse('not-found', 'The text of this source is not here; nothing was recorded.')
  const before = await findSentBefore(db, form)
  if (before) return { ...before, record: recordIn(before.href) }
  const typed = withPickedTopic(form)
  const { by, problems: unsigned } = readAuthor(context, form)
  const { sent, problems: unknown } = await resolveForm(db, CARD_FIELDS, typed)
  const card = readFields(CARD_FIELDS, sent) as unknown as Card
  const spans = readSpans(form.get('at') ?? '', text.body)
  const { who, problems: unsaid } = await findSpeaker(db, { form, text: text.body, spans, authors: about.authors })
  const conflicting = card.proves === 'position' ? await findConflicting(db, card, who, sent) : []
  const known = [...unsigned, ...unsaid, ...unknown.filter(({ field }) => field !== 'speaker' && isOf(card, field))]
  const made = await changesFor(context, { source, text, spans, sent, card, who, conflicting, known, by })
  const view = { coding: form.get('coding') ?? '', kind: form.get('kind') }
  const back = (problems: FieldProblem[], kind?: RefusalKind) => {
    const page = { form: cardForm(source), href: codeHref(source, { ...view, at: form.get('at') ?? '' }) }
    const draft = new Map([...form, ['besideFound', JSON.stringify(conflicting)]])
    return refuseForm(context, page, draft, problemsOnCard(problems), kind)
  }
  if (made.problems.length > 0) return back(made.problems)
  const apart = made.changes.flatMap((change) =>
    change.type === 'actor' && change.after && !change.before
      ? keepApartFromKnown(db, form, { name: change.after.slug, by, at })
      : [],
  )
  const record = hrefOf(made.changes, source)
  const href = codeHref(source, { ...view, saved: record })
  const also = [...apart, ...spendToken(context, form, href)]
  const refused = await refusalOf(() => changeRecords(db, made.changes, { by, at, reason: 'coded' }, () => also))
  if (!refused) return { kind: 'done', href, by, record }
  const meanwhile = await findSentBefore(db, form)
  if (meanwhile) return { ...meanwhile, record: recordIn(meanwhile.href) }
  return back([{ field: fieldOnCard(refused), message: refused.message }], kindOf(refused))
}

/** The page of the record that a card made, from the desk's next page. */
const recordIn = (href: string) => new URLSearchParams(href.split('?')[1]).get('saved') ?? href

/** Whether a field belongs to the record that the card makes, or to the words themselves. */
function isOf({ proves }: Card, field: string): boolean {
  const [group = '', inner] = field.split('.')
  return inner === undefined || !PARTS.includes(group) || group === proves
}
const PARTS = ['position', 'claim', 'response', 'silence']

type Words = { form: FormFields; text: string; spans: Span[]; authors: SourceRecord['authors'] }

/** Who speaks, and what is to be put right about it. */
async function findSpeaker(db: Db, { form, text, spans, authors }: Words) {
  const typed = form.get('speaker') ?? ''
  const book = await findNameBook(db, ['actor'])
  const suggestions = listSuggestions(text, { book, readAs: readTextAs(text, form.get('kind') ?? ''), authors })
  const names = authors.map(({ name }) => name)
  const params = { book, typed, authors: names, ...spokenAround(spans, suggestions, text) }
  const who = readSpeaker(params, form.get('speakerIs'), form.get('speakerAsked'))
  if (who && 'problem' in who) return { who, problems: [{ field: 'speaker', message: who.problem }] }
  // Somebody else may have added an actor of this name since the card was shown.
  const known = who && 'newName' in who ? await pointOutActors(db, form, 'speaker', [who.newName]) : []
  return { who, problems: known }
}

type Read = {
  source: string
  text: SourceText
  spans: Span[]
  /** The fields of the card, with names resolved to slugs. */
  sent: FormFields
  card: Card
  who: Speaker
  conflicting: ConflictingPosition[]
  /** Problems of the fields found so far. */
  known: FieldProblem[]
  by: string
}

/** The changes that record the card, or the problems that prevent them. */
async function changesFor({ db, now }: Context, read: Read) {
  const { source, text, spans, sent, card, who, conflicting, known, by } = read
  const coding = sent.get('coding') ?? ''
  const join = sent.get('join') ?? ''
  // The quotation can join only a position that the form showed: a choice made for another card does not count.
  const joined = conflicting.some(({ id }) => id === join) ? await findEditable(db, 'position', join) : undefined
  const answers = card.proves === 'response' ? String(card.response?.claim ?? '') : ''
  const { changes, problems } = changesOf(card, who, {
    source,
    coding,
    text: text.body,
    hash: text.hash,
    spans,
    today: now.slice(0, 10),
    quoted: await quotedAlready(db, source, spans),
    answered: answers ? await findEditable(db, 'claim', answers) : undefined,
    joined,
    topic: card.topic ? (await listTopics(db, { slugs: [card.topic] }))[0] : undefined,
    authored: await findAuthored(db, source, who),
    by,
    names: await freeNames(db, card, who, source),
  })
  const foreign = (await findEditable(db, 'coding', coding))?.record.source !== source
  const all = [...(foreign ? [NO_CODING] : []), ...known, ...problems]
  if (all.length === 0 && conflicting.length > 0 && !joined && join !== 'beside') all.push(UNDECIDED)
  return { changes, problems: all }
}

const NO_CODING = {
  field: '',
  message: 'This coding is not of this source: begin one, or continue one of its own.',
}
const UNDECIDED = {
  field: 'join',
  message: 'Such a position is on record already: say how these words stand to it.',
}

/** A topic picked from the suggestions counts where none was typed. */
function withPickedTopic(form: FormFields): Map<string, string> {
  const picked = form.get('topicPick')
  return new Map(picked && !form.get('topic') ? [...form, ['topic', picked]] : form)
}

/** The card's name for a field of a record: `position.stance`. Fields of the quotation have no prefix. */
function fieldOnCard({ table, field }: { table: string; field: string }): string {
  if (table === 'absence') return `silence.${field}`
  return table === 'position' || table === 'claim' || table === 'response' ? `${table}.${field}` : field
}

function hrefOf(changes: Change[], source: string): string {
  const last = changes.at(-1)
  return (last?.after && homeOf(last.type, last.after as never)) ?? `/sources/${source}`
}

/** Positions on record of the same actor, topic, summit and day. */
async function findConflicting(db: Db, card: Card, who: Speaker, sent: FormFields): Promise<ConflictingPosition[]> {
  const [topic] = card.topic ? await listTopics(db, { slugs: [card.topic] }) : []
  return listConflicting(db, {
    actor: String(card.position?.actor ?? slugOfSpeaker(who)),
    topic: card.topic ?? '',
    summit: topic?.scope === 'summit' ? card.summit : null,
    statedOn: sent.get('position.statedOn') ?? '',
  })
}

/** The source, where who speaks has the name of one of its authors who is not linked to an actor yet. */
async function findAuthored(db: Db, source: string, who: Speaker) {
  const found = await findEditable(db, 'source', source)
  const [named] = who && 'slug' in who ? await listActors(db, [who.slug]) : []
  const name = who && 'newName' in who ? who.newName : named?.name
  const author = found?.record.authors.find((one) => one.actor === null && one.name === name)
  return found && author && { ...found, author: author.name }
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
