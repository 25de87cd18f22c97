import { readFileSync } from 'node:fs'
import type { Db } from '@/db/client'
import { recordChecks } from '@/db/commands/record-checks'
import { findBundle } from '@/db/queries/records/bundle'
import { hashOfText } from '@/db/text-hash'
import { checkQuotation, LONGEST_TEXT, type QuotationCheck } from '@/lib/evidence/check'
import { foldText } from '@/lib/evidence/folded-text'
import { CHECK_RESULT, CHECK_RESULTS, type CheckResult } from '@/lib/vocabulary'
import { readOptions } from './arguments'
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
  await withDatabase((db) => verify(db, source, text))
}

async function verify(db: Db, source: string, text: string): Promise<void> {
  const bundle = await findBundle(db)
  const known = bundle?.sources.map(({ slug }) => slug) ?? []
  if (!known.includes(source))
    throw new CommandError(`No source is called “${source}”. Try: ${known.slice(0, 10).join(', ')}.`)
  const quotations = bundle?.quotations.filter((quotation) => quotation.source === source) ?? []
  const hash = hashOfText(text)
  const now = new Date().toISOString()
  const folded = foldText(text)
  const checked = quotations.map((quotation) => ({ quotation, check: checkQuotation(quotation.segments, folded) }))
  await recordChecks(
    db,
    checked.map(({ quotation, check }) => ({ quotation, result: check.result, on: now.slice(0, 10), hash })),
    { by: 'parley verify', at: now },
  )
  for (const { quotation, check } of checked) process.stdout.write(report(quotation.id, check))
  const count = (result: CheckResult) => checked.filter(({ check }) => check.result === result).length
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
    const text = readFileSync(file, 'utf8')
    if (text.length > LONGEST_TEXT) throw new Error(`it is longer than ${LONGEST_TEXT} characters`)
    return text
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}
