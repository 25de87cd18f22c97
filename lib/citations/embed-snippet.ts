import type { Provenance } from '@/lib/comparison/model'
import { escapeXml } from '@/lib/exports/xml-text'
import { viewCitation } from './view'

/** A view that another page shows in a frame. */
type Embedded = {
  words: string
  provenance: Provenance
  /** The public address of the view. */
  address: string
  /** The public address of the page made for a frame. */
  embed: string
}

/**
 * HTML to paste into a page: the view in a frame, and under it the citation with a link, which stays where frames are
 * not shown. It needs no script.
 */
export function embedSnippet({ words, provenance, address, embed }: Embedded): string {
  const [title, cited] = [words, viewCitation(words, provenance, '')].map(escapeXml)
  return [
    `<iframe src="${escapeXml(embed)}" title="${title}" width="100%" height="480" loading="lazy"></iframe>`,
    `<blockquote cite="${escapeXml(address)}"><p>${cited} <a href="${escapeXml(address)}">${escapeXml(address)}</a></p></blockquote>`,
  ].join('\n')
}
