import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'

// The annotated articles belong to others and lie beside the project where they are at all: see docs/attribution.md.
const folder = fileURLToPath(new URL('../../../shared/benchmarks/quotations/', import.meta.url))
const articlesFile = join(folder, 'dev20.jsonl')
const absent = !existsSync(articlesFile)
if (absent) console.warn('The annotated articles are not here: the floors of attribution are not checked.')

type Article = { id: string; text: string }
type Rates = { precision: number; recall: number; f1: number }
type Score = (
  gold: Article[],
  predictions: { id: string; quotes: unknown[] }[],
) => { out: { extraction: Rates; end_to_end: Rates; scare_passages_suggested: string } }

// A little below what the rules reach, so that a change that costs a few passages shows.
it.skipIf(absent).each([
  ['all', 98.5, 96],
  ['first', 98.5, 96],
  ['second', 98, 95.5],
] as const)('keeps its scores on annotated articles: %s', { timeout: 60_000 }, async (part, precision, f1) => {
  const articles: Article[] = readFileSync(articlesFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
  const order = articles.map(digest).sort()
  const isFirst = (article: Article) => order.indexOf(digest(article)) < articles.length / 2
  const gold = articles.filter((article) => part === 'all' || (part === 'first') === isFirst(article))
  const { score }: { score: Score } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'score.mjs')).href)
  const { out } = score(
    gold,
    gold.map(({ id, text }) => ({ id, quotes: suggestQuotes(text).filter(({ kind }) => kind !== 'authored') })),
  )
  expect(out.extraction.precision).toBeGreaterThanOrEqual(precision)
  expect(out.end_to_end.f1).toBeGreaterThanOrEqual(f1)
})

const article = fileURLToPath(new URL('../../../shared/input/second-summit-article.txt', import.meta.url))

it.skipIf(!existsSync(article))('attributes the article that the bundled records are coded from', () => {
  const quotes = suggestQuotes(readFileSync(article, 'utf8'))
  const speakersOf = (opening: string) =>
    quotes.filter(({ exact }) => exact.startsWith(opening)).map(({ speaker }) => speaker)
  expect(speakersOf('There has been no progress since')).toEqual(['Bruce Klingner', 'Bruce Klingner'])
  expect(speakersOf('unfortunately, Trump got')).toEqual(['Bruce Klingner'])
  expect(speakersOf('but the real disaster')).toEqual(['Bruce Klingner'])
  expect(speakersOf('robust verification')).toEqual(['Bruce Klingner'])
  expect(speakersOf('no sanctions relief')).toEqual(['Bruce Klingner'])
  expect(speakersOf('questions the utility')).toEqual(['Bruce Klingner'])
  expect(speakersOf('You don’t want to sacrifice')).toEqual(['Bruce Klingner'])
  expect(speakersOf('Now the hard work')).toEqual(['Harry Kazianis'])
  expect(speakersOf('interim agreement')).toEqual(['Harry Kazianis'])
  expect(speakersOf('are very interested')).toEqual(['Victor Cha'])
  expect(speakersOf('They’re willing')).toEqual(['Victor Cha'])
  expect(speakersOf('What they’re not putting')).toEqual(['Victor Cha'])
  expect(speakersOf('are their existing')).toEqual(['Victor Cha'])
  expect(speakersOf('And that’s when')).toEqual(['Victor Cha'])
  expect(speakersOf('would be decoupling')).toEqual(['Victor Cha'])
  expect(speakersOf('safer America')).toEqual(['Mike Pompeo'])
  expect(quotes.filter(({ exact }) => exact === 'America First').map(({ kind }) => kind)).toEqual(['scare', 'scare'])
})

function digest({ id }: Article): string {
  return createHash('sha256').update(id).digest('hex')
}
