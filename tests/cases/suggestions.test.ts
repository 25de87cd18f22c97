import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind } from '@/lib/attribution/text-kind'
import { inputPath, row, textOf } from './case-files'

const suggested = async (name: string, author?: string) => suggestQuotes(await textOf(name), { author })
const said = async (name: string) => (await suggested(name)).map(({ speaker, exact }) => [speaker, exact])
const lastWords = (words: string) => words.split(' ').slice(-2).join(' ')

row('18', 'a passage left open after another speaker', () => {
  const file = inputPath('suggest-open-passage-after-another-speaker.txt')
  const { stdout } = spawnSync(process.execPath, ['scripts/parley.mjs', 'suggest', file, '--json'], {
    encoding: 'utf8',
  })
  const speakers = JSON.parse(stdout).quotes.map((quote: { speaker?: string }) => quote.speaker)
  expect(speakers).toEqual(['Tobin Reeve', 'Mara Quill', 'Mara Quill'])
})

row('firsthand-statement-lead-in.txt', 'a statement with a dateline', async () => {
  const quotes = await suggested('firsthand-statement-lead-in.txt')
  const hers = quotes.filter(({ speaker }) => speaker === 'Mara Quill')
  expect(hers.map(({ exact }) => exact.slice(0, 11))).toEqual(['Crews along', 'No licence ', 'Calling off'])
  for (const quote of quotes)
    if (!hers.includes(quote)) expect([quote.kind, quote.speaker]).toEqual(['scare', undefined])
})

row('firsthand-statement-dateline-brackets.txt', 'a dateline in brackets', async () => {
  const quotes = await suggested('firsthand-statement-dateline-brackets.txt')
  expect(quotes.map(({ speaker }) => speaker)).toEqual(['Luis Mar Delgado'])
})

row('firsthand-transcript-turns.txt', 'turns of a transcript', async () => {
  const quotes = await suggested('firsthand-transcript-turns.txt')
  expect(quotes.map(({ speaker, interpreted = false, exact }) => [speaker, interpreted, lastWords(exact)])).toEqual([
    ['Vale', false, 'the ban.'],
    ['Osei', true, 'without licences.'],
    ['Osei', true, 'stay away.'],
    ['Vale', false, 'than yesterday.'],
  ])
})

row('firsthand-posts.txt', 'posts', async () => {
  expect(detectTextKind(await textOf('firsthand-posts.txt')).kind).toBe('posts')
  const quotes = await suggested('firsthand-posts.txt', 'Rowan Vale')
  expect(quotes.map(({ kind, speaker, date, exact }) => [kind, speaker, date, exact.slice(0, 9)])).toEqual([
    ['authored', 'Rowan Vale', '2019-03-01 14:11 UTC', 'Tidewater'],
    ['authored', 'Rowan Vale', '2019-03-05 01:08 UTC', 'Long nigh'],
    ['direct', 'my grandmother', undefined, 'Better a '],
    ['authored', 'Rowan Vale', '2019-03-22 17:22 UTC', 'The extra'],
  ])
})

row('firsthand-lead-in-of-several.txt', 'lead-ins of several speakers', async () =>
  expect(await said('firsthand-lead-in-of-several.txt')).toEqual([
    ['Tobin Reeve', 'The governor was right to sit down with them.'],
    ['Anna van der Quay', 'Talking is better than ramming.'],
    ['Harbor Council', 'We welcome any step that keeps the boats apart.'],
  ]),
)
