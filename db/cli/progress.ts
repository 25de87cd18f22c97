/** Prints a line about what a command is doing. */
export type Progress = (step: string) => void

type Terminal = { isTTY?: boolean; write(text: string): unknown }

/** Milliseconds of silence after which a command looks stuck: on a terminal, and in a log. */
const PATIENCE = { watched: 700, logged: 10_000 }

/**
 * Prints the progress of a long command on standard error, so that standard output holds the result alone. A short
 * command prints nothing. Once a command takes long, the steps so far are printed, then each further step.
 *
 * @param now milliseconds on any clock
 */
export function startProgress(
  terminal: Terminal = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const patience = terminal.isTTY ? PATIENCE.watched : PATIENCE.logged
  const started = now()
  const held: string[] = []
  return (step) => {
    held.push(step)
    if (now() - started < patience) return
    for (const line of held.splice(0)) terminal.write(`parley: ${line}\n`)
  }
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const

/** "512 bytes", "1.4 MB": a megabyte is 1,000,000 bytes, as in file managers. */
export function sizeWords(bytes: number): string {
  const unit = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return unit === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** unit).toFixed(1)} ${UNITS[unit]}`
}
