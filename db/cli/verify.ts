import { readFileSync } from 'node:fs'
import { verifySource } from '@/db/commands/library/verify'
import type { Refused } from '@/db/commands/result'
import type { QuotationCheck } from '@/lib/evidence/check'
import { CHECK_RESULT, CHECK_RESULTS, type CheckResult } from '@/lib/vocabulary'
import { readOptions } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { withDatabase } from './open'

export const VERIFY_HELP = `  verify --source SLUG --text FILE
      Checks every quotation of a source against its text: exact, moved, changed (with the difference) or
      missing. Records the answers with the day and the text's SHA-256. Exits with 1 where words are
      changed or missing.`

export async function runVerify(args: string[]): Promise<void> {
  const { source, text: file } = readOptions(args, { source: { type: 'string' }, text: { type: 'string' } })
  if (!source || !file) throw new CommandError('verify needs --source SLUG and --text FILE.')
  const text = readText(file)
  const words = ({ kind, message }: Refused) => (kind === 'too-large' ? `Cannot read ${file}: ${message}` : message)
  const { checks } = await withDatabase(async (db) =>
    done(await verifySource(commandContext(db, 'verify'), { source, text }), words),
  )
  for (const { id, check } of checks) process.stdout.write(report(id, check))
  const count = (result: CheckResult) => checks.filter(({ check }) => check.result === result).length
  process.stdout.write(`${CHECK_RESULTS.map((result) => `${count(result)} ${result}`).join(', ')}\n`)
  if (count('changed') + count('missing') > 0) process.exitCode = 1
}

function report(id: string, { result, segments }: QuotationCheck): string {
  const lines = segments.flatMap((segment) => {
    if (segment.result === 'changed')
      return [`    ${segment.difference.map(({ kind, text }) => MARK[kind](text)).join('')}`]
    return segment.result === 'moved' ? [`    now at ${segment.start}–${segment.end}`] : []
  })
  return [
    `${result.padEnd(8)}${id}${result === 'missing' ? `: ${CHECK_RESULT.missing.meaning}` : ''}`,
    ...lines,
    '',
  ].join('\n')
}

const MARK = {
  same: (text: string) => text,
  added: (text: string) => `{+${text}+}`,
  removed: (text: string) => `[-${text}-]`,
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}
