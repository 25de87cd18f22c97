import type { Referent } from './discourse'
import { genderOfGivenName, isGivenName } from './given-names'
import { isParticle, isSuffix } from './names'
import type { Phrase } from './phrases'
import { genderOfRole, isRole, TITLE_GENDER, TITLES } from './roles'

export type Gender = 'he' | 'she'

/** Somebody or something that the text names. `label` is the fullest name the text gives, without titles. */
export type Entity = {
  id: number
  label: string
  person: boolean
  words: string[]
  votes: Record<Gender, number>
  titles: Set<string>
  /** What the text calls the person in an apposition or description: "senator", "businessman". */
  roles: Set<string>
  mentions: number
  first: number
  /** Somewhere in the text the full name is the subject of a reporting verb. */
  speaks: boolean
}

/** The names of a document, each under its fullest form. Fill it with `note` for every name, in order, first. */
export class Entities {
  readonly all: Entity[] = []
  private readonly byKey = new Map<string, Entity>()
  private readonly byWord = new Map<string, Entity[]>()
  private readonly recent = new Map<Entity, number>()

  /** Records a full name (two words or more) at its place in the document, and whether it speaks there. */
  note(phrase: Phrase, order: number, speaks: boolean): void {
    const run = phrase.run
    if (!run) return
    const words = run.words.filter((word) => word.toLowerCase() !== 'the')
    const core = coreOf(words)
    if (core.length < 2 || isSurname(core)) return
    const known = this.byKey.get(keyOf(words)) ?? this.sameWithInitial(core, words)
    const entity = known ?? this.add(words, run.person !== 'no', order)
    if (words.length > entity.words.length) {
      entity.words = words
      entity.label = words.join(' ')
    }
    this.byKey.set(keyOf(words), entity)
    entity.mentions++
    entity.speaks ||= speaks
    this.vote(entity, run.titles, core)
  }

  /** The entity a name stands for: itself, or the full name whose surname (or given name) it is. */
  resolve(phrase: Phrase, order: number): Entity | undefined {
    const run = phrase.run
    if (!run) return undefined
    const words = run.words.filter((word) => word.toLowerCase() !== 'the')
    if (words.length === 0) return undefined
    const core = coreOf(words)
    const full = this.byKey.get(keyOf(words))
    if (full && !isSurname(core)) {
      this.recent.set(full, order)
      return full
    }
    const linked = isSurname(core) ? this.linked(core.at(-1) ?? '', words, run.titles, order) : undefined
    if (linked) {
      linked.mentions++
      this.vote(linked, run.titles, [])
      return linked
    }
    const entity = full ?? this.add(words, run.person !== 'no', order)
    entity.mentions++
    // A given name by itself: "a woman named Caroline".
    this.vote(entity, run.titles, !full && isGivenName(fold(words[0] ?? '')) ? [...words, ''] : [])
    this.byKey.set(keyOf(words), entity)
    return entity
  }

  /** The same as a referent that is taken for a person: the one who signs or is labelled as speaking. */
  refer(phrase: Phrase, order: number): Referent | undefined {
    const entity = this.resolve(phrase, order)
    return entity && { label: entity.label, entity, head: phrase.head, plural: false, person: 'yes' }
  }

  private linked(word: string, words: string[], titles: string[], order: number): Entity | undefined {
    const folded = fold(word)
    const gender = titles.map((title) => TITLE_GENDER.get(title)).find(Boolean)
    const suffix = words.find((each) => isSuffix(each.toLowerCase()))
    const all = (this.byWord.get(folded) ?? []).slice(0, MOST_NAMESAKES).filter((entity) => entity.person)
    const surnames = all.filter((entity) => fold(coreOf(entity.words).at(-1) ?? '') === folded)
    const firsts = all.filter((entity) => fold(coreOf(entity.words)[0] ?? '') === folded)
    let fitting = surnames.length > 0 ? surnames : firsts
    if (surnames.length === 0 && isGivenName(folded) && firsts.length !== 1) return undefined
    if (suffix) fitting = fitting.filter((entity) => entity.words.some((each) => fold(each) === fold(suffix)))
    // Who has a rank, or is named as somebody's child, is not called "Mr." where somebody of that name has none.
    const courtesy = titles.some((title) => COURTESY.test(title))
    const civil = courtesy ? fitting.filter(({ titles: own, roles }) => ![...own, ...roles].some((title) => RANK.test(title))) : []
    if (civil.length > 0) fitting = civil
    if (gender) {
      const known = fitting.filter((entity) => genderOf(entity) === gender)
      const open = fitting.filter((entity) => genderOf(entity) === undefined)
      const likely = open.filter((entity) => /a$/u.test(fold(coreOf(entity.words)[0] ?? '')) === (gender === 'she'))
      fitting = known.length > 0 ? known : likely.length > 0 ? likely : open
    }
    // "Mrs. Clinton" is the one whom the text calls so, and "former President Bush" the one with that office.
    for (const title of titles) {
      const bearers = fitting.filter((entity) => entity.titles.has(title))
      if (bearers.length > 0 && bearers.length < fitting.length) fitting = bearers
    }
    return this.principal(fitting, order)
  }

