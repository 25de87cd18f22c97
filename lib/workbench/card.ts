import type { Change } from '@/lib/editing/change'
import type { FieldProblem } from '@/lib/editing/parse-record'
import type { RecordOf } from '@/lib/records/registry'
import type { Card, CardContext } from './card-model'
import {
  authorLinked,
  claimOf,
  joinedBy,
  newActor,
  type Part,
  positionOf,
  quotationOf,
  responseOf,
  silenceOf,
} from './card-parts'
import { missingOn } from './missing'
import type { Speaker } from './speaker'

/**
 * The changes that a card makes, to be written in one batch, and its problems: with any, nothing may be written.
 *
 * @param who who speaks, as `readSpeaker` gives it
 */
export function changesOf(
  card: Card,
  who: Speaker,
  context: CardContext,
): { changes: Change[]; problems: FieldProblem[] } {
  const parts: Part[] = []
  const name = who && 'newName' in who ? who.newName : undefined
  const main = name !== undefined ? context.names.actor : who && 'slug' in who ? who.slug : undefined
  const speakers = [...new Set([...(main ? [main] : []), ...card.alsoBy])]
  if (name !== undefined) parts.push(newActor(name, card.newActor, context))
  const quotation = quotationOf(card, speakers, context)
  if (quotation) parts.push(quotation)
  if (context.authored && main && card.mode === 'authored') parts.push(authorLinked(main, context.authored))
  const words = context.quoted?.record.id ?? context.names.quotation
  const speaker = context.quoted?.record.speakers[0] ?? speakers[0] ?? ''
  if (context.joined) parts.push(joinedBy(words, context.joined))
  else if (card.proves === 'position') parts.push(positionOf(card, speaker, words, context))
  else if (card.proves === 'claim') parts.push(claimOf(card, speaker, words, context))
  else if (card.proves === 'response') parts.push(responseOf(card, speaker, words, context))
  else if (card.proves === 'silence') parts.push(silenceOf(card, speaker, words, context))
  const missing = missingOn(card, {
    speaker: speakers.length > 0 || context.quoted !== undefined,
    joined: context.joined,
  })
  const problems = [
    ...(context.quoted ? againstQuoted(card, speakers, context.quoted.record) : []),
    ...missing,
    ...parts.flatMap((part) => part.problems),
  ]
  if (context.spans.length === 0)
    problems.unshift({ field: '', message: 'No words are selected: select some in the text first.' })
  return { changes: parts.flatMap(({ change }) => (change ? [change] : [])), problems }
}

/** Problems of a card that contradicts a recorded quotation, whose speakers and mode are edited on its own page. */
function againstQuoted({ mode }: Card, speakers: string[], quoted: RecordOf<'quotation'>): FieldProblem[] {
  const same = speakers.length === 0 || speakers.join() === quoted.speakers.join()
  return [
    ...(same
      ? []
      : [
          {
            field: 'speaker',
            message: 'These words are on record already with another speaker. Change it on the quotation.',
          },
        ]),
    ...(mode === null || mode === quoted.mode
      ? []
      : [
          {
            field: 'mode',
            message: 'These words are on record already as quoted in another way. Change it on the quotation.',
          },
        ]),
  ]
}
