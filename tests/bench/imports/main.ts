import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { projectFile } from '@/db/project-file'
import { smallLibrary } from '@/tests/fixtures/small'
import { measureApp } from './app'
import { digestOfRecords } from './contents'
import { MEASURED_KINDS, type MeasuredKind, writeMeasuredFile } from './files'
import { measurePhases, type Phase } from './phases'
import { importMeasured, takeBackMeasured } from './work'

const PROGRAM = fileURLToPath(import.meta.url)
const [mode = '', ...rest] = process.argv.slice(2)
if (mode === 'import') await importMeasured(rest[0] ?? '', rest[1] ?? '')
else if (mode === 'take-back') await takeBackMeasured(rest[0] ?? '')
else await measureAll(Number(rest[0]), kindsOf(rest[1] ?? ''), rest[2] === 'app')

/** Prints the phases of importing each kind of file into a library, of importing it again, and of taking it back. */
async function measureAll(rows: number, kinds: MeasuredKind[], app: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-imports-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const seeded = join(folder, 'seeded.db')
  await seed(seeded)
  for (const kind of kinds) {
    const file = await writeMeasuredFile(folder, kind, rows)
    const database = join(folder, `${kind}.db`)
    cpSync(seeded, database)
    const before = digestOfRecords(database)
    print(`${kind}, ${rows} rows`, await measurePhases(PROGRAM, ['import', database, file]))
    const after = digestOfRecords(database)
    print(`${kind} again`, await measurePhases(PROGRAM, ['import', database, file]))
    if (digestOfRecords(database) !== after) throw new Error('The same file came in twice.')
    print(`${kind} taken back`, await measurePhases(PROGRAM, ['take-back', database]))
    if (digestOfRecords(database) !== before) throw new Error('Taken back is not as before.')
  }
  if (app && kinds[0]) await measureApp(seeded, await writeMeasuredFile(folder, kinds[0], rows))
}

async function seed(file: string) {
  const engine = openEmbedded(file)
  try {
    await migrate(engine, projectFile('db/migrations'))
    await loadBundle(connect(engine), smallLibrary(), { by: 'bench', at: '2026-01-01T00:00:00Z' })
  } finally {
    engine.close()
  }
}

function print(title: string, phases: Phase[]) {
  const sum = (of: (phase: Phase) => number) => phases.reduce((total, phase) => total + of(phase), 0)
  const all: Phase = {
    name: 'all',
    clock: sum(({ clock }) => clock),
    processor: sum(({ processor }) => processor),
    megabytes: Math.max(...phases.map(({ megabytes }) => megabytes)),
  }
  console.log(title)
  for (const { name, clock, processor, megabytes } of [...phases, all])
    console.log(
      `  ${name.padEnd(20)} ${clock.toFixed(1).padStart(6)} s ${processor.toFixed(1).padStart(6)} s of processors ${megabytes.toFixed(0).padStart(5)} MB at most`,
    )
}

function kindsOf(text: string): MeasuredKind[] {
  const named = text.split(',')
  const unknown = named.find((name) => !MEASURED_KINDS.some((kind) => kind === name))
  if (unknown !== undefined) throw new Error(`There is no kind ${unknown}: ${MEASURED_KINDS.join(', ')}.`)
  return MEASURED_KINDS.filter((kind) => named.includes(kind))
}