  /**
   * Of people who share a surname the bare surname means the one spoken of in full just now, or else the one the
   * text names most, or first: reporters write the others out.
   */
  private principal(fitting: Entity[], order: number): Entity | undefined {
    if (fitting.length < 2) return fitting[0]
    const near = fitting
      .filter((entity) => order - (this.recent.get(entity) ?? -99) <= 2)
      .sort((a, b) => (this.recent.get(b) ?? 0) - (this.recent.get(a) ?? 0))
    if (near[0] && this.speaking.has(near[0])) return near[0]
    const speakers = fitting.filter((entity) => entity.speaks)
    // One who never speaks and is seldom named loses to one who does.
    const speaks = fitting.some((entity) => entity.speaks)
    const likely = fitting.filter((entity) => !speaks || entity.speaks || entity.mentions >= SELDOM)
    return likely.sort((a, b) => b.mentions - a.mentions || a.first - b.first)[0]
  }

  /** Entities that have spoken: a surname just after a speaker's full name means that speaker. */
  readonly speaking = new Set<Entity>()

  private add(words: string[], person: boolean, order: number): Entity {
    const entity: Entity = {
      id: this.all.length,
      label: words.join(' '),
      person,
      words,
      votes: { he: 0, she: 0 },
      titles: new Set(),
      roles: new Set(),
      mentions: 0,
      first: order,
      speaks: false,
    }
    this.all.push(entity)
    for (const word of new Set(words.map(fold))) {
      const known = this.byWord.get(word)
      if (known) known.push(entity)
      else this.byWord.set(word, [entity])
    }
    return entity
  }

  private vote(entity: Entity, titles: string[], core: string[]): void {
    const given = entity.person && core.length > 1 ? genderOfGivenName(fold(core[0] ?? '')) : undefined
    if (given) entity.votes[given] += 1
    if (!entity.person) return
    for (const title of titles) {
      if (!TITLES.has(title) && !isRole(title) && title !== 'former') continue
      entity.titles.add(title)
      const gender = TITLE_GENDER.get(title) ?? genderOfRole(title)
      if (gender) entity.votes[gender] += 3
    }
  }

  private sameWithInitial(core: string[], words: string[]): Entity | undefined {
    const last = fold(core.at(-1) ?? '')
    const first = fold(core[0] ?? '')
    const suffix = suffixOf(words)
    return this.byWord
      .get(last)
      ?.slice(0, MOST_NAMESAKES)
      .find((entity) => {
        const other = coreOf(entity.words)
        return (
          suffixOf(entity.words) === suffix &&
          other.length > 1 &&
          fold(other[0] ?? '') === first &&
          fold(other.at(-1) ?? '') === last
        )
      })
  }
}

const COURTESY = /^(?:mr|mrs|ms|miss)\.?$/u
const RANK = /^(?:capt|captain|sgt|sergeant|col|colonel|gen|general|lt|lieutenant|maj|major|adm|admiral|cmdr|commander|cpl|pvt|son|daughter)\.?$/u
const SELDOM = 4
/** A text with more people of one surname than this is none; the bound keeps the time proportional to its length. */
const MOST_NAMESAKES = 40

/** Keeps what an apposition calls somebody: "his wife, Jane Doe,". */
export function describe(entity: Entity, role: string): void {
  entity.roles.add(role)
  const gender = genderOfRole(role)
  if (gender) entity.votes[gender] += 3
}

export function genderOf(entity: Entity): Gender | undefined {
  const { he, she } = entity.votes
  return he === she ? undefined : he > she ? 'he' : 'she'
}

function coreOf(words: string[]): string[] {
  return words.filter((word) => !isSuffix(word.toLowerCase()))
}

/** One word, or one with particles before it: "van der Meer". */
function isSurname(core: string[]): boolean {
  return core.length > 0 && core.slice(0, -1).every((word) => isParticle(word.toLowerCase()) && !/^(?:Ben|Al|Bin)$/u.test(word))
}

function suffixOf(words: string[]): string {
  return fold(words.find((word) => isSuffix(word.toLowerCase())) ?? '')
}

function keyOf(words: string[]): string {
  return words.map(fold).join(' ')
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
