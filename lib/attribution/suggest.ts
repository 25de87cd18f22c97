import { attribute, toSuggestion } from './attribute'
import { withoutDateline } from './datelines'
import { suggestFirstHand } from './first-hand/first-hand'
import { suggestForeign } from './foreign'
import { isEnglish } from './language'
import { listParagraphs } from './paragraphs'
import { listPassages } from './passages'
import type { SuggestedQuote } from './suggestion'
import { detectTextKind, type TextKind } from './text-kind'

/** `kind` overrules what the text looks like; `author` is who wrote it or gave it, in case the text does not say. */
export type SuggestOptions = { kind?: TextKind; author?: string }

/**
 * Finds the passages of a text that somebody says, and who, by rule, offline, in time proportional to the text's
 * length. In order of their start, one for each pair of quotation marks and paragraph. In a first-hand text every
 * paragraph that its author or a speaker says is a passage too, and what it quotes lies inside it; otherwise passages
 * do not overlap. In texts that are not English, quoted passages are found, and no speaker is named for them.
 */
export function suggestQuotes(text: string, options: SuggestOptions = {}): SuggestedQuote[] {
  const kind = options.kind ?? detectTextKind(text).kind
  const english = isEnglish(text)
  if (kind !== 'news') return suggestFirstHand(text, kind, options.author, english)
  return english ? suggestNews(text) : suggestForeign(text)
}

/** The passages of a news text. */
function suggestNews(text: string): SuggestedQuote[] {
  const paragraphs = listParagraphs(text).map((paragraph) => withoutDateline(text, paragraph))
  return attribute(text, paragraphs, listPassages(text, paragraphs)).map((found) => toSuggestion(text, found))
}
