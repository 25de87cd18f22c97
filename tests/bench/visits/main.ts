import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveFloor } from '../scale/floor'
import { type Shape, sizeFor } from '../scale/library'
import { keptLibrary, nameOf } from '../scale/load'
import { startApp, startFloor } from '../scale/server'
import { visitCases } from './cases'
import { printVisits } from './report'
import { floorOfVisits, measureEmpty, measureVisits } from './visits'

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'floor') serveFloor(rest[0] ?? '', JSON.parse(readFileSync(0, 'utf8')))
else await run(Number(mode), rest[0] as Shape, rest[1] ?? '')

/** Measures visits of a library of so many positions, which is kept in the folder for the next time. */
async function run(positions: number, shape: Shape, folder: string) {
  const size = sizeFor(positions, shape)
  const { file } = await keptLibrary(folder, size)
  const [warming, measured] = [visitCases(size, 0), visitCases(size, 1)]
  const program = fileURLToPath(import.meta.url)
  const [floor, cold] = [
    await startFloor(program, file, await floorOfVisits(file, measured)),
    await startFloor(program, file, await floorOfVisits(file, warming)),
  ]
  const app = await startApp(file)
  try {
    const rest = app.memory()?.now
    await measureVisits({ app, floor: cold, file }, warming)
    await measureEmpty(app, 100)
    app.forgetPeak()
    const visits = await measureVisits({ app, floor, file }, measured)
    const report = { size, empty: await measureEmpty(app, 100), visits, memory: { rest, peak: app.memory()?.peak } }
    writeFileSync(join(folder, `${nameOf(size)}-visits.json`), `${JSON.stringify(report, null, 2)}\n`)
    printVisits(report)
  } finally {
    await Promise.all([app.stop(), floor.stop(), cold.stop()])
  }
}
