import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from './command-error'

/** A command's options, or a message that says which was not understood. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new CommandError(wordsOf(error as NodeJS.ErrnoException, Object.keys(options)))
  }
}

function wordsOf({ code, message }: NodeJS.ErrnoException, options: string[]): string {
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message
  return `${message.split('. ')[0]}. Options: ${options.map((option) => `--${option}`).join(', ')}.`
}

/** The one argument of a command that takes a file. */
export function readFileArgument(args: string[], command: string): string {
  const [file, ...rest] = args
  if (file === undefined || file === '' || file.startsWith('-') || rest.length > 0)
    throw new CommandError(`${command} needs one FILE.`)
  return file
}
