import type { Referent } from './discourse'
import type { Entity } from './entity'
import { genderOfGivenName, isGivenName } from './given-names'
import { coreOf, fold, isSurname, keyOf, suffixOf } from './name-forms'
import { isSuffix } from './names'
import { narrowByTitles } from './namesakes'
import type { Phrase } from './phrases'
import { genderOfRole, isRole, TITLE_GENDER, TITLES } from './roles'

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
    return this.principal(narrowByTitles(fitting, titles, gender), order)
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

/** So few mentions make somebody who never speaks unlikely to be meant. */
const SELDOM = 4
/** A text with more people of one surname than this is none; the bound keeps the time proportional to its length. */
const MOST_NAMESAKES = 40
