import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SuggestedQuote } from '@/lib/attribution/suggestion'

/**
 * An annotated passage. `speakers` are the right names, none where no name is right. `optional` passages are neither
 * missed nor false alarms: forms of politeness, and words of people who only ask.
 */
export type MarkedPassage = { start: number; end: number; speakers: string[]; optional: boolean }
export type MarkedText = { kind: string; author: string | undefined; text: string; passages: MarkedPassage[] }

const folder = fileURLToPath(new URL('../../fixtures/first-hand/', import.meta.url))

/**
 * The invented texts of a fixture file. Each begins with a line `=== KIND; author: NAME`. A passage is written
 * `{Name/other right name|words}`, `{|words}` where nobody is to be named, `{~Name|words}` where it is optional.
 */
export function readMarkedTexts(file: string): MarkedText[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/^=== /m)
    .filter(Boolean)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      const [kind = '', ...options] = head.split('; ')
      const author = options.find((option) => option.startsWith('author: '))?.slice('author: '.length)
      return { kind, author, ...unmark(lines.join('\n')) }
    })
}

function unmark(marked: string): Pick<MarkedText, 'text' | 'passages'> {
  const passages: MarkedPassage[] = []
  const open: MarkedPassage[] = []
  let text = ''
  for (const piece of marked.split(/(\{[^|{}]*\||\})/)) {
    if (piece === '}') {
      const passage = open.pop()
      if (passage) passages.push({ ...passage, end: text.length })
    } else if (piece.startsWith('{')) {
      const names = piece.slice(1, -1)
      const optional = names.startsWith('~')
      const speakers = names.replace('~', '').split('/').filter(Boolean)
      open.push({ start: text.length, end: 0, speakers, optional })
    } else text += piece
  }
  return { text, passages: passages.sort((a, b) => a.start - b.start || b.end - a.end) }
}

export type Score = { required: number; right: number; f1: number; surelyWrong: string[]; errors: string[] }

/** A score from which a wrong speaker would mislead. */
const MISLEADING = 0.8

/** Right passage and speaker, F1 of 0 to 1; passages match where they overlap to 0.8 (Jaccard, of characters). */
export function scoreMarked(cases: { marked: MarkedText; suggested: SuggestedQuote[] }[]): Score {
  let required = 0
  let suggestedCount = 0
  let right = 0
  const surelyWrong: string[] = []
  const errors: string[] = []
  for (const { marked, suggested } of cases) {
    const used = new Set<SuggestedQuote>()
    const quotes = suggested.filter(({ kind }) => kind !== 'scare')
    for (const passage of marked.passages) {
      const words = marked.text.slice(passage.start, passage.end)
      const found = quotes.find((quote) => !used.has(quote) && overlap(marked.text, quote, passage) >= 0.8)
      if (found) used.add(found)
      if (passage.optional) continue
      required++
      if (!found) {
        errors.push(`missed: ${words}`)
        continue
      }
      suggestedCount++
      if (isRight(found.speaker, passage.speakers)) right++
      else {
        errors.push(`${found.speaker} (${found.score}) said: ${words}`)
        if (found.speaker !== undefined && found.score > MISLEADING) surelyWrong.push(words)
      }
    }
    for (const quote of quotes.filter((each) => !used.has(each))) {
      suggestedCount++
      errors.push(`false alarm: ${quote.exact}`)
    }
  }
  return { required, right, f1: (2 * right) / (required + suggestedCount), surelyWrong, errors }
}

function overlap(text: string, a: { start: number; end: number }, b: { start: number; end: number }): number {
  const [aStart, aEnd] = trim(text, a)
  const [bStart, bEnd] = trim(text, b)
  const shared = Math.min(aEnd, bEnd) - Math.max(aStart, bStart)
  return shared <= 0 ? 0 : shared / (Math.max(aEnd, bEnd) - Math.min(aStart, bStart))
}

function trim(text: string, { start, end }: { start: number; end: number }): [number, number] {
  const edge = /[\s"“”'‘’.,;:!?…]/
  let from = start
  let to = end
  while (from < to && edge.test(text[from] ?? '')) from++
  while (to > from && edge.test(text[to - 1] ?? '')) to--
  return [from, to]
}

/** The surname has to be the same and no other word may contradict; where nobody is to be named, a description may be. */
function isRight(speaker: string | undefined, names: string[]): boolean {
  if (names.length === 0) return speaker === undefined || /^\p{Ll}/u.test(speaker)
  if (speaker === undefined) return false
  const words = speaker.toLowerCase().split(' ')
  return names.some((name) => {
    const right = name.toLowerCase().split(' ')
    return words.at(-1) === right.at(-1) && words.every((word) => right.includes(word))
  })
}
