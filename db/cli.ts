import { BACKUP_HELP, runBackup, runRestore } from './cli/backup'
import { CommandError } from './cli/command-error'
import { EXPORT_HELP, runExport } from './cli/export'
import { FILL_HELP, runFill } from './cli/fill'
import { IMPORT_HELP, runImport } from './cli/import'
import { MCP_HELP, runMcp } from './cli/mcp'
import { NETWORK_HELP, runNetwork } from './cli/network'
import { PRIMARY_HELP, runPrimary } from './cli/primary'
import { runSeed, SEED_HELP } from './cli/seed'
import { runSuggest, SUGGEST_HELP } from './cli/suggest'
import { runTexts, TEXTS_HELP } from './cli/texts'
import { runVerify, VERIFY_HELP } from './cli/verify'

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  seed: runSeed,
  import: runImport,
  export: runExport,
  verify: runVerify,
  suggest: runSuggest,
  network: runNetwork,
  texts: runTexts,
  fill: runFill,
  backup: runBackup,
  restore: runRestore,
  mcp: runMcp,
  primary: runPrimary,
}

const HELP = `parley: who takes which position, with the words that prove it

${[SEED_HELP, IMPORT_HELP, EXPORT_HELP, NETWORK_HELP, TEXTS_HELP, FILL_HELP, BACKUP_HELP, VERIFY_HELP, SUGGEST_HELP, MCP_HELP, PRIMARY_HELP].join('\n')}
Results go to standard output, errors to standard error with a non-zero exit.
PARLEY_DB names the database (data/parley.db, or http://HOST:PORT of a libSQL server); PARLEY_PUBLIC_URL the address that files print.`

/** The command line: each command parses its arguments, calls a use case of `db/commands/`, and prints the result. */
async function main([name = '', ...args]: string[]): Promise<void> {
  if (['', 'help', '--help', '-h'].includes(name)) {
    const [stream, code] = name === '' ? [process.stderr, 2] : [process.stdout, 0]
    stream.write(`${HELP}\n`)
    process.exitCode = code
    return
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new CommandError(`There is no command “${name}”. Try: ${Object.keys(COMMANDS).join(', ')}.`)
  await command(args)
}

// A broken pipe is no error: the reader of the output may stop early (`… | head`), after the work is done.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit()
  process.stderr.write(`parley: cannot write the output: ${message}\n`)
  process.exit(1)
})

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof CommandError
  process.stderr.write(
    `parley: ${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = known ? 2 : 1
})
