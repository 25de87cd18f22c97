import { howKnown } from './history-words'
import type { StopName } from './spectrum'

/** Notes under a name on the spectrum: "said by …", "for …", "inferred", "on wording 1", "under review". */
export function nameNotes({ occasion, review }: StopName): string[] {
  const { holder, actor, onBehalfOf } = occasion
  return [
    holder.slug !== actor.slug ? `said by ${actor.name}` : onBehalfOf ? `for ${onBehalfOf.name}` : '',
    howKnown(occasion).replace(/^, /, ''),
    occasion.outdated ? `on wording ${occasion.wording}` : '',
    review ? 'under review' : '',
  ].filter(Boolean)
}
