/** Milliseconds of each answer, read to its end, and the statuses that there were. */
export type AnswerTimes = { times: number[]; statuses: Set<number> }

/** Asks for each page in turn, one after the other, so many times. */
export async function timesOf(url: string, pages: string[], rounds: number): Promise<AnswerTimes> {
  const answers: AnswerTimes = { times: [], statuses: new Set() }
  for (let round = 0; round < rounds; round++)
    for (const page of pages) {
      const started = performance.now()
      const answer = await fetch(url + page)
      await answer.arrayBuffer()
      answers.times.push(performance.now() - started)
      answers.statuses.add(answer.status)
    }
  return answers
}

/** The value below which a share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
