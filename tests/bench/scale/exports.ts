import { spawnSync } from 'node:child_process'
import { MOST_IN_WORKBOOK } from '@/lib/exports/format'
import { BARE_ROWS } from './bare-rows'
import { ask } from './measure'
import type { Measured } from './server'

export type ExportFigure = {
  name: string
  seconds: number
  firstByte: number
  bytes: number
  /** Megabytes over what the server held before. */
  memory: number
  /** Processor time of the server in the second after a reader went away. */
  afterLeaving: number | undefined
}
export type ExportFloors = { stream: number; shell: number | undefined }

/** Everything as a file; and of Excel, as many rows as a workbook takes. */
export async function measureExports(server: Measured, until: string): Promise<ExportFigure[]> {
  const files: [name: string, path: string][] = [
    ['CSV of everything', '/positions.csv'],
    ['JSON of everything', '/positions.json'],
    [`Excel of at most ${MOST_IN_WORKBOOK}`, `/positions.xlsx?to=${until}`],
  ]
  const figures: ExportFigure[] = []
  for (const [name, path] of files) {
    const rest = server.memory()?.now ?? 0
    server.forgetPeak()
    const started = performance.now()
    const { bytes, status, firstByte } = await ask(server.url + path)
    if (status !== 200) throw new Error(`${path} answers ${status}.`)
    const seconds = (performance.now() - started) / 1000
    const memory = (server.memory()?.peak ?? 0) - rest
    figures.push({ name, seconds, firstByte, bytes, memory, afterLeaving: await leave(server, path) })
  }
  return figures
}

/** Takes a first piece of a file and goes away. */
async function leave(server: Measured, path: string): Promise<number | undefined> {
  const leaving = new AbortController()
  const response = await fetch(server.url + path, { signal: leaving.signal })
  await response.body?.getReader().read()
  leaving.abort()
  await sleep(200)
  const before = server.processorTime()
  await sleep(1_000)
  const after = server.processorTime()
  return before === undefined || after === undefined ? undefined : after - before
}

/** The same columns of every row, in seconds: as a bare node stream, and by SQLite's own shell where there is one. */
export async function measureFloors(floor: Measured, file: string): Promise<ExportFloors> {
  const started = performance.now()
  const { bytes } = await ask(`${floor.url}/rows`)
  if (bytes === 0) throw new Error('There is nothing to export.')
  const stream = (performance.now() - started) / 1000
  const before = performance.now()
  const { status } = spawnSync('sqlite3', ['-readonly', '-csv', file, BARE_ROWS], { stdio: 'ignore' })
  return { stream, shell: status === 0 ? (performance.now() - before) / 1000 : undefined }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
