import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { authorNames } from '../author-names'
import { counted, quoted } from '../counted'
import { labelOfPage } from '../encoding/declared-label'
import { doubtOf } from '../encoding/doubt'
import { readBytes } from '../encoding/reading'
import { type Extraction, textOnly, UnreadableFile } from '../extraction'
import { normalizeText } from '../plain-text'
import { titleSaid } from '../program-names'
import { noteOfMarks, resolveRaisedMarks } from '../raised-marks'
import { blockList, blocksOf } from './blocks'
import { dayOf, pageMetadata } from './metadata'
import { type PageMarks, resolvePageMarks } from './page-marks'

/** Most elements of a page; a page with more is not an article. */
const MOST_ELEMENTS = 200_000

/**
 * Extracts the article of a web page and its metadata. The page is parsed, never run, and nothing is fetched. Without
 * an article the whole body is extracted.
 * @throws {UnreadableFile} where the page has no words
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  const reading = readBytes(bytes, labelOfPage(bytes))
  const extraction = extractPage(reading.text)
  const { other } = reading
  const doubt =
    other && doubtOf({ ...reading, text: extraction.text }, { ...other, extraction: extractPage(other.text) })
  return { ...extraction, notes: [...reading.notes, ...extraction.notes], doubt }
}

function extractPage(page: string): Extraction {
  const { document } = parseHTML(withBody(page))
  if (document.querySelectorAll('*').length > MOST_ELEMENTS) throw tooEntangled()
  const lang = document.documentElement?.getAttribute('lang')?.trim() || undefined
  const metadata = pageMetadata(document as unknown as Document)
  const resolved = resolvePageMarks(document as unknown as Document)
  const whole = document.body ? blockList(document.body) : []
  const heading = document.querySelector('title')?.textContent?.trim()
  const headlines = [...document.querySelectorAll('h1')].map((h1) => h1.textContent?.trim() ?? '')
  const article = findArticle(document as unknown as Document)
  const body = article?.content ? parseHTML(withBody(article.content)).document.body : undefined
  const { text: marked, left } = resolveRaisedMarks((body && blocksOf(body)) || whole.join('\n\n'))
  const text = normalizeText(marked)
  if (text === '') throw new UnreadableFile('There are no words in this page. Paste the text instead.')
  const byline = authorNames(article?.byline ?? '')
  const title = withoutSiteName(article?.title || heading || '', headlines, article?.siteName ?? '')
  return {
    ...textOnly(text),
    title: titleSaid(plainWords(title)) ?? (titleSaid(plainWords(headlines[0] ?? '')) || undefined),
    authors: metadata.authors.length > 0 ? metadata.authors : byline,
    container: article?.siteName?.trim() || undefined,
    issued: dayOf(article?.publishedTime ?? '') ?? metadata.issued,
    lang: article?.lang?.trim() || lang,
    section: metadata.section,
    notes: [...noteOfMarks(left), ...pageNotes(resolved), ...leftOut(whole, text, title)],
  }
}

function findArticle(document: Document) {
  try {
    return new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse()
  } catch {
    throw tooEntangled()
  }
}

function tooEntangled() {
  return new UnreadableFile('This page is too large or too entangled for an article. Paste the text instead.')
}

/** Sentences about the parts of the page outside the article, with the beginnings of the first pieces. */
function leftOut(whole: string[], text: string, title: string): string[] {
  const held = new Set(text.split('\n\n'))
  const plain = whole.map((block) => normalizeText(resolveRaisedMarks(block).text))
  const pieces = plain.filter(
    (block) => block !== '' && !text.includes(block) && !block.split('\n\n').every((part) => held.has(part)),
  )
  const others = pieces.filter((block) => plainWords(block) !== plainWords(title))
  return others.length > 0
    ? [`Left out as no part of the article: ${counted(others.length, 'piece')} of the page (${quoted(others)}).`]
    : []
}

function pageNotes({ hidden, struck, unread }: PageMarks): string[] {
  const words = quoted(hidden)
  const kinds = [...unread].map(([kind, count]) => counted(count, kind)).join(', ')
  return [
    words === '' ? '' : `Hidden words were left out: ${words}.`,
    struck > 0 ? `Words in ${counted(struck, 'place')} of the page are struck out there.` : '',
    kinds === '' ? '' : `Not read: ${kinds}.`,
  ].filter((note) => note !== '')
}

const plainWords = (words: string) => resolveRaisedMarks(words).text.replace(/\s+/g, ' ').trim()

/**
 * Removes the site's name from a title: "Harbor talks | Gazette" is "Harbor talks" where that is the headline, or the
 * site is the Quay Gazette.
 */
function withoutSiteName(title: string, headlines: string[], site: string): string {
  const headline = headlines.length === 1 ? (headlines[0] ?? '') : ''
  if (headline !== '' && title.startsWith(headline)) return headline.replace(/\s+/g, ' ')
  const plain = title.replace(/\s+/g, ' ').trim()
  const [, words, name] = /^(.+) [|–—-] ([^|]+)$/.exec(plain) ?? []
  return words && name && site.includes(name) ? words : plain
}

/** Adds a `body` where there is none, as browsers do: the parser drops what is outside. */
function withBody(page: string): string {
  return /<body[\s>]/i.test(page) ? page : `<html><head></head><body>${page}</body></html>`
}
