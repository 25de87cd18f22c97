import type { Question } from '../../reading'
import type { ColumnPlan } from '../columns/column'
import type { TableMapping } from '../mapping'
import { answerKey } from './answer-key'
import { closestAnswer } from './closest'
import { MEANING_LABEL, MEANINGS, type Meaning } from './meaning'
import { type Scale, scaleOf } from './scales'
import { meaningOfCode, meaningOfWords } from './vocabulary'

/** What an answer means, the question without whose answer that is not known, and what settled it. */
export type Read = { means: Meaning; waits: string | undefined; why: string }
/** One answer of a table, for the page. */
export type CountedAnswer = Read & { answer: string; times: number }

/** How often each answer occurs, by column. */
export type AnswerCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Most answers that are asked about one by one; beyond, a column holds no answers. */
const MOST_ASKED = 60
const MOST_CACHED = 5000

/** What the answers of a table mean: as somebody mapped them, by the codebook's codes, by lists of words, or by a scale of numbers. */
export class AnswersBook {
  readonly #mapping: TableMapping
  readonly #chosen: ReadonlyMap<string, Meaning>
  readonly #scale: Scale | undefined
  readonly #reading: ReadonlyMap<string, Meaning> | undefined
  readonly #cache = new Map<string, Read>()
  readonly #counts: AnswerCounts
  readonly questions: Question[] = []
  /** Whether only the codebook's codes are read, because the table is coded and not answered. */
  readonly #isCoded: boolean

  constructor(counts: AnswerCounts, plans: readonly ColumnPlan[], mapping: TableMapping, isCoded: boolean) {
    this.#mapping = mapping
    this.#counts = counts
    this.#isCoded = isCoded
    this.#chosen = new Map(Object.entries(mapping.values ?? {}).map(([answer, means]) => [answerKey(answer), means]))
    const open = [...counts.values()]
      .flatMap((answers) => [...answers.keys()].map(answerKey))
      .filter((key) => !this.#chosen.has(key))
    this.#scale = scaleOf(
      open,
      plans
        .filter(({ name }) => counts.has(name))
        .map(({ header }) => header)
        .join(' '),
    )
    this.#reading = this.#askScale()
    this.#askAnswers()
  }

  read(column: string, answer: string): Read {
    const own = this.#mapping.columns?.[column]?.values
    const cached = own ? undefined : this.#cache.get(answer)
    if (cached) return cached
    const key = answerKey(answer)
    if (own) {
      const found = Object.entries(own).find(([word]) => answerKey(word) === key)
      if (found) return { means: found[1], waits: undefined, why: 'chosen' }
    }
    const read = this.#readKey(key, answer)
    if (!own && this.#cache.size < MOST_CACHED) this.#cache.set(answer, read)
    return read
  }

  /** The different answers of the table, the most frequent first. */
  answers(): CountedAnswer[] {
    const all = new Map<string, CountedAnswer>()
    for (const [column, answers] of this.#counts)
      for (const [answer, times] of answers) {
        const key = answerKey(answer)
        const before = all.get(key)
        if (before) before.times += times
        else all.set(key, { ...this.read(column, answer), answer, times })
      }
    return [...all.values()].sort((a, b) => b.times - a.times)
  }

  #readKey(key: string, answer: string): Read {
    const settled = (means: Meaning, why: string): Read => ({ means, waits: undefined, why })
    const chosen = this.#chosen.get(key)
    if (chosen !== undefined && chosen !== 'ask') return settled(chosen, 'chosen')
    const code = meaningOfCode(answer)
    if (code !== undefined) return settled(code, 'a code of the codebook')
    const words = this.#isCoded ? undefined : meaningOfWords(answer)
    if (words !== undefined && chosen === undefined) return settled(words, 'by its words')
    const ranked = chosen === undefined ? this.#reading?.get(key) : undefined
    if (ranked !== undefined) return settled(ranked, 'by the scale')
    if (this.#scale && !this.#reading && this.#scale.readings[0]?.of.has(key) && chosen === undefined)
      return { means: 'ask', waits: this.#scale.id, why: 'by the scale, which is not settled' }
    const id = `answer ${key}`.slice(0, 200)
    const answered = MEANINGS.find((means) => means === this.#mapping.choices?.[id])
    if (answered !== undefined && answered !== 'ask') return settled(answered, 'chosen')
    return { means: 'ask', waits: id, why: 'is in no list' }
  }

  #askScale(): ReadonlyMap<string, Meaning> | undefined {
    const scale = this.#scale
    if (!scale) return undefined
    const answer = scale.readings.find(({ value }) => value === this.#mapping.choices?.[scale.id])
    const found = answer ?? scale.readings.find(({ value }) => value === scale.chosen)
    this.questions.push({
      id: scale.id,
      place: { words: 'answers', row: 0 },
      says: scale.says,
      choices: scale.readings.map(({ value, label }) => ({ value, label })),
      chosen: found?.value ?? '',
      waits: !found,
    })
    return found?.of
  }

  #askAnswers() {
    const all = this.answers()
    const known = all.filter(({ means }) => means !== 'ask').map(({ answer }) => answer)
    const open = all.filter(({ means, waits }) => means === 'ask' && waits !== this.#scale?.id)
    for (const { answer, times, waits } of open.slice(0, MOST_ASKED)) {
      const occurs = `“${clip(answer)}” occurs ${times === 1 ? 'once' : `${times.toLocaleString('en')} times`}`
      this.questions.push({
        id: waits ?? '',
        place: { words: times === 1 ? 'once' : `${times.toLocaleString('en')} times`, row: 0 },
        says: `${occurs}${this.#whyOpen(answer, known)}`,
        choices: MEANINGS.filter((means) => means !== 'ask').map((means) => ({
          value: means,
          label: MEANING_LABEL[means],
        })),
        chosen: '',
        waits: true,
      })
    }
  }

  /** Why an answer is asked about: what it would be in a questionnaire, or what the nearest answer is read as. */
  #whyOpen(answer: string, known: readonly string[]): string {
    const usual = this.#isCoded ? meaningOfWords(answer) : undefined
    if (usual !== undefined)
      return `. As an answer to a question it would be ${readAs(usual)}; of words that were coded only the codebook’s own names are read.`
    const near = closestAnswer(answer, known)
    const alike = near && ` “${near}” is read as ${readAs(this.#readKey(answerKey(near), near).means)}.`
    return ` and is in no list of answers.${alike ?? ''}`
  }
}

const readAs = (means: Meaning) => `“${MEANING_LABEL[means]}”`
const clip = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
