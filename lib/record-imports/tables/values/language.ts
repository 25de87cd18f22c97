import { answerKey } from './answer-key'
import { ANSWER_WORDS } from './answer-words'
import type { AnswerCounts } from './answers-book'

/** Languages of the first lists of each meaning; the later ones mix several. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'ko'] as const

/** The language of most answers, by the lists that have them; `und` where none tells. */
export function languageOfAnswers(counts: AnswerCounts): string {
  const votes = new Map<string, number>()
  for (const answers of counts.values())
    for (const answer of answers.keys()) {
      const found = BY_KEY.get(answerKey(answer)) ?? []
      for (const language of found) votes.set(language, (votes.get(language) ?? 0) + 1 / found.length)
    }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

const BY_KEY = new Map<string, string[]>()
for (const lists of Object.values(ANSWER_WORDS))
  for (const [index, list] of lists.entries()) {
    const language = LANGUAGES[index]
    if (language)
      for (const word of list.split('|'))
        BY_KEY.set(answerKey(word), [...(BY_KEY.get(answerKey(word)) ?? []), language])
  }
