import type { Db } from '@/db/client'
import type { Context } from '@/db/commands/context'
import type { Refused, Result } from '@/db/commands/result'
import { EDITOR } from '@/lib/viewer'
import { CommandError } from './command-error'

/**
 * The context of a command. Its viewer is an editor, because everybody who can run a command on the database's file may
 * write; the command's name signs what it writes.
 */
export function commandContext(db: Db, command: string): Context {
  return { db, viewer: { ...EDITOR, name: `parley ${command}` }, now: new Date().toISOString() }
}

/**
 * The result of a use case.
 * @param words writes the message of a refusal
 * @throws {CommandError} where the use case refused
 */
export function done<T>(result: Result<T>, words = ({ message }: Refused) => message): { kind: 'done' } & T {
  if (result.kind === 'done') return result
  throw new CommandError(words(result))
}
