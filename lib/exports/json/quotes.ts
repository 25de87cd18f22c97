import type { SuggestedQuote } from '@/lib/attribution/suggestion'
import type { TextKind } from '@/lib/attribution/text-kind'
import type { PublicQuote, QuotesFile } from './quotes-schema'

/** Suggested passages as the command line gives them, field by field; `kind` of the text, and why it was taken so. */
export function publicQuotes(
  quotes: SuggestedQuote[],
  { kind, reason }: { kind: TextKind; reason: string },
): QuotesFile {
  return { kind, reason, quotes: quotes.map(publicQuote) }
}

function publicQuote(quote: SuggestedQuote): PublicQuote {
  return {
    start: quote.start,
    end: quote.end,
    exact: quote.exact,
    kind: quote.kind,
    speaker: quote.speaker,
    cue: quote.cue,
    score: quote.score,
    date: quote.date,
    interpreted: quote.interpreted,
  }
}
