import { nameKey } from '@/lib/editing/known-records'
import { fold } from '@/lib/fold'
import { meantBy, type NameBook } from '@/lib/forms/name-book'
import { isOrganization } from '@/lib/imports/organizations'
import type { OpenSuggestion } from './open-suggestions'

/** Answers to who the speaker is: as the field says, somebody new of this name; every other answer is a slug. */
export const AS_NAMED = 'as-named'
export const SOMEBODY_NEW = 'somebody-new'

type Choice = { slug: string; name: string }

/**
 * What a card asks about the name in its field Speaker. `check`: the rules are not sure that this actor said the words;
 * `others` said words nearby. `new`: no actor has this name; `perhaps` may be the same. `several`: more than one actor
 * has it. `confirmed`: whether the text or the source is sure of a new name, so that it is answered beforehand.
 */
export type SpeakerQuestion =
  | { kind: 'check'; name: string; others: Choice[] }
  | { kind: 'new'; name: string; perhaps: Choice[]; confirmed: boolean }
  | { kind: 'several'; name: string; actors: Choice[] }

type SpeakerParams = {
  book: NameBook
  /** As the field Speaker has it. */
  typed: string
  /** The suggestion that the selected words are taken from. */
  from: OpenSuggestion | undefined
  /** Speakers of other suggestions of the text. */
  nearby: string[]
  /** Names of the source's authors. */
  authors: string[]
}

/** The question that a card asks about its speaker; undefined where the field is empty or names a sure, known actor. */
export function speakerQuestion({ book, typed, from, nearby, authors }: SpeakerParams): SpeakerQuestion | undefined {
  const name = typed.trim()
  if (name === '') return undefined
  const suggested = isSuggested(book, name, from)
  const meant = actorsCalled(book, name)
  const [only, ...more] = meant
  if (only && more.length > 0) return { kind: 'several', name, actors: meant }
  if (!only) {
    const confirmed = (suggested && from?.sure === true) || authors.includes(name)
    return { kind: 'new', name, perhaps: perhapsSame(book, name), confirmed }
  }
  if (!suggested || from?.sure) return undefined
  const others = nearby.flatMap((other) => {
    const [one, ...rest] = actorsCalled(book, other)
    return one && rest.length === 0 && one.slug !== only.slug ? [one] : []
  })
  return { kind: 'check', name: only.name, others: uniqueBySlug(others).slice(0, 2) }
}

/** Who speaks by a card: an actor, or somebody new of the name; otherwise what is to be put right. */
export type Speaker = { slug: string } | { newName: string } | { problem: string } | undefined

/**
 * Reads who speaks from the field Speaker and the answer to its question. An answer counts only for the name that it was
 * given for (`answeredFor`); undefined where the field is empty.
 */
export function readSpeaker(
  params: SpeakerParams,
  answer: string | undefined,
  answeredFor: string | undefined,
): Speaker {
  const name = params.typed.trim()
  if (name === '') return undefined
  const question = speakerQuestion(params)
  const given = answeredFor?.trim() === name ? answer : undefined
  const actor = given && (params.book.actor ?? []).find(({ slug }) => slug === given)
  if (actor && question) return { slug: actor.slug }
  switch (question?.kind) {
    case undefined: {
      const meant = meantBy(params.book, 'actor', name)
      return 'slug' in meant ? meant : { problem: meant.problem }
    }
    case 'check': {
      const meant = meantBy(params.book, 'actor', name)
      if (given === AS_NAMED && 'slug' in meant) return meant
      return { problem: `Say whether ${question.name} said this: the text leaves it open.` }
    }
    case 'several':
      if (given === SOMEBODY_NEW) return { newName: name }
      return { problem: `Several are called “${name}”. Say which one is meant.` }
    case 'new':
      if (given === SOMEBODY_NEW) return { newName: name }
      return { problem: `Nobody on record is called “${name}”. Add them as somebody new, or name somebody on record.` }
  }
}

/** Whether a name is the one that the suggestion gives. */
function isSuggested(book: NameBook, name: string, from: OpenSuggestion | undefined): boolean {
  if (from?.said === undefined) return false
  if (nameKey(from.said) === nameKey(name)) return true
  const [suggested, typed] = [meantBy(book, 'actor', from.said), meantBy(book, 'actor', name)]
  return 'slug' in suggested && 'slug' in typed && suggested.slug === typed.slug
}

/** Actors that a typed name means: one by its slug, else all of that name, else all that are also called so. */
function actorsCalled(book: NameBook, typed: string): Choice[] {
  const entries = book.actor ?? []
  const bySlug = entries.filter(({ slug }) => slug === typed)
  const plain = (text: string) => fold(text).toLowerCase()
  const called = (names: string[]) => names.some((name) => plain(name) === plain(typed))
  const named = entries.filter(({ name }) => called([name]))
  const found =
    bySlug.length > 0 ? bySlug : named.length > 0 ? named : entries.filter(({ others = [] }) => called(others))
  return found.map(({ slug, name }) => ({ slug, name }))
}

/** Most actors that a new name is compared with on the card. */
const PERHAPS_SHOWN = 2

/**
 * Actors who may be the one of a new name: the same letters ("J.D. Marlow" and "J. D. Marlow"), or the same last word
 * and the same initial, or a last word alone ("Sorvali" and "Leena Sorvali").
 */
export function perhapsSame(book: NameBook, name: string): Choice[] {
  const wanted = wordsOf(name)
  const alike = (other: string) => {
    if (nameKey(other) !== '' && nameKey(other) === nameKey(name)) return 2
    const words = wordsOf(other)
    const last = words.at(-1)
    if (isOrganization(name) || isOrganization(other) || !last || last !== wanted.at(-1)) return 0
    return words.length === 1 || wanted.length === 1 || words[0]?.[0] === wanted[0]?.[0] ? 1 : 0
  }
  return (book.actor ?? [])
    .map(({ slug, name: own, others = [] }) => ({ slug, name: own, score: Math.max(...[own, ...others].map(alike)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, PERHAPS_SHOWN)
    .map(({ slug, name: own }) => ({ slug, name: own }))
}

function wordsOf(name: string): string[] {
  return (
    fold(name)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function uniqueBySlug(choices: Choice[]): Choice[] {
  return choices.filter(({ slug }, index) => choices.findIndex((one) => one.slug === slug) === index)
}

/** Names of those who say other suggested words, the nearest to a place first. */
export function speakersNear(start: number, suggestions: OpenSuggestion[]): string[] {
  const said = suggestions
    .toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .flatMap(({ said }) => (said === undefined ? [] : [said]))
  return [...new Set(said)]
}
