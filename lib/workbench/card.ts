import type { FieldProblem } from '@/lib/editing/parse-record'
import type { Change, RecordOf } from '@/lib/editing/record-types'
import type { Proves } from './card-fields'
import { claimOf, joinedBy, newActor, type Part, positionOf, quotationOf, responseOf } from './card-parts'
import type { Span } from './spans'

/** What a card says, as `readFields` gives it; names are slugs by now. */
export type Card = {
  speakers: string[]
  newActor: NewActor | null
  mode: string | null
  lang: string | null
  locator: { kind: string; value: string } | null
  proves: Proves | null
  position: Said | null
  claim: Said | null
  response: Said | null
}
export type Said = Record<string, unknown>
export type NewActor = {
  name: string
  kind: string | null
  organization: string | null
  title: string | null
  role: string | null
}

/** What the library and the text add to a card. */
export type CardContext = {
  source: string
  coding: string
  text: string
  /** SHA-256 of the text. */
  hash: string
  spans: Span[]
  today: string
  /** A quotation of exactly these words that is on record already, with the number of its last revision. */
  quoted: { record: RecordOf<'quotation'>; version: number } | undefined
  /** The claim that a response answers, with the number of its last revision. */
  answered: { record: RecordOf<'claim'>; version: number } | undefined
  /** The position that takes the words as further evidence instead of a new one. */
  joined: { record: RecordOf<'position'>; version: number } | undefined
  /** The wording in force of the topic that is named. */
  wording: number | undefined
  /** Free names: the slug of a new actor, and ids by what they begin with. */
  names: { actor: string; quotation: string; position: string; claim: string; response: string }
}

/** Everything that a card makes, to be written together; or what is to be put right. */
export function changesOf(card: Card, context: CardContext): { changes: Change[]; problems: FieldProblem[] } {
  const parts: Part[] = []
  const actor = card.newActor ? newActor(card.newActor, context) : undefined
  if (actor) parts.push(actor)
  const contradiction = context.quoted && againstQuoted(card, context.quoted.record)
  const speakers = [...(card.newActor ? [context.names.actor] : []), ...card.speakers]
  const quotation = quotationOf(card, speakers, context)
  if (quotation) parts.push(quotation)
  const words = context.quoted?.record.id ?? context.names.quotation
  const speaker = context.quoted?.record.speakers[0] ?? speakers[0] ?? ''
  if (context.joined) parts.push(joinedBy(words, context.joined))
  else if (card.proves === 'position') parts.push(positionOf(card.position ?? {}, speaker, words, context))
  else if (card.proves === 'claim') parts.push(claimOf(card.claim ?? {}, speaker, words, context))
  else if (card.proves === 'response') parts.push(responseOf(card.response ?? {}, speaker, words, context))
  const problems = [...(contradiction ?? []), ...parts.flatMap((part) => part.problems)]
  if (card.proves === null)
    problems.push({ field: 'proves', message: 'say what the words prove, or that you only keep them' })
  if (context.spans.length === 0)
    problems.push({ field: '', message: 'No words are selected: select some in the text first.' })
  return { changes: parts.flatMap(({ change }) => (change ? [change] : [])), problems }
}

/** Words that are on record keep their speakers and how they are given; a card does not change them in passing. */
function againstQuoted({ speakers, mode, newActor }: Card, quoted: RecordOf<'quotation'>): FieldProblem[] {
  const same = speakers.length === 0 || speakers.join() === quoted.speakers.join()
  const told = `these words are on record already, said by ${quoted.speakers.join(', ')}; that is changed on the quotation itself`
  return [
    ...(same && !newActor ? [] : [{ field: 'speakers', message: told }]),
    ...(mode === null || mode === quoted.mode
      ? []
      : [{ field: 'mode', message: 'these words are on record in another mode' }]),
  ]
}
