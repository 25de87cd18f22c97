import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Shape, sizeFor } from '../scale/library'
import { keptLibrary } from '../scale/load'
import { streamBare } from './bare'
import { type Taken, writeFile } from './written'

const RUNS = 3
const FILES: [name: string, view: string, format: string][] = [
  ['CSV of everything', 'positions', 'csv'],
  ['JSON of everything', 'positions', 'json'],
  ['Excel of everything', 'positions', 'xlsx'],
  ['bundle of everything', 'library', 'json'],
]

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'bare') process.stdout.write(JSON.stringify(streamBare(rest[0] ?? '', rest[1] ?? '')))
else if (mode === 'file')
  process.stdout.write(JSON.stringify(await writeFile(rest[0] ?? '', rest[1] ?? '', rest[2] ?? '')))
else await run(Number(mode), rest[0] as Shape, rest[1] ?? '')

/** Prints what each file takes, in turn with both floors, the least of some runs: other programs only add to it. */
async function run(positions: number, shape: Shape, folder: string) {
  const { file, seconds } = await keptLibrary(folder, sizeFor(positions, shape))
  if (seconds) say(`loaded: ${(positions / seconds).toFixed(0)} positions a second`)
  const runs = Array.from({ length: RUNS }, () => ({
    facts: measured(['bare', file, 'facts']),
    columns: measured(['bare', file, 'columns']),
    files: FILES.map(([, view, format]) => measured(['file', file, view, format])),
  }))
  const least = (of: (one: (typeof runs)[number]) => Taken | undefined, what: keyof Taken) =>
    Math.min(...runs.map((one) => of(one)?.[what] ?? Number.NaN))
  const facts = least((one) => one.facts, 'processor')
  const columns = least((one) => one.columns, 'processor')
  say(`${positions} positions, shape ${shape}; seconds of processor time, the least of ${RUNS} runs\n`)
  say(`bare stream of the facts: ${facts.toFixed(2)} s; of a list's columns: ${columns.toFixed(2)} s\n`)
  say('| file | processor, s | × facts | × columns | clock, s | first byte, ms | MB | MB over rest |')
  say('|---|---|---|---|---|---|---|---|')
  for (const [index, [name]] of FILES.entries()) {
    const figure = (what: keyof Taken) => least((one) => one.files[index], what)
    const processor = figure('processor')
    const cells = [name, processor.toFixed(2), (processor / facts).toFixed(1), (processor / columns).toFixed(1)]
    const more = [figure('clock').toFixed(2), figure('firstByte'), figure('bytes') / 1e6, figure('memory')]
    say(`| ${[...cells, ...more.map((value) => (typeof value === 'number' ? value.toFixed(0) : value))].join(' | ')} |`)
  }
}

function measured(args: string[]): Taken {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Taken
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
