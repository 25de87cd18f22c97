import { nameKey } from '@/lib/editing/known-records'
import type { RecordOf } from '@/lib/records/registry'

type Actor = RecordOf<'actor'>
type Affiliation = Actor['affiliations'][number]

/**
 * An actor on record with the other names and the affiliations that a file gives; the record itself where it gives none
 * that is new. An organization that is on record already stays as it is there, whatever the title and days in the file.
 *
 * @param since by organization, the day of the first statement that names it: without one, two employers are equally
 * likely on every day
 */
export function actorLaidOver(
  record: Actor,
  names: readonly string[],
  affiliations: readonly Affiliation[],
  since: ReadonlyMap<string, string>,
): Actor {
  const known = new Set([record.name, ...record.aliases].map(nameKey))
  const aliases = names.filter((name) => !known.has(nameKey(name)))
  const held = new Set(
    record.affiliations.flatMap(({ organization, short }) => [organization, short ?? '']).map(nameKey),
  )
  const others = affiliations
    .filter(({ organization }) => !held.has(nameKey(organization)))
    .map((one) => ({ ...one, from: one.from ?? (held.size > 0 ? (since.get(one.organization) ?? null) : null) }))
  if (aliases.length + others.length === 0) return record
  return {
    ...record,
    aliases: [...record.aliases, ...aliases],
    affiliations: [...record.affiliations, ...others],
  }
}
