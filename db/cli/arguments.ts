import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from './command-error'

/** A command's options, or a message that says which was not understood. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new CommandError((error as Error).message)
  }
}
