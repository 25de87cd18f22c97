import { topicOf } from './own-records'
import type { OwnRow } from './own-row'

type Topic = ReturnType<typeof topicOf>

/**
 * The topics of a table that was written here, with the wordings that its positions were coded on: each row has the words
 * in force, and its own where these are others.
 */
export class OwnTopics {
  readonly #topics = new Map<string, Topic & { first: number }>()

  /** Adds the topic of a row. Gives the reason where the row does not fit those before. @param number of the row */
  add(row: OwnRow, number: number): string | undefined {
    const topic = topicOf(row)
    const known = this.#topics.get(topic.slug) ?? { ...topic, first: number }
    const wording = Number(row.get('wording') ?? topic.wording)
    if (row.get('wording') !== undefined && wording !== topic.wording) {
      const written = row.get('coded_proposition')
      // Only the first wording of a topic can be a name without a proposition.
      if (written === undefined || (written === '' && wording !== 1))
        return `it was coded on wording ${wording} of its topic, whose words are not in the table`
      const proposition = written === '' ? null : written
      const same = known.earlier.find((one) => one.wording === wording)
      if (same && same.proposition !== proposition)
        return `wording ${wording} of its topic has other words in another row`
      if (!same)
        known.earlier = [...known.earlier, { wording, proposition, since: null }].toSorted(
          (a, b) => a.wording - b.wording,
        )
    }
    this.#topics.set(topic.slug, known)
    return undefined
  }

  /** The topics, each with the number of its first row. */
  records(): { record: Topic; row: number }[] {
    return [...this.#topics.values()].map(({ first, ...record }) => ({ record, row: first }))
  }
}
