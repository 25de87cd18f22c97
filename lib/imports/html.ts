import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isDay } from '@/lib/dates'
import { authorNames } from './author-names'
import { type Extraction, UnreadableFile } from './extraction'
import { blocksOf } from './html-blocks'
import { markedEncoding, normalizeText } from './plain-text'

/** Elements that a page may have; what has more is no article. */
const MOST_ELEMENTS = 200_000

/**
 * The article of a web page as text, and what the page says about it. The page is parsed, never run, and nothing
 * that it names is fetched. A page without an article gives the text of its whole body.
 * @throws {UnreadableFile} where there are no words in it
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  const { document } = parseHTML(withBody(decodeHtml(bytes)))
  const lang = document.documentElement?.getAttribute('lang')?.trim() || undefined
  const whole = document.body ? blocksOf(document.body) : ''
  const heading = document.querySelector('title')?.textContent?.trim()
  const headlines = [...document.querySelectorAll('h1')].map((h1) => h1.textContent?.trim() ?? '')
  const article = findArticle(document as unknown as Document)
  const body = article?.content ? parseHTML(withBody(article.content)).document.body : undefined
  const text = normalizeText((body && blocksOf(body)) || whole)
  if (text === '') throw new UnreadableFile('There are no words in this page. Paste the text instead.')
  return {
    text,
    title: withoutSiteName(article?.title || heading || '', headlines, article?.siteName ?? '') || undefined,
    authors: authorNames(article?.byline ?? ''),
    container: article?.siteName?.trim() || undefined,
    issued: [article?.publishedTime?.slice(0, 10) ?? ''].find(isDay),
    lang: article?.lang?.trim() || lang,
  }
}

function findArticle(document: Document) {
  try {
    return new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse()
  } catch {
    throw new UnreadableFile('This page is too large or too entangled for an article. Paste the text instead.')
  }
}

/** "Harbor talks | Gazette" is "Harbor talks" where that is the headline, or the site is the Quay Gazette. */
function withoutSiteName(title: string, headlines: string[], site: string): string {
  const headline = headlines.length === 1 ? (headlines[0] ?? '') : ''
  if (headline !== '' && title.startsWith(headline)) return headline.replace(/\s+/g, ' ')
  const plain = title.replace(/\s+/g, ' ').trim()
  const [, words, name] = /^(.+) [|–—-] ([^|]+)$/.exec(plain) ?? []
  return words && name && site.includes(name) ? words : plain
}

/** The parser leaves out what stands outside a body, and browsers make one where there is none. */
function withBody(page: string): string {
  return /<body[\s>]/i.test(page) ? page : `<html><head></head><body>${page}</body></html>`
}

/** As its first bytes mark it or the page declares; UTF-8 where neither does. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  const encoding = markedEncoding(bytes) ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableFile(`This page is not in the encoding it declares (${encoding}). Paste its text instead.`)
  }
}
