import { isomorphicDecode } from '@exodus/bytes/encoding.js'
import { encodingNamed } from './encoding-name'

/** Most bytes of a page that are searched for a declaration, which is in the head. */
const LONGEST_HEAD = 512 * 1024

/**
 * The encoding label that a web page declares, in its XML declaration or in the first `meta` element with a known
 * encoding, however late. Comments, scripts and titles are ignored. Without a known label, the first unknown one;
 * undefined where nothing is declared.
 */
export function labelOfPage(bytes: Uint8Array): string | undefined {
  const head = isomorphicDecode(bytes.subarray(0, LONGEST_HEAD))
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(head.slice(0, 512))?.[1]
  const metas = withoutCommentsAndScripts(head).match(/<meta[\s/][^<>]{0,2000}>/gi) ?? []
  const labels = [xml, ...metas.map(labelOfMeta)].filter((label) => label !== undefined)
  return labels.find((label) => encodingNamed(label) !== undefined) ?? labels[0]
}

/** The label in the first two lines of a plain text, as editors write it: `-*- coding: euc-kr -*-`. */
export function labelOfText(bytes: Uint8Array): string | undefined {
  const head = isomorphicDecode(bytes.subarray(0, 400)).split(/\r\n?|\n/, 2)
  return head.map((line) => /-\*-.*\bcoding[:=]\s*([-\w.]+)/i.exec(line)?.[1]).find((label) => label !== undefined)
}

function labelOfMeta(meta: string): string | undefined {
  const charset = /[\s/"']charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>;]+))/i.exec(meta)
  if (charset && !/[\s/"']content\s*=/i.test(meta.slice(0, charset.index + 1)))
    return (charset[1] ?? charset[2] ?? charset[3] ?? '').trim() || undefined
  if (!/http-equiv\s*=\s*["']?content-type/i.test(meta)) return undefined
  return /charset\s*=\s*["']?\s*([^\s"'>;]+)/i.exec(meta)?.[1]
}

/** The head without comments and elements with raw text. One that is never closed reaches to the end. */
function withoutCommentsAndScripts(head: string): string {
  return head
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|title|textarea|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
}
