import { howKnown } from './history-words'
import type { StopName } from './spectrum'

/** What stands under a name on the spectrum: for whom or by whom it was said, how it is known, what to beware of. */
export function nameNotes({ occasion, review }: StopName): string[] {
  const { holder, actor, onBehalfOf } = occasion
  return [
    holder.slug !== actor.slug ? `said by ${actor.name}` : onBehalfOf ? `for ${onBehalfOf.name}` : '',
    howKnown(occasion).replace(/^, /, ''),
    occasion.outdated ? `on wording ${occasion.wording}` : '',
    review ? 'under review' : '',
  ].filter(Boolean)
}
