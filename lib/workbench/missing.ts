import type { FieldProblem } from '@/lib/editing/parse-record'
import { STANCE, type Stance } from '@/lib/vocabulary'
import type { Card, Said } from './card-model'

type Known = {
  /** Whether it is known who speaks. */
  speaker: boolean
  /** The position that the words are added to, of which nothing else is said. */
  joined: unknown
}

/** What a card leaves open that its record needs, one sentence a field. */
export function missingOn(card: Card, { speaker, joined }: Known): FieldProblem[] {
  const open: FieldProblem[] = []
  const need = (field: string, value: unknown, message: string) => {
    if (value === null || value === undefined || value === '') open.push({ field, message })
  }
  if (!speaker) open.push({ field: 'speaker', message: 'Say who speaks.' })
  need('proves', card.proves, 'Say what the words prove, or only keep them.')
  need('mode', card.mode, 'Say how the words are quoted.')
  need('lang', card.lang, 'Say in which language the words are.')
  if (joined) return open
  switch (card.proves) {
    case 'position':
      need('topic', card.topic, 'Choose a topic.')
      positionNeeds(card.position ?? {}, need)
      break
    case 'claim':
      claimNeeds(card.claim ?? {}, card.summit, need)
      break
    case 'response':
      responseNeeds(card.response ?? {}, need)
      break
    case 'silence':
      need('silence.kind', card.silence?.kind, 'Say which silence it is.')
      need('topic', card.topic, 'Choose a topic.')
      need('silence.on', card.silence?.on, 'Say on which day.')
  }
  return open
}

type Need = (field: string, value: unknown, message: string) => void

function positionNeeds(said: Said, need: Need): void {
  need('position.stance', said.stance, 'Choose a stance.')
  const stance = typeof said.stance === 'string' && said.stance in STANCE ? STANCE[said.stance as Stance] : undefined
  if (stance?.conditional)
    need('position.conditions', said.conditions, `Say the condition, or choose a stance without one.`)
  if (said.basis === 'inferred') need('position.inference', said.inference, INFERENCE)
  need('position.statedOn', said.statedOn, 'Say on which day it was said.')
}

function claimNeeds(said: Said, summit: string | null, need: Need): void {
  need('claim.statement', said.statement, 'Write the claim as one sentence that can turn out true or false.')
  need('claim.kind', said.kind, 'Say whether it is about what is so or about what will be.')
  need('summit', summit, 'Name the summit that the claim is about.')
  if (said.topic !== null && said.topic !== undefined)
    need('claim.polarity', said.polarity, 'Say whether the claim asserts the topic’s proposition or denies it.')
  need('claim.madeOn', said.madeOn, 'Say on which day it was made.')
}

function responseNeeds(said: Said, need: Need): void {
  need('response.claim', said.claim, 'Name the claim that is answered.')
  need('response.kind', said.kind, 'Choose the answer.')
  need('response.summary', said.summary, 'Say the answer in your own words.')
  if (said.basis === 'inferred') need('response.inference', said.inference, INFERENCE)
  need('response.saidOn', said.saidOn, 'Say on which day it was said.')
}

const INFERENCE = 'Say from what it is inferred.'
