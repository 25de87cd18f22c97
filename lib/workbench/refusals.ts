import type { FieldProblem } from '@/lib/editing/parse-record'
import { fieldAt } from '@/lib/forms/resolve'
import { CARD_FIELDS } from './card-fields'

/** The field of the card that stands for a field of a record; '' for the card as a whole. */
const ON_CARD: [path: RegExp, field: string][] = [
  [/^speakers?\b/, 'speaker'],
  [/^(position|silence)\.topic$/, 'topic'],
  [/^(position|claim|silence)\.summit$/, 'summit'],
  [/^position\.conditions\b/, 'position.conditions'],
  [/^(response|silence)\.actor$/, 'speaker'],
  [/^position\.quotations\b/, 'position.actor'],
  [/^claim\.quotations\b/, 'claim.claimant'],
  [/^(response|silence)\.quotations\b/, 'speaker'],
]

const NO_SLUG = /must be a slug/

/** Messages of the database and of the records' schemas, as the desk says them. */
const IN_WORDS: [message: RegExp, words: string][] = [
  [/^must be given$|must not be empty/, 'This is needed.'],
  [/scoped to a summit/, 'This topic is judged at a summit: name it.'],
  [/must be words of/, 'The words are not by this actor, by anybody named here, or by one of its members at the time.'],
  [/nobody reports themselves/, 'Nobody reports their own words: leave one of the two empty.'],
  [/nobody speaks on their own behalf/, 'Nobody speaks on their own behalf: leave one of the two empty.'],
  [/a topic and a polarity together/, 'Say both which topic the claim restates and how, or neither.'],
  [/nobody answers their own claim/, 'Nobody answers their own claim.'],
  [/borrows its positions/, 'This claim restates a topic, so positions on the topic answer it: record a position.'],
  [/ends before it begins/, 'The day ends before it begins.'],
  [
    /somebody has changed this record/,
    'Somebody has changed this record meanwhile. Look at it and record the card again.',
  ],
]

const UNEXPECTED = 'The card could not be recorded as it is: this part does not fit the rest.'

/**
 * Problems as the desk shows them: each beside a field of the card, one a field, in sentences without slugs, codes and
 * names of columns.
 */
export function problemsOnCard(problems: FieldProblem[]): FieldProblem[] {
  // A name that nobody has, or none at all, has a problem of its own: that it is no slug says nothing more.
  const telling = problems.filter(({ message }) => !NO_SLUG.test(message))
  const shown = (telling.length > 0 ? telling : problems).map(({ field, message, ...rest }) => ({
    ...rest,
    field: fieldOnCard(field),
    message: inWords(message),
  }))
  return shown.filter(({ field }, index) => shown.findIndex((one) => one.field === field) === index)
}

function fieldOnCard(field: string): string {
  const named = ON_CARD.find(([path]) => path.test(field))?.[1] ?? field
  return named === 'by' || named === 'join' || fieldAt(CARD_FIELDS, named) ? named : ''
}

function inWords(message: string): string {
  const known = IN_WORDS.find(([pattern]) => pattern.test(message))?.[1]
  if (known) return known
  // A word with an underscore or a slug is one of the database; other sentences are read by people already.
  if (/\w_\w|expected|Invalid|slug/.test(message)) return UNEXPECTED
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`
  return /[.!?”]$/.test(sentence) ? sentence : `${sentence}.`
}
