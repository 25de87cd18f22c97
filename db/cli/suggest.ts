import { readFileSync } from 'node:fs'
import { type SuggestOptions, suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind, TEXT_KINDS, type TextKind } from '@/lib/attribution/text-kind'
import { publicQuotes } from '@/lib/exports/json/quotes'
import { readOptions } from './arguments'
import { CommandError } from './command-error'

export const SUGGEST_HELP = `  suggest FILE.txt [--json] [--kind KIND] [--author NAME]
      Finds the passages of a text that somebody says, and who; offsets are UTF-16 into the file as read.
      The kind of text is detected and told; --kind overrules it: ${TEXT_KINDS.join(', ')}.
      --author says who wrote or gave the text, in case it does not say so itself.
  suggest --jsonl FILE
      The same for lines of {"id", "text", "kind"?, "author"?}: one line {"id", "kind", "quotes"} each.`

/** Runs `suggest`, which needs no database. */
export async function runSuggest(args: string[]): Promise<void> {
  const { values, file } = readArguments(args)
  if (values.jsonl) {
    const lines = readText(values.jsonl).split('\n').filter(Boolean).map(suggestLine)
    process.stdout.write(lines.join(''))
    return
  }
  if (!file) throw new CommandError('suggest needs a FILE.txt, or --jsonl FILE.')
  const text = readText(file)
  const { kind, reason } = kindOf(text, values.kind)
  const quotes = suggestQuotes(text, { kind, author: values.author })
  process.stdout.write(
    values.json
      ? `${JSON.stringify(publicQuotes(quotes, { kind, reason }), null, 2)}\n`
      : [
          `${kind}: ${reason}.\n`,
          ...quotes.map(({ kind: mode, speaker, exact }) => {
            const words = exact.replaceAll('\n', ' ')
            return `${mode.padEnd(9)}${speaker ?? '–'}: “${words}”\n`
          }),
        ].join(''),
  )
}

function kindOf(text: string, given: unknown): { kind: TextKind; reason: string } {
  if (given === undefined) return detectTextKind(text)
  const kind = TEXT_KINDS.find((each) => each === given)
  if (!kind) throw new CommandError(`“${given}” is not a kind of text. The kinds are ${TEXT_KINDS.join(', ')}.`)
  return { kind, reason: 'as given' }
}

function suggestLine(line: string, index: number): string {
  let article: unknown
  try {
    article = JSON.parse(line)
  } catch {
    throw new CommandError(`Line ${index + 1} is not valid JSON.`)
  }
  const { id, text, kind: given, author } = (article ?? {}) as Record<string, unknown>
  if (typeof text !== 'string') throw new CommandError(`Line ${index + 1} has no text.`)
  const detected = kindOf(text, given)
  const options: SuggestOptions = { kind: detected.kind, ...(typeof author === 'string' ? { author } : {}) }
  return `${JSON.stringify({ id, ...publicQuotes(suggestQuotes(text, options), detected) })}\n`
}

/** `suggest FILE.txt --json` and `suggest --text FILE.txt --json` mean the same. */
function readArguments(args: string[]) {
  const [first, ...rest] = args
  const alone = first !== undefined && !first.startsWith('-')
  const values = readOptions(alone ? rest : args, {
    text: { type: 'string' },
    jsonl: { type: 'string' },
    json: { type: 'boolean' },
    kind: { type: 'string' },
    author: { type: 'string' },
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
