import { readFileSync } from 'node:fs'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { publicQuotes } from '@/lib/exports/json/quotes'
import { readOptions } from './arguments'
import { CommandError } from './command-error'

export const SUGGEST_HELP = `  suggest FILE.txt [--json]
      Finds the quoted passages of a news text and who said each; offsets are UTF-16 into the file as read.
  suggest --jsonl FILE
      The same for lines of {"id", "text"}: one line {"id", "quotes"} each.`

/** Runs `suggest`, which needs no database. */
export async function runSuggest(args: string[]): Promise<void> {
  const { values, file } = readArguments(args)
  if (values.jsonl) {
    const lines = readText(values.jsonl).split('\n').filter(Boolean).map(suggestLine)
    process.stdout.write(lines.join(''))
    return
  }
  if (!file) throw new CommandError('suggest needs a FILE.txt, or --jsonl FILE.')
  const quotes = suggestQuotes(readText(file))
  process.stdout.write(
    values.json
      ? `${JSON.stringify(publicQuotes(quotes), null, 2)}\n`
      : quotes
          .map(({ kind, speaker, exact }) => `${kind.padEnd(8)}${speaker ?? '–'}: “${exact.replaceAll('\n', ' ')}”\n`)
          .join(''),
  )
}

function suggestLine(line: string, index: number): string {
  let article: unknown
  try {
    article = JSON.parse(line)
  } catch {
    throw new CommandError(`Line ${index + 1} is not valid JSON.`)
  }
  const { id, text } = (article ?? {}) as { id?: unknown; text?: unknown }
  if (typeof text !== 'string') throw new CommandError(`Line ${index + 1} has no text.`)
  return `${JSON.stringify({ id, ...publicQuotes(suggestQuotes(text)) })}\n`
}

/** `suggest FILE.txt --json` and `suggest --text FILE.txt --json` mean the same. */
function readArguments(args: string[]) {
  const [first, ...rest] = args
  const alone = first !== undefined && !first.startsWith('-')
  const values = readOptions(alone ? rest : args, {
    text: { type: 'string' },
    jsonl: { type: 'string' },
    json: { type: 'boolean' },
  })
  return { values, file: alone ? first : values.text }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`)
  }
}
