// Scores `suggestQuotes` on annotated news articles and on the invented first-hand texts, and times it:
//   node tests/bench/attribution.mjs [folder]
// The folder holds dev20.jsonl, dev200.jsonl and score.mjs; their texts belong to others and are no part of the project.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = resolve(process.argv[2] ?? join(root, '../shared/benchmarks/quotations'))

const bundle = await bundleReader()
const { suggestQuotes, readMarkedTexts, scoreMarked } = await load('')

for (const kind of ['transcript', 'statement', 'posts', 'hearing', 'op-ed']) {
  const texts = ['first', 'second'].flatMap((half) => readMarkedTexts(`${half}/${kind}.txt`))
  const cases = texts.map((marked) => ({ marked, suggested: suggestQuotes(marked.text, { author: marked.author }) }))
  const { required, f1, surelyWrong } = scoreMarked(cases)
  console.log(
    `${kind.padEnd(12)} ${String(required).padStart(4)} passages   F1 ${(100 * f1).toFixed(1)}   wrong above 0.8: ${surelyWrong.length}`,
  )
}

if (!existsSync(join(folder, 'dev200.jsonl'))) {
  console.log(`No annotated articles at ${folder}: news is not measured.`)
  process.exit(0)
}

const { score } = await import(pathToFileURL(join(folder, 'score.mjs')).href)
const old = readArticles('dev20.jsonl')
const articles = readArticles('dev200.jsonl')

// The halves of dev200: by the parity of the last hexadecimal digit of the SHA-1 of the id. Errors were read in the
// even half only.
const isRead = ({ id }) => Number.parseInt(createHash('sha1').update(String(id)).digest('hex').at(-1), 16) % 2 === 0
report('dev200, read', articles.filter(isRead))
report(
  'dev200, judged',
  articles.filter((article) => !isRead(article)),
)
report('dev20 (worn)', old)
await time(articles)

function readArticles(file) {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

function report(name, gold) {
  const predictions = gold.map(({ id, text }) => ({ id, quotes: quotedIn(text) }))
  const { out } = score(gold, predictions)
  const { extraction, end_to_end: both } = out
  const each = gold.map((article, index) => score([article], [predictions[index]]).out.end_to_end.f1)
  const mean = each.reduce((sum, f1) => sum + f1, 0) / each.length
  console.log(
    `${name.padEnd(15)}${String(out.required_quotes).padStart(5)} passages   found P ${extraction.precision} R ${extraction.recall}   ` +
      `with right speaker P ${both.precision} R ${both.recall} F1 ${both.f1}, mean over articles ${mean.toFixed(1)}   ` +
      `scare quotes suggested ${out.scare_passages_suggested}`,
  )
  reportScores(gold, predictions)
}

/** How many passages score 0.9 or more, and how many of them have the wrong speaker; all, and those by a pronoun. */
function reportScores(gold, predictions) {
  const sure = { all: [0, 0], pronoun: [0, 0] }
  let total = 0
  gold.forEach((article, index) => {
    for (const quote of predictions[index].quotes) {
      if (quote.kind === 'scare') continue
      const { out } = score([article], [{ id: article.id, quotes: [quote] }])
      if (out.speaker_accuracy_on_matched === null) continue
      total++
      if (quote.score < 0.9) continue
      const wrong = out.speaker_accuracy_on_matched === 100 ? 0 : 1
      for (const group of (out.breakdown['source:pronoun']?.recall ?? 0) > 0 ? ['all', 'pronoun'] : ['all']) {
        sure[group][0]++
        sure[group][1] += wrong
      }
    }
  })
  const percent = ([count, wrong]) => `${wrong} of ${count} wrong (${((100 * wrong) / count).toFixed(1)} %)`
  console.log(
    `${''.padEnd(15)}scored 0.9 or more: ${((100 * sure.all[0]) / total).toFixed(1)} % of the passages, ${percent(sure.all)}; ` +
      `through a pronoun ${percent(sure.pronoun)}`,
  )
}

/** The passages in quotation marks. The author's own words, which the articles' annotation leaves out, do not count. */
function quotedIn(text) {
  return suggestQuotes(text).filter(({ kind }) => kind !== 'authored')
}

/** Milliseconds for 2,000 words: the first text that a fresh process reads, and the median of later rounds. */
async function time(texts) {
  const { text } = texts.find((article) => article.text.split(/\s+/).length >= 1000) ?? texts[0]
  const page = `${text}\n\n${text}\n\n${text}`
    .split(/(?<=\s)/)
    .slice(0, 2000)
    .join('')
  const fresh = await load('cold')
  const start = performance.now()
  fresh.suggestQuotes(page)
  const cold = performance.now() - start
  const rounds = Array.from({ length: 15 }, () => {
    const begin = performance.now()
    suggestQuotes(page)
    return performance.now() - begin
  }).sort((a, b) => a - b)
  console.log(
    `time           2,000 words: ${cold.toFixed(1)} ms cold, ${(rounds[7] ?? 0).toFixed(1)} ms warm (median of 15)`,
  )
}

/** A fresh copy of the module, which has run nothing yet. */
function load(mark) {
  return import(`data:text/javascript;base64,${Buffer.from(`${bundle}\n//${mark}`).toString('base64')}`)
}

async function bundleReader() {
  const bundled = await build({
    stdin: {
      contents: `export * from './lib/attribution/suggest'\nexport * from './tests/attribution/first-hand/marked-texts'`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'error',
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'tests/attribution/first-hand/marked-texts.ts')).href),
    },
  })
  return bundled.outputFiles[0].text
}
