import { sql } from 'drizzle-orm'
import { libraryFor } from '@/db/library'
import { findNetworkView } from '@/db/queries/agreement/network'
import { keys } from '@/db/queries/library/counting'
import { actor } from '@/db/schema/actors'
import { source } from '@/db/schema/sources'
import { theme, topic } from '@/db/schema/topics'
import { TooMuch } from '@/lib/agreement/limits'
import { settingsOf } from '@/lib/agreement/network/build-view'
import type { NetworkView } from '@/lib/agreement/network/model'
import { settingsProblems } from '@/lib/agreement/network/settings'
import type { NetworkFilter } from '@/lib/filter/network'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/** Computes a discourse network, or says what in its settings does not fit or names nothing on record. */
export async function computeNetwork(
  { db, viewer }: Context,
  { filter, address }: { filter: NetworkFilter; address?: string | undefined },
): Promise<Result<{ view: NetworkView }>> {
  const problems = [...settingsProblems(settingsOf(filter)), ...(await unknownNames(db, filter))]
  if (problems.length > 0) return refuse('invalid', problems.join('\n'))
  try {
    return { kind: 'done', view: await findNetworkView(libraryFor(db, viewer), filter, address) }
  } catch (error) {
    if (error instanceof TooMuch) return refuse('too-large', error.message)
    throw error
  }
}

/** Names in a filter that no record has. An organization without a record is named in words, so it cannot be checked. */
async function unknownNames(db: Context['db'], filter: NetworkFilter): Promise<string[]> {
  const named = {
    actor: [...filter.actors, ...filter.exclude],
    topic: [...filter.topics, ...filter.exclude],
    source: filter.exclude,
    theme: filter.theme ? [filter.theme] : [],
  }
  const known = await Promise.all([
    namesIn(db, 'actor', named.actor),
    namesIn(db, 'topic', named.topic),
    namesIn(db, 'source', named.source),
    namesIn(db, 'theme', named.theme),
  ])
  const [actors, topics, sources, themes] = known.map((names) => new Set(names))
  const missing = (noun: string, names: string[], ...sets: (Set<string> | undefined)[]) =>
    names.filter((name) => !sets.some((set) => set?.has(name))).map((name) => `No ${noun} is called “${name}”.`)
  return [
    ...missing('actor', filter.actors, actors),
    ...missing('topic', filter.topics, topics),
    ...missing('theme', named.theme, themes),
    ...missing('actor, topic or source', filter.exclude, actors, topics, sources),
  ]
}

const TABLES = { actor, topic, source, theme } as const

async function namesIn(db: Context['db'], kind: keyof typeof TABLES, names: string[]): Promise<string[]> {
  if (names.length === 0) return []
  const table = TABLES[kind]
  const rows = await db.values<[string]>(
    sql`select ${table.slug} from ${table} where ${table.id} in ${keys(kind, names)}`,
  )
  return rows.map(([name]) => name)
}
