/** Prints a line about what a command is doing. */
export type Progress = (step: string) => void

type Terminal = { isTTY?: boolean; write(text: string): unknown }

/** Milliseconds after which a silent command looks stuck: to somebody who watches, and in a log. */
const PATIENCE = { watched: 700, logged: 10_000 }

/**
 * Prints the progress of a long command on standard error, so that standard output holds only the result. A short
 * command prints nothing; a long one prints what it has done so far, then each step as it comes.
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

/** "512 bytes", "1.4 MB": thousands, as file managers count. */
export function sizeWords(bytes: number): string {
  const unit = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return unit === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** unit).toFixed(1)} ${UNITS[unit]}`
}
