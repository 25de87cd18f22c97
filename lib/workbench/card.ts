import type { Change } from '@/lib/editing/change'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/records/registry'
import type { Proves } from './card-fields'
import {
  type CardContext,
  claimOf,
  joinedBy,
  type NewActor,
  newActor,
  type Part,
  positionOf,
  type QuotedAs,
  quotationOf,
  responseOf,
  type Said,
} from './card-parts'

/** What a card says, as `readFields` gives it; names are already slugs. */
export type Card = QuotedAs & {
  speakers: string[]
  newActor: NewActor | null
  proves: Proves | null
  position: Said | null
  claim: Said | null
  response: Said | null
}

/** The changes that a card makes, to be written in one batch, and its problems: with any, nothing may be written. */
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

/** Problems of a card that contradicts a recorded quotation, whose speakers and mode are edited on its own page. */
function againstQuoted({ speakers, mode, newActor }: Card, quoted: RecordOf<'quotation'>): FieldProblem[] {
  const same = speakers.length === 0 || speakers.join() === quoted.speakers.join()
  const onQuotation = `these words are on record already, said by ${quoted.speakers.join(', ')}; that is changed on the quotation itself`
  return [
    ...(same && !newActor ? [] : [{ field: 'speakers', message: onQuotation }]),
    ...(mode === null || mode === quoted.mode
      ? []
      : [{ field: 'mode', message: 'these words are on record in another mode' }]),
  ]
}
