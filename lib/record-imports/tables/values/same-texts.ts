import type { Question } from '../../reading'
import { stableId } from '../../stable-id'

/** Most texts that are asked about one by one; the others stay placeholders. */
const MOST_ASKED = 50

/**
 * Texts that several actors have word for word beside an answer: a placeholder of the file's maker, unless somebody
 * says that they are words.
 *
 * @param texts by `answerKey`
 */
export function askAboutTexts(
  texts: ReadonlyMap<string, { text: string; times: number }>,
  choices: Record<string, string>,
): { placeholders: string[]; questions: Question[] } {
  const placeholders: string[] = []
  const questions: Question[] = []
  for (const [key, { text, times }] of [...texts].sort((a, b) => b[1].times - a[1].times)) {
    const id = `text ${stableId('p', [key]).slice(2)}`
    const chosen = choices[id] === 'words' ? 'words' : 'placeholder'
    if (chosen === 'placeholder') placeholders.push(key)
    if (questions.length >= MOST_ASKED && chosen === 'placeholder') continue
    questions.push({
      id,
      place: { words: `${times.toLocaleString('en')} times`, row: 0 },
      says: `“${text.slice(0, 300)}” is the text of several actors word for word, ${times.toLocaleString('en')} times.`,
      choices: [
        { value: 'placeholder', label: 'A placeholder: never evidence' },
        { value: 'words', label: 'Their words: a quotation of each' },
      ],
      chosen,
      waits: false,
    })
  }
  return { placeholders, questions }
}
