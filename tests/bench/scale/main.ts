import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Sqlite } from '@/db/engine/driver'
import { MOST_IN_WORKBOOK } from '@/lib/exports/format'
import { bareLoadSeconds } from './bare-load'
import { measureBeside } from './beside'
import { casesFor } from './cases'
import { measureExports, measureFloors } from './exports'
import { measureFacets } from './facets'
import { serveFloor } from './floor'
import { type Shape, sizeFor } from './library'
import { keptLibrary, nameOf } from './load'
import { ask, type Figure, measure } from './measure'
import { recordStatements } from './questions'
import { printReport } from './report'
import { EMPTY_ROUTE, startApp, startFloor } from './server'

export type Answer = { name: string; figure: Figure; floor: Figure | undefined; bare: Figure | undefined }

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'floor') serveFloor(rest[0] ?? '', JSON.parse(readFileSync(0, 'utf8')))
else await run(Number(mode), rest[0] as Shape, rest[1] ?? join(tmpdir(), 'parley-scale'))

/** Measures a library of so many positions, which is kept in the folder for the next time. */
async function run(positions: number, shape: Shape, folder: string) {
  const size = sizeFor(positions, shape)
  const { file, seconds } = await keptLibrary(folder, size)
  const cases = casesFor(deepId(file))
  const questions = []
  for (const { ask: asks } of cases) questions.push(asks ? await recordStatements(file, asks) : [])
  const bare = cases.map((one) => one.bare ?? [])
  const floor = await startFloor(fileURLToPath(import.meta.url), file, {
    questions: [...questions, ...bare],
    facts: [],
  })
  const app = await startApp(file)
  try {
    const rest = app.memory()?.now
    const empty = await measure(app, EMPTY_ROUTE)
    const answers: Answer[] = []
    for (const [at, { name, path, ask: asks, bare: fewest }] of cases.entries()) {
      const figure = await measure(app, path)
      if (figure.status !== 200) throw new Error(`${path} answers ${figure.status}.`)
      answers.push({
        name,
        figure,
        floor: asks && (await measure(floor, `/${at}`)),
        bare: fewest && (await measure(floor, `/${cases.length + at}`)),
      })
      process.stderr.write(`${name}: ${figure.median.toFixed(1)} ms\n`)
    }
    const peak = app.memory()?.peak
    const exports = await measureExports(app, lastDay(positions))
    process.stderr.write('files written\n')
    const exportFloors = await measureFloors(floor, file)
    process.stderr.write('the same rows written bare\n')
    const beside = await measureBeside(app)
    process.stderr.write('cheap pages asked beside\n')
    const report = {
      size,
      bytesOfDatabase: databaseBytes(file),
      load:
        seconds === undefined
          ? undefined
          : {
              rowsPerSecond: positions / seconds,
              bare: positions / (await bareLoadSeconds(file, join(folder, 'bare.db'))),
            },
      startUp: app.startUp,
      memory: { rest, peak },
      scripts: await scriptBytes(app.url),
      empty,
      answers,
      facets: await measureFacets(file),
      exports,
      exportFloors,
      beside,
    }
    writeFileSync(join(folder, `${nameOf(size)}.json`), `${JSON.stringify(report, null, 2)}\n`)
    printReport(report)
  } finally {
    await Promise.all([app.stop(), floor.stop()])
  }
}

/** The day up to which, of positions spread over ten years from 2009 on, as many were said as a workbook takes. */
function lastDay(positions: number): string {
  const days = Math.min(3_650, Math.floor((MOST_IN_WORKBOOK / positions) * 3_650 * 0.95))
  return new Date(Date.UTC(2009, 0, days)).toISOString().slice(0, 10)
}

/** Row number two thirds down the list of everything, newest first. */
function deepId(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  const id = database
    .prepare(`select uid from position where shown = 1 order by stated_from desc
      limit 1 offset (select count(*) * 2 / 3 from position)`)
    .pluck()
    .get() as string
  database.close()
  return id
}

function databaseBytes(file: string): number {
  const database = new Sqlite(file, { readonly: true })
  const bytes = database.prepare('select page_count * page_size from pragma_page_count, pragma_page_size').pluck().get()
  database.close()
  return Number(bytes)
}

/** Of every script that the list of positions names, as they travel uncompressed. */
async function scriptBytes(url: string): Promise<number> {
  const page = await (await fetch(`${url}/positions`)).text()
  const paths = new Set([...page.matchAll(/<script[^>]+src="([^"]+)"/g)].flatMap(([, path]) => path ?? []))
  let bytes = 0
  for (const path of paths) bytes += (await ask(url + path)).bytes
  return bytes
}
