import { addressIn } from '@/lib/served-library'
import { libraryInView } from './library-in-view'

/** Tells programs where the feed of a page is; React puts it into the head. */
export function FeedLink({ href, title }: { href: string; title: string }) {
  const address = addressIn(libraryInView().base, href)
  return <link rel="alternate" type="application/atom+xml" title={title} href={address} />
}
