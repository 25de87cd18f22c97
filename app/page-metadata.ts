import type { Metadata } from 'next'
import { libraryInView } from '@/components/shell/library-in-view'
import { publicAddress } from './public-address'

type Described = {
  title: string
  description?: string | undefined
  /** The page's own address, its filter in canonical order. */
  path: string
  /** Path of a picture of the page. */
  image?: string | undefined
}

/** Longest description that link previews and search engines show. */
const LONGEST = 200

/**
 * What a page says to search engines and link previews: a title and description of its own, its canonical address and a
 * card. Only pages of the user's own library at a public address are indexed, and of each only the unfiltered view: the
 * filters of a list have millions of combinations. The sample is invented, and never indexed. Call it after `library()`.
 */
export function pageMetadata({ title, description, path, image }: Described): Metadata {
  const address = publicAddress(path)
  const indexed = address !== undefined && !path.includes('?') && libraryInView().name === 'own'
  const short = description && shortened(description)
  const robots = indexed ? undefined : { index: false, follow: false }
  // Without an address that others can follow, nobody reads the description.
  if (!address) return { title, description: null, ...(robots && { robots }) }
  const said = { title, ...(short && { description: short }), ...(robots && { robots }) }
  const images = image === undefined ? {} : { images: [{ url: publicAddress(image) ?? image, alt: title }] }
  const card = { title, ...(short && { description: short }), ...images }
  return {
    ...said,
    alternates: { canonical: address },
    openGraph: { ...card, url: address, siteName: 'Parley', type: 'website' },
    twitter: { ...card, card: image === undefined ? 'summary' : 'summary_large_image' },
  }
}

/** A text cut at a word, with an ellipsis where something is missing. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
