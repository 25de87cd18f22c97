import { once } from 'node:events'
import { computeNetwork } from '@/db/commands/agreement/export-network'
import type { Refused } from '@/db/commands/result'
import { networkFile } from '@/lib/exports/network/formats'
import { readOptions } from './arguments'
import { commandContext, done } from './command-context'
import { CommandError } from './command-error'
import { withDatabase } from './open'

export const NETWORK_HELP = `  network --mode one|two --actors person|organization
          --qualifier congruence|conflict|subtract|ignore|combine [--levels side|scale]
          [--hand first|all] [--groups] [--broader]
          [--normalize none|average|jaccard|cosine|dna-cosine]
          [--duplicates include|document|day|week|month|year|range]
          [--from DAY] [--to DAY] [--only ACTORS] [--topics TOPICS] [--theme THEME] [--exclude NAMES]
          --format csv|edges|graphml|gexf|json
      Writes a discourse network: actors tied by the topics that they share (one), or to topics (two).
      csv is the matrix, edges one row a tie. --exclude takes actors, topics or sources: slugs, comma-separated, or the
      name of one actor or topic, once for each (--exclude 'Sierra Club').`

export async function runNetwork(args: string[]): Promise<void> {
  const { format, actors, only, groups, broader, ...rest } = readOptions(args, {
    mode: { type: 'string' },
    actors: { type: 'string' },
    qualifier: { type: 'string' },
    levels: { type: 'string' },
    hand: { type: 'string' },
    groups: { type: 'boolean' },
    broader: { type: 'boolean' },
    normalize: { type: 'string' },
    duplicates: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    only: { type: 'string', multiple: true },
    topics: { type: 'string', multiple: true },
    theme: { type: 'string' },
    exclude: { type: 'string', multiple: true },
    format: { type: 'string', default: 'csv' },
  })
  const write = networkFile(format)
  if (typeof write === 'string') throw new CommandError(`--format: ${write}`)
  const search = new URLSearchParams()
  const given = { ...rest, 'actors-as': actors, actors: only }
  for (const [name, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) {
      if (value.trim() === '') throw new CommandError(`--${optionOf(name)} needs a value.`)
      search.append(name, value)
    }
  if (groups) search.append('groups', '1')
  if (broader) search.append('broader', '1')
  await withDatabase(async (db) => {
    const { view } = done(await computeNetwork(commandContext(db, 'network'), { search }), wordsOf)
    for (const piece of write(view)) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    const { leftOut } = view
    process.stderr.write(
      `${view.counted} of ${view.statements} statements count; left out: ${leftOut.groups} of unnamed groups, ${leftOut.nobody} without such an actor, ${leftOut.excluded} excluded.\n`,
    )
  })
}

/** A refusal, with each problem under the name of its option. */
function wordsOf({ message, parameters }: Refused): string {
  if (!parameters) return message
  return parameters.map(({ parameter, message: words }) => `--${optionOf(parameter)}: ${words}`).join('\n')
}

const optionOf = (parameter: string) => OPTION[parameter] ?? parameter

/** Options of the command line that have another name in an address. */
const OPTION: Record<string, string> = { 'actors-as': 'actors', actors: 'only' }
