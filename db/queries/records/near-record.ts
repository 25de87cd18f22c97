import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { suggestName } from '@/lib/filter/suggest'
import { actorHref, sourcePageHref, topicHref } from '@/lib/urls'
import { listNames } from './subjects'

const KINDS = new Map([
  ['actors', { kind: 'actor', table: actor, href: actorHref }],
  ['topics', { kind: 'topic', table: topic, href: (slug: string) => topicHref(slug) }],
  ['sources', { kind: 'source', table: source, href: sourcePageHref }],
] as const)

/**
 * Most names of a kind for which a wrong address gets a suggestion: comparing more for every wrong address costs too
 * much.
 */
const NAMES_AT_MOST = 2000

/**
 * The record whose name is most like the one in an address such as `/topics/sanction-relief`; undefined where none is
 * similar.
 */
export async function findNearRecord(
  library: Library,
  path: string,
): Promise<{ label: string; href: string } | undefined> {
  const [, section = '', name = ''] = path.split('/')
  const known = [...KINDS].find(([own]) => own === section)?.[1]
  if (!known) return undefined
  const count = await library.$count(known.table)
  if (count === 0 || count > NAMES_AT_MOST) return undefined
  const near = suggestName(name.replaceAll('-', ' '), await listNames(library, known.kind))
  return near && { label: near.name, href: known.href(near.slug) }
}
