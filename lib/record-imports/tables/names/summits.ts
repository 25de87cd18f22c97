import type { KnownRecords, Place, Question } from '../../reading'

/** The summits that rows name: those on record. What a table says of another is not enough to make one. */
export class Summits {
  readonly #known: KnownRecords['summits']
  readonly #always: string | undefined
  readonly #choices: Record<string, string>
  readonly questions = new Map<string, Question>()

  /** @param always the summit at which every position of the table is judged */
  constructor(known: KnownRecords['summits'], always: string | undefined, choices: Record<string, string>) {
    this.#known = known
    this.#always = always
    this.#choices = choices
  }

  /** The summit of a position on a topic that is judged at one, and the question for which it waits. */
  resolve(named: string, place: Place): { slug: string; waits: string | undefined } {
    const wanted = named || this.#always || ''
    const plain = wanted.toLowerCase()
    const found = this.#known.find((one) => one.slug === wanted || one.name.toLowerCase() === plain)
    if (found) return { slug: found.slug, waits: undefined }
    const id = `summit ${wanted}`.trim()
    const chosen = this.#known.find((one) => one.slug === this.#choices[id])
    this.questions.set(id, {
      id,
      place,
      says:
        wanted === ''
          ? 'The topic is judged at a summit, and the table names none. Choose one.'
          : `No summit on record is called “${wanted}”. Choose one, or add it to the library first.`,
      choices: this.#known.map((one) => ({ value: one.slug, label: one.name })),
      chosen: chosen?.slug ?? '',
      waits: !chosen,
    })
    return chosen ? { slug: chosen.slug, waits: undefined } : { slug: 'summit', waits: id }
  }
}
