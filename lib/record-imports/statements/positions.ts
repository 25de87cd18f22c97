import type { BundleQuotation, BundleSource } from '@/lib/bundle/schema'
import type { RecordOf } from '@/lib/records/registry'
import type { Stance } from '@/lib/vocabulary'
import { stableId } from '../stable-id'
import { codingId } from './codings'
import type { Held } from './held'
import { type AnchoredText, quote } from './quotations'

type Position = RecordOf<'position'>

/** A record with the number of its first statement, and the question that it waits for. */
type From<R> = { record: R; statement: number; waits: string | undefined }

/** A statement that repeats another one: the same words, speakers, topic and stance by the same coder. */
export type Repeat = { statement: number; of: number; counted: boolean }

export type Positions = { quotations: From<BundleQuotation>[]; positions: From<Position>[]; repeats: Repeat[] }

/**
 * Positions of a document. What one coder codes of one actor on one topic with one stance is one position, on one
 * occasion, and each statement is a quotation of it: links of positions to quotations count as the statements do.
 *
 * @param mixed occasions on which for and against become `mixed`
 * @param once whether a statement that repeats another is counted once
 */
export function buildPositions(
  held: Held[],
  source: BundleSource,
  text: AnchoredText,
  { mixed, once }: { mixed: ReadonlySet<string>; once: boolean },
): Positions {
  const quotations = new Map<string, From<BundleQuotation>>()
  const positions = new Map<string, From<Position>>()
  const links = new Map<string, number[]>()
  const repeats: Repeat[] = []
  for (const one of held) {
    const { statement, waits } = one
    const stance = mixed.has(one.occasion) ? 'mixed' : one.stance
    const id = positionId(one, stance)
    const quotation = quote(source, one.said, one.speakers, text)
    const before = links.get(`${id} ${quotation.id}`) ?? []
    if (before.includes(statement.number)) continue
    links.set(`${id} ${quotation.id}`, [...before, statement.number])
    const [first] = before
    if (first !== undefined) repeats.push({ statement: statement.number, of: first, counted: !once })
    if (first !== undefined && once) continue
    const record = first === undefined ? quotation : { ...quotation, id: `${quotation.id}-${before.length + 1}` }
    if (!quotations.has(record.id)) quotations.set(record.id, { record, statement: statement.number, waits })
    const position = positions.get(id) ?? {
      record: positionOf(one, id, stance, source),
      statement: statement.number,
      waits,
    }
    positions.set(id, { ...position, record: withEvidence(position.record, record.id, one.summary) })
  }
  return { quotations: [...quotations.values()], positions: [...positions.values()], repeats }
}

function positionId({ actor, topic, occasion }: Held, stance: Stance): string {
  const short = (slug: string) => slug.slice(0, 45).replace(/-$/, '')
  return stableId(`${short(actor)}-${short(topic)}`, [occasion, stance])
}

function positionOf(held: Held, id: string, stance: Stance, source: BundleSource): Position {
  return {
    id,
    coding: codingId(source.slug, held.statement.coder),
    actor: held.actor,
    onBehalfOf: held.onBehalfOf,
    topic: held.topic,
    wording: held.wording,
    summit: held.summit,
    stance,
    conditions: null,
    qualifier: null,
    basis: 'stated',
    inference: null,
    reportedBy: null,
    confidence: 'medium',
    statedOn: source.issued,
    summary: '',
    quotations: [],
    status: 'published',
    withdrawal: null,
  }
}

function withEvidence(position: Position, quotation: string, summary: string): Position {
  const summaries = position.summary === '' ? [] : position.summary.split('\n')
  return {
    ...position,
    quotations: [...position.quotations, quotation],
    summary: [...new Set([...summaries, summary])].join('\n'),
  }
}
