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

/** The one argument of a command that takes a file. */
export function readFileArgument(args: string[], command: string): string {
  const [file, ...rest] = args
  if (file === undefined || file === '' || file.startsWith('-') || rest.length > 0)
    throw new CommandError(`${command} needs one FILE.`)
  return file
}
