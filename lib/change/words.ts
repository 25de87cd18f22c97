import { capitalize } from '@/lib/capitalize'
import { formatDate } from '@/lib/dates'
import { STANCE } from '@/lib/vocabulary'
import type { Fate, Passage } from './between'
import { stanceOf } from './between'
import type { Answer, MoveKind } from './course'
import type { Statement } from './statement'

/*
 * The neutral words of changes, in one table for pages and files: "moved from … to …", never softened, hardened or
 * flipped; "by" a day, because a record tells when a view was found and not when it formed.
 */

export const MOVE_KIND: Record<MoveKind, { label: string; meaning: string }> = {
  crossed: { label: 'Crossed sides', meaning: 'From for to against, or from against to for.' },
  terms: { label: 'Same side, other terms', meaning: 'On the same side, on another condition or in another degree.' },
  mixed: { label: 'To or from mixed', meaning: 'From one side to mixed, or from mixed to one side.' },
}

export const FATE: Record<Fate, { label: string; meaning: string }> = {
  moved: { label: 'Moved', meaning: 'The last answers before and after differ.' },
  away_and_back: { label: 'Away and back', meaning: 'The same answer before and after, another one between.' },
  same: { label: 'Said the same again', meaning: 'The same answer before and after, none other between.' },
  not_heard: { label: 'Not heard since', meaning: 'Nothing said since on record, which is not the same as unchanged.' },
  first_heard: { label: 'First heard since', meaning: 'Nothing on record before, so no change.' },
  uncertain: { label: 'Date uncertain', meaning: 'What was said cannot be dated to either side.' },
}

/** A stance in a sentence: "supports if". */
export const stanceWord = (stance: Statement['stance']) => STANCE[stance].label.toLowerCase()

/** The day of an answer: "20 Feb 2019", "c. 22 Jan 2019". */
export const dayOf = ({ statements: [first] }: Answer) => formatDate((first as Statement).statedOn)

/**
 * "moved from opposes to supports if, by 20 Feb 2019"; with equal stances "stayed at supports if on other conditions, by
 * 20 Feb 2019".
 */
export function moveWords(before: Answer, after: Answer): string {
  const [from, to] = [stanceOf(before), stanceOf(after)].map(stanceWord)
  const day = dayOf(after)
  const by = day.startsWith('by ') ? day : `by ${day}`
  return from === to ? `stayed at ${to} on other conditions, ${by}` : `moved from ${from} to ${to}, ${by}`
}

/** "supports on both days, opposes in between": the answers between, each once. */
export function awayAndBackWords({ before, between }: Pick<Passage, 'before' | 'between'>): string {
  if (!before) return ''
  const away = [...new Set(between.map((answer) => stanceWord(stanceOf(answer))))].join(', then ')
  const there = stanceWord(stanceOf(before))
  return away === there
    ? `${there} on both days, on other conditions in between`
    : `${there} on both days, ${away} in between`
}

/** What became of a course between two days, as one sentence: "Moved from opposes to supports if, by 20 Feb 2019." */
export function passageWords(passage: Passage): string {
  const { before, after, fate } = passage
  if (fate === 'moved' && before && after) return `${capitalize(moveWords(before, after))}.`
  if (fate === 'away_and_back') return `${capitalize(awayAndBackWords(passage))}.`
  if (fate === 'same' && before) return `Said ${stanceWord(stanceOf(before))} again.`
  return `${FATE[fate].label}.`
}
