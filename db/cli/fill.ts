import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FilledAnchors, fillAnchors, type TextFile } from '@/db/commands/library/fill'
import type { Refused } from '@/db/commands/result'
import { countWords } from '@/lib/comparison/words'
import { ACCEPTED_ENDINGS } from '@/lib/imports/file-kind'
import { readFileArgument, readOptions } from './arguments'
import { done } from './command-context'
import { CommandError } from './command-error'
import { startProgress } from './progress'

export const FILL_HELP = `  fill ANCHORS.json --texts FOLDER [--out BUNDLE.json]
      Puts the words into a file of export --anchors, from texts that you hold: FOLDER has them as files
      called SOURCE.txt (or .md, .html, .pdf, .docx), or under any name where they are the very text.
      Says which quotations it filled in, which not and why, and what was left out for want of words.
      Exits with 1 where words are missing. Needs no database; seed --file loads what it writes.`

/** Problems of an invalid file that are printed. */
const MOST_PROBLEMS = 20

/** Runs `fill`. The bundle goes to standard output and the report to standard error, or with `--out` to FILE and standard output. */
export async function runFill(args: string[]): Promise<void> {
  const [first, ...rest] = args
  const file = readFileArgument(first === undefined ? [] : [first], 'fill')
  const { texts: folder, out } = readOptions(rest, { texts: { type: 'string' }, out: { type: 'string' } })
  if (!folder) throw new CommandError('fill needs --texts FOLDER, the folder with the texts.')
  if (out !== undefined && resolve(out) === resolve(file))
    throw new CommandError('--out names the anchors themselves; name another file.')
  const input = {
    anchors: read(file, () => readFileSync(file, 'utf8')),
    files: readFolder(folder),
    progress: startProgress(),
  }
  const filled = done(await fillAnchors({ now: new Date().toISOString() }, input), (refused) => words(file, refused))
  if (out === undefined) process.stdout.write(filled.text)
  else read(out, () => writeFileSync(out, filled.text), 'write')
  const report = out === undefined ? process.stderr : process.stdout
  report.write(`${reportLines(filled).join('\n')}\n`)
  if (filled.quotations.some((one) => 'reason' in one)) process.exitCode = 1
}

function reportLines({ quotations, leftOut, incomplete, unread }: FilledAnchors): string[] {
  const lines = quotations.map((one) => {
    if ('reason' in one) return `missing  ${one.id}: ${one.reason}`
    return `${one.moved ? 'found   ' : 'exact   '} ${one.id}${one.moved ? `, in another text of its source, ${one.file}` : ''}`
  })
  const count = (fits: (one: (typeof quotations)[number]) => boolean) => quotations.filter(fits).length
  return [
    ...unread.map(({ file, problem }) => `unread   ${file}: ${problem}`),
    ...lines,
    ...leftOut.map(({ noun, name }) => `left out ${noun} ${name}: it rests only on words that are missing`),
    ...incomplete.map((name) => `changed  coding ${name}: it lost records, so it is complete no longer`),
    `${count((one) => 'moved' in one && !one.moved)} exact, ${count((one) => 'moved' in one && one.moved)} found in another text, ${count((one) => 'reason' in one)} missing; ${countWords(leftOut.length, 'record')} left out`,
  ]
}

/** The files of a folder that may be texts, by name; folders in it are not looked into. */
function readFolder(folder: string): TextFile[] {
  return read(folder, () =>
    readdirSync(folder)
      .filter((name) => ACCEPTED_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
      .filter((name) => statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  )
}

function words(file: string, { message, problems }: Refused): string {
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problem.message}`)
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : []
  return [`${file} ${message}`, ...shown, ...more].join('\n')
}

function read<T>(file: string, work: () => T, verb = 'read'): T {
  try {
    return work()
  } catch (error) {
    throw new CommandError(`Cannot ${verb} ${file}: ${(error as Error).message}`)
  }
}
