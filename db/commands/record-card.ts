import type { Db } from '@/db/client'
import { findWriteProblem } from '@/db/problems'
import { findEditable } from '@/db/queries/records/editable'
import { findFreeName } from '@/db/queries/records/name-book'
import { listTopics } from '@/db/queries/records/subjects'
import { listSourceQuotations, type SourceText } from '@/db/queries/sources/record'
import { type Beside, listBeside } from '@/db/queries/workbench/workbench'
import { homeOf } from '@/lib/editing/addresses'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Change } from '@/lib/editing/record-types'
import { slugOf } from '@/lib/editing/slug'
import { readFields } from '@/lib/forms/read'
import { type Card, changesOf } from '@/lib/workbench/card'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import type { Span } from '@/lib/workbench/spans'
import { changeRecords } from './change/records'
import type { Authorship } from './load-bundle'

type Asked = {
  source: string
  coding: string
  text: SourceText
  spans: Span[]
  /** The card's fields, names resolved to slugs. */
  sent: ReadonlyMap<string, string>
  /** What is wrong with them by now. */
  told: FieldProblem[]
}

/** Where what was recorded stands; or what is to be put right, with what stands there already. */
export type CardOutcome = { href: string } | { href: undefined; problems: FieldProblem[]; beside: Beside[] }

/**
 * Records one card: a new actor, the words, and the position, claim or response they prove, in one batch. A position
 * of the same actor, topic and day that is on record is pointed out first.
 */
export async function recordCard(db: Db, asked: Asked, authorship: Authorship): Promise<CardOutcome> {
  const { source, coding, text, spans, sent, told } = asked
  const card = readFields(CARD_FIELDS, sent) as unknown as Card
  const join = sent.get('join') ?? ''
  const beside = card.proves === 'position' ? await besideOf(db, card, sent) : []
  const refuse = (problems: FieldProblem[]): CardOutcome => ({ href: undefined, problems, beside })
  // Only what was shown as standing there can take the words: a choice made for another record is not carried over.
  const joined = beside.some(({ id }) => id === join) ? await findEditable(db, 'position', join) : undefined
  const answers = card.proves === 'response' ? String(card.response?.claim ?? '') : ''
  const topic = String(card.position?.topic ?? '')
  const { changes, problems } = changesOf(card, {
    source,
    coding,
    text: text.body,
    hash: text.hash,
    spans,
    today: authorship.at.slice(0, 10),
    quoted: await quotedAlready(db, source, spans),
    answered: answers ? await findEditable(db, 'claim', answers) : undefined,
    joined,
    wording: topic ? (await listTopics(db, { slugs: [topic] }))[0]?.wording : undefined,
    names: await freeNames(db, card, source),
  })
  const elsewhere = (await findEditable(db, 'coding', coding))?.record.source !== source
  const strange = elsewhere
    ? [{ field: '', message: 'This coding is not of this source: begin one, or continue one of its own.' }]
    : []
  const all = [...strange, ...told, ...problems.filter(({ field }) => !told.some((one) => one.field === field))]
  if (all.length > 0) return refuse(all)
  if (beside.length > 0 && !joined && join !== 'beside')
    return refuse([
      { field: 'position.topic', message: 'such a position is on record already: say how these words stand to it' },
    ])
  try {
    await changeRecords(db, changes, { ...authorship, reason: 'coded' })
  } catch (error) {
    const problem = findWriteProblem(error)
    if (!problem) throw error
    return refuse([{ field: placeOf(problem), message: problem.message }])
  }
  return { href: hrefOf(changes, source) }
}

/** On the card the fields of a record stand under its type; those of the words stand by themselves. */
function placeOf({ table, field }: { table: string; field: string }): string {
  return table === 'position' || table === 'claim' || table === 'response' ? `${table}.${field}` : field
}

function hrefOf(changes: Change[], source: string): string {
  const last = changes.at(-1)
  return (last?.after && homeOf(last.type, last.after as never)) ?? `/sources/${source}`
}

async function besideOf(db: Db, { speakers, position }: Card, sent: ReadonlyMap<string, string>): Promise<Beside[]> {
  const actor = String(position?.actor ?? speakers[0] ?? '')
  const statedOn = sent.get('position.statedOn') ?? ''
  return listBeside(db, {
    actor,
    topic: String(position?.topic ?? ''),
    summit: (position?.summit as string | null) ?? null,
    statedOn,
  })
}

/** A quotation of exactly these words: it is used again, and not recorded twice. */
async function quotedAlready(db: Db, source: string, spans: Span[]) {
  const found = (await listSourceQuotations(db, source)).find(
    ({ quotation: { segments } }) =>
      segments.length === spans.length &&
      segments.every(({ start, end }, at) => start === spans[at]?.start && end === spans[at]?.end),
  )
  return found && { record: found.quotation, version: found.version }
}

async function freeNames(db: Db, { speakers, newActor, position, response }: Card, source: string) {
  const actor = newActor ? await findFreeName(db, 'actor', slugOf(newActor.name, 'actor')) : ''
  const who = String(position?.actor ?? (actor || speakers[0] || 'somebody'))
  const stem = `${source.slice(0, 50)}-${who.slice(0, 30)}`.replace(/-+$/, '')
  const named = (rest: string) => `${stem}-${rest}`.replace(/-{2,}/g, '-').slice(0, 100).replace(/-+$/, '')
  return {
    actor,
    quotation: await findFreeName(db, 'quotation', named('words')),
    position: await findFreeName(db, 'position', named(String(position?.topic ?? 'position'))),
    claim: await findFreeName(db, 'claim', named('claim')),
    response: named(`on-${String(response?.claim ?? '').slice(-40)}`),
  }
}
