import type { SuggestedQuote } from '@/lib/attribution/suggest'
import type { PublicQuote, QuotesFile } from './quotes-schema'

/** Suggested quotations as the command line gives them, field by field. */
export function publicQuotes(quotes: SuggestedQuote[]): QuotesFile {
  return { quotes: quotes.map(publicQuote) }
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
  }
}
