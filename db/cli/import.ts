import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Db } from '@/db/client'
import { describeImport } from '@/db/commands/imports/describe'
import { discardImport } from '@/db/commands/imports/discard'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { parseMappingFile } from '@/lib/record-imports/mapping-file'
import { IMPORT_KINDS } from '@/lib/record-imports/reading'
import { printReport } from '@/lib/record-imports/report-text'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { withDatabase } from './open'
import { packedFolder } from './packed-folder'
import { startProgress } from './progress'

export const IMPORT_HELP = `  import FILE [--as ${IMPORT_KINDS.join('|')}] [--mapping M.json] [--by NAME] [--dry-run]
      Brings the records of a file, or the texts of a folder, into the library: all that can be taken, in one step, or with --dry-run none.
      Prints what the preview of the app shows. Exit code 0: everything came in or was on record; 1: something was
      refused, or the file could not be read; 2: the command was not understood.`

/** Lines of each list of the report that are printed. */
const MOST_LINES = 50

export async function runImport(args: string[]): Promise<void> {
  const { file, as, mapping, by, dryRun } = readArguments(args)
  const given = mapping === undefined ? undefined : readMapping(mapping)
  const refused = await withDatabase((db) => importFile(db, { file, as, by, dryRun, given }), { create: true })
  if (refused) process.exitCode = 1
}

type Wanted = {
  file: string
  as: string | undefined
  by: string | undefined
  dryRun: boolean
  given: { mapping: unknown; choices: Record<string, string> } | undefined
}

/** Whether something was refused. */
async function importFile(db: Db, { file, as, by, dryRun, given }: Wanted): Promise<boolean> {
  const context = commandContext(db, 'import')
  const progress = startProgress()
  const isFolder = statSync(file).isDirectory()
  const sent = isFolder ? packedFolder(file) : { name: basename(file), chunks: createReadStream(file) }
  const kind = as ?? (isFolder ? 'texts' : undefined)
  const { id } = done(await startImport(context, { file: sent, kind, by, ...given }))
  const { run } = done(await previewImport(context, { id, rehearsed: dryRun, progress }))
  if (run.state === 'unreadable') {
    done(await discardImport(context, { id }))
    process.stderr.write(`parley: ${file}: ${run.problem}\n`)
    return true
  }
  if (!dryRun) {
    progress('writing')
    const written = await writeImport(context, { id })
    if (written.kind !== 'done') await discardImport(context, { id })
    done(written)
  }
  const described = done(await describeImport(context, { id, most: MOST_LINES }))
  if (dryRun) done(await discardImport(context, { id }))
  process.stdout.write(`${printReport(described)}\n`)
  const { report } = described
  return report.refused + report.waiting > 0 || described.run.problem !== null
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      strict: true,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        mapping: { type: 'string' },
        by: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new CommandError('import needs one FILE.')
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found?.isFile() && !found?.isDirectory()) throw new CommandError(`There is no file ${file}.`)
    return { file, as: values.as, mapping: values.mapping, by: values.by, dryRun: values['dry-run'] }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError((error as Error).message)
  }
}

function readMapping(file: string) {
  try {
    return parseMappingFile(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CommandError(`${file} is not a mapping: ${(error as Error).message}`)
  }
}
