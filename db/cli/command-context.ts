import type { Db } from '@/db/client'
import type { Context } from '@/db/commands/context'
import type { Refused, Result } from '@/db/commands/result'
import { EDITOR } from '@/lib/viewer'
import { CommandError } from './command-error'

/** Whoever can start a command on the database's file may write; what it writes is signed with the command's name. */
export function commandContext(db: Db, command: string): Context {
  return { db, viewer: { ...EDITOR, name: `parley ${command}` }, now: new Date().toISOString() }
}

/** What a use case gave. @throws {CommandError} with its words where it refused */
export function done<T>(result: Result<T>, words = ({ message }: Refused) => message): { kind: 'done' } & T {
  if (result.kind === 'done') return result
  throw new CommandError(words(result))
}
