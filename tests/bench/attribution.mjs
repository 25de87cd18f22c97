// Scores `suggestQuotes` on annotated news articles and times it: node tests/bench/attribution.mjs [folder]
// The folder holds dev20.jsonl and score.mjs; their texts belong to others and are no part of the project.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = resolve(process.argv[2] ?? join(root, '../shared/benchmarks/quotations'))
const articlesFile = join(folder, 'dev20.jsonl')

if (!existsSync(articlesFile)) {
  console.log(`No annotated articles at ${folder}: nothing measured.`)
  process.exit(0)
}

const bundled = await build({
  entryPoints: [join(root, 'lib/attribution/suggest.ts')],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'error',
})
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64')
const { suggestQuotes } = await import(`data:text/javascript;base64,${code}`)
const { score } = await import(pathToFileURL(join(folder, 'score.mjs')).href)

const articles = readFileSync(articlesFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line))
const predictions = articles.map(({ id, text }) => ({ id, quotes: suggestQuotes(text) }))

// The halves: the ten articles whose ids have the smallest SHA-256, and the others.
const digest = ({ id }) => createHash('sha256').update(String(id)).digest('hex')
const order = articles.map(digest).sort()
const inFirst = (article) => order.indexOf(digest(article)) < articles.length / 2
report('first half', articles.filter(inFirst))
report(
  'second half',
  articles.filter((article) => !inFirst(article)),
)
report('all', articles)

const rounds = 15
const times = articles.map(({ text }) => {
  const runs = Array.from({ length: rounds }, () => {
    const start = performance.now()
    suggestQuotes(text)
    return performance.now() - start
  })
  return { words: text.split(/\s+/).length, milliseconds: runs.sort((a, b) => a - b)[Math.floor(rounds / 2)] }
})
const words = times.reduce((sum, each) => sum + each.words, 0)
const milliseconds = times.reduce((sum, each) => sum + each.milliseconds, 0)
console.log(`time         ${((milliseconds / words) * 2000).toFixed(1)} ms for 2,000 words (median of ${rounds} runs)`)

function report(name, gold) {
  const { out } = score(gold, predictions)
  const { extraction, end_to_end: both } = out
  console.log(
    `${name.padEnd(12)} ${String(out.required_quotes).padStart(3)} passages   found P ${extraction.precision} R ${extraction.recall}   ` +
      `with right speaker P ${both.precision} R ${both.recall} F1 ${both.f1}   scare quotes suggested ${out.scare_passages_suggested}`,
  )
}
