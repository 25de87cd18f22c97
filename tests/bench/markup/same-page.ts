import { sortedAttributes } from '@/tests/shell/markup/sorted-attributes'

/**
 * What a reader gets of a page: its body without scripts, without the comments by which React finds its parts again,
 * and without the element that holds written markup.
 */
export function visibleMarkup(html: string): string {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? ''
  const bare = body
    .replace(/<script\b.*?<\/script>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<div hidden="">\s*<\/div>/g, '')
  return sortedAttributes(/^<div id="markup-[^"]+">(.*)<\/div>$/s.exec(bare.trim())?.[1] ?? bare.trim())
}
