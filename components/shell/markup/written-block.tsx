import { cacheMarkup } from './cache'
import { CachedMarkup } from './cached-markup'

/** A block of markup that is sent once. Every text in it must be escaped. */
export function WrittenBlock({ markup }: { markup: string }) {
  return <CachedMarkup id={cacheMarkup(markup)} />
}
