import { fold } from '@/lib/fold'
import type { RankedTopic } from './read-model'

/** A ranked topic, with the words shared with the passage, most telling first. */
type TopicSuggestion = { slug: string; score: number; shared: string[] }

/** Weight of a word of the topic itself, relative to one of a coded passage. */
const OWN_WEIGHT = 2
const WORDS_SHOWN = 4

/**
 * Ranks topics by the words they share with a passage and its paragraph. Words are weighted by inverse document
 * frequency over the topics; words of label, proposition and rule weigh more than those of coded passages. Topics
 * without shared words are left out. A hint only: it says nothing about the stance.
 */
export function rankTopics(passage: string, around: string, topics: RankedTopic[]): TopicSuggestion[] {
  const own = topics.map(({ label, proposition, rule }) => stems(`${label} ${proposition ?? ''} ${rule}`))
  const coded = topics.map((topic) => stems(topic.coded.join(' ')))
  const frequency = new Map<string, number>()
  topics.forEach((_, index) => {
    for (const word of new Set([...(own[index] ?? new Map()).keys(), ...(coded[index] ?? new Map()).keys()]))
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
  })
  // A word that every topic has weighs next to nothing, so that several such words never outweigh one rare word.
  const weight = (word: string) => Math.log((topics.length + 1) / (frequency.get(word) ?? topics.length))
  const inPassage = new Set(stems(passage).keys())
  // Maps stems to the words of the text, which readers are shown.
  const inContext = new Map([...stems(around), ...stems(passage)])
  return topics
    .map(({ slug }, index) => {
      const weighed = [...inContext.keys()].flatMap((word): [string, number][] => {
        const held = own[index]?.has(word) ? OWN_WEIGHT : coded[index]?.has(word) ? 1 : 0
        return held > 0 ? [[word, held * weight(word) * (inPassage.has(word) ? 1 : 0.4)]] : []
      })
      weighed.sort(([, a], [, b]) => b - a)
      return {
        slug,
        score: weighed.reduce((sum, [, value]) => sum + value, 0),
        shared: weighed.slice(0, WORDS_SHOWN).map(([word]) => inContext.get(word) ?? word),
      }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
}

const COMMON = new Set(
  'the and for that with from this have has had not but are was were will would should could they them their his her its our your you who what which when where there than then into over only some more most such other also about after before between any all one two say says said it is in on of to a an as at be by or if he she we do does did so no'.split(
    ' ',
  ),
)

/** Words of a text by stem: folded, without common words and common English endings. */
function stems(text: string): Map<string, string> {
  const words =
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Map(words.filter((word) => word.length > 2 && !COMMON.has(word)).map((word) => [stem(word), word]))
}

function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const base = word.replace(/(ations?|ments?|ings?|edly|ed|ies|es|s|ly)$/, '')
  return base.length >= 3 ? base : word
}
