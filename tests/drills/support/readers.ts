import { setTimeout as sleep } from 'node:timers/promises'
import { wordsOf } from './editor'

const PAGES = [
  '/',
  '/actors/ada-marlow',
  '/positions',
  '/topics',
  '/search?q=ban',
  '/compare',
  '/positions.json',
  '/index.json',
]

/** What readers got: a number of whole answers, of refusals in words, and of everything else, each told. */
export type ReadAnswers = { whole: number; refused: number; others: string[] }

/** Reads pages and files one after the other, by so many readers, until it is told to stop. */
export function readOn(url: string, readers: number): { stop(): Promise<ReadAnswers> } {
  const answers: ReadAnswers = { whole: 0, refused: 0, others: [] }
  let stopped = false
  const read = async (first: number) => {
    for (let count = first; !stopped; count++) {
      const path = PAGES[count % PAGES.length] ?? '/'
      const { status, words } = await fetch(url + path).then(
        async (answer) => ({ status: answer.status, words: wordsOf(await answer.text()) }),
        (error: Error) => ({ status: 0, words: error.message }),
      )
      if (status === 200) answers.whole += 1
      else if (status === 503 && /cannot be reached just now: its server/.test(words)) answers.refused += 1
      else answers.others.push(`${path} ${status}: ${words.slice(0, 300)}`)
      await sleep(5)
    }
  }
  const reading = Promise.all(Array.from({ length: readers }, (_, reader) => read(reader * 3)))
  return {
    async stop() {
      stopped = true
      await reading
      return answers
    },
  }
}
