import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createAssistantServer } from '@/db/assistants/server'
import { connect } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { openEngine } from '@/db/engine/open'
import { libraryFor } from '@/db/library'
import { addressWords } from '@/db/location'
import { isMigrated } from '@/db/migrate'
import { projectFile } from '@/db/project-file'
import { findStorageFault } from '@/db/storage-fault'
import { READER } from '@/lib/viewer'
import { readOptions } from './arguments'
import { CommandError } from './command-error'
import { readDatabaseAddress } from './open'

export const MCP_HELP = `  mcp
      Answers an assistant over standard input and output (model context protocol): search, compare, list
      positions and claims, get a record, check a quotation. It reads as any reader does and writes nothing.`

/** Serves assistants until the input ends. The protocol alone is written to standard output. */
export async function runMcp(args: string[]): Promise<void> {
  readOptions(args, {})
  const engine = await openReadOnly()
  const library = libraryFor(connect(engine), READER)
  const base = process.env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '') ?? ''
  const { version } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }
  const link = (href: string) => `${base}${href}`
  const context = { library, link, root: base, publicAddress: (href: string) => (base ? link(href) : undefined) }
  const server = serveStdio(() => createAssistantServer(context, version), {
    onerror: ({ message }) => process.stderr.write(`parley mcp: ${message}\n`),
  })
  await once(process.stdin, 'close')
  await server.close()
  engine.close()
}

async function openReadOnly(): Promise<Engine> {
  const address = readDatabaseAddress()
  const words = addressWords(address)
  if (address.kind === 'embedded' && !existsSync(address.file))
    throw new CommandError(`There is no database at ${words}. Run: parley seed`)
  try {
    const engine = openEngine(address, { readonly: true })
    if (await isMigrated(engine, projectFile('db/migrations'))) return engine
    engine.close()
  } catch (error) {
    throw new CommandError(
      `Cannot open the database at ${words}: ${findStorageFault(error) ?? (error as Error).message}.`,
    )
  }
  throw new CommandError(
    `The database at ${words} is of another version of Parley. Start Parley once, or run: parley seed`,
  )
}
