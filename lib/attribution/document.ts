import { listCues } from './cues'
import type { Paragraph } from './paragraphs'
import type { Passage } from './passages'
import { type Reading, readSentence } from './reading'
import { listSentences, type Sentence } from './sentences'
import { listTokens } from './tokens'

/** Every sentence of a text, read, in order. */
export function readDocument(text: string, paragraphs: Paragraph[], passages: Passage[]): Reading[] {
  const sentences: Sentence[] = []
  const lowercase = new Set<string>()
  let first = 0
  paragraphs.forEach((paragraph, index) => {
    while (first < passages.length && (passages[first]?.from ?? 0) < paragraph.start) first++
    const tokens = listTokens(text, paragraph, passages, first)
    for (const { kind, text: written, low } of tokens) if (kind === 'word' && written === low) lowercase.add(low)
    for (const sentence of listSentences(text, tokens, passages, index)) sentences.push(sentence)
  })
  return sentences.map((sentence) => {
    const reading = readSentence(sentence, lowercase)
    reading.cues = listCues(reading)
    return reading
  })
}
