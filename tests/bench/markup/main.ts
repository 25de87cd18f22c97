import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePath } from '@/scripts/bundle.mjs'
import { sizeFor } from '../scale/library'
import { keptLibrary } from '../scale/load'
import { ask } from '../scale/measure'
import { type Measured, startApp } from '../scale/server'
import { BUNDLED, GENERATED } from './pages'
import { visibleMarkup } from './same-page'

/** Answers of one page in one half of a pair: enough that the system's clock of 10 ms tells them apart. */
const ANSWERS = 40

type Figures = { path: string; writer: number; react: number; bytes: { writer: number; react: number } }

const [positions = 'bundled', rounds = '6', folder = join(tmpdir(), 'parley-scale')] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const file = positions === 'bundled' ? bundledLibrary() : (await keptLibrary(folder, sizeFor(Number(positions)))).file
const writer = await startApp(file)
const react = await startApp(file, { PARLEY_MARKUP: 'react' }).catch(async (error) => {
  await writer.stop()
  throw error
})
try {
  const figures: Figures[] = []
  for (const path of positions === 'bundled' ? BUNDLED : GENERATED) {
    await expectSamePage(path)
    figures.push(await measurePair(path, Number(rounds)))
    process.stderr.write(`${path.slice(0, 40)} measured\n`)
  }
  report(figures)
} finally {
  await Promise.all([writer.stop(), react.stop()])
}

/** Processor time of one answer both ways, in milliseconds: rounds of both, each first in every other round. */
async function measurePair(path: string, rounds: number): Promise<Figures> {
  for (const server of [writer, react]) await answer(server, path)
  const spent = { writer: 0, react: 0 }
  for (let round = 0; round < rounds; round++) {
    const order = [['writer', writer] as const, ['react', react] as const]
    for (const [name, server] of round % 2 === 0 ? order : order.toReversed()) spent[name] += await answer(server, path)
  }
  const answers = rounds * ANSWERS
  const bytes = { writer: (await ask(writer.url + path)).bytes, react: (await ask(react.url + path)).bytes }
  return { path, writer: spent.writer / answers, react: spent.react / answers, bytes }
}

/** Asks for a page again and again, and gives the processor time that the server took for all answers. */
async function answer(server: Measured, path: string): Promise<number> {
  const before = server.processorTime()
  for (let count = 0; count < ANSWERS; count++) {
    const { status } = await ask(server.url + path)
    if (status !== 200) throw new Error(`${path} answers ${status}.`)
  }
  const after = server.processorTime()
  if (before === undefined || after === undefined) throw new Error('This system does not tell processor time.')
  return after - before
}

async function expectSamePage(path: string): Promise<void> {
  const [written, rendered] = await Promise.all(
    [writer, react].map(async ({ url }) => visibleMarkup(await (await fetch(url + path)).text())),
  )
  if (written === undefined || written === '' || written !== rendered) {
    const files = [written, rendered].map((text, index) => {
      const name = join(folder, `${index === 0 ? 'written' : 'rendered'}.html`)
      writeFileSync(name, text ?? '')
      return name
    })
    throw new Error(`${path} is not the same page both ways: see ${files.join(' and ')}.`)
  }
}

function bundledLibrary(): string {
  const path = join(folder, 'bundled.db')
  for (const part of [path, `${path}-wal`, `${path}-shm`]) rmSync(part, { force: true })
  const { status, stderr } = spawnSync(process.execPath, [bundlePath('parley'), 'seed'], {
    env: { ...process.env, PARLEY_DB: path },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return path
}

function report(figures: Figures[]): void {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const sum = (way: 'writer' | 'react') => figures.reduce((total, figure) => total + figure[way], 0)
  const row = (name: string, written: number, rendered: number, kilobytes: string[]) =>
    say(
      `| ${[name, written.toFixed(1), rendered.toFixed(1), (rendered / written).toFixed(2), ...kilobytes].join(' | ')} |`,
    )
  say(`Reading pages of ${positions === 'bundled' ? 'the bundled library' : `${positions} positions`}: processor time`)
  say('of one answer by the markup writer and by React alone, in milliseconds, and size uncompressed\n')
  say('| page | writer | React | × | writer, kB | React, kB |\n|---|---|---|---|---|---|')
  for (const { path, writer, react, bytes } of figures) {
    const kilobytes = [bytes.writer, bytes.react].map((count) => (count / 1000).toFixed(0))
    row(path.length > 40 ? `${path.slice(0, 39)}…` : path, writer, react, kilobytes)
  }
  row('all', sum('writer'), sum('react'), ['', ''])
}
