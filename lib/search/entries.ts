import type { Bundle } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'

/** What search looks through for one record: names rank before the words around them. */
export type SearchEntry = { kind: SearchKind; record: string; title: string; body: string }

export const SEARCH_KINDS = ['actor', 'topic', 'claim', 'position', 'quotation', 'source', 'summit'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** The search entries of a library's records, folded (see `fold`), so that a query folded the same way finds them. */
export function buildSearchEntries(bundle: Bundle): SearchEntry[] {
  const entry = (kind: SearchKind, record: string, title: (string | null)[], body: (string | null)[]): SearchEntry => ({
    kind,
    record,
    title: words(title),
    body: words(body),
  })
  return [
    ...bundle.actors.map((actor) =>
      entry(
        'actor',
        actor.slug,
        [actor.name, actor.nativeName, ...actor.aliases],
        [actor.description, ...actor.affiliations.flatMap(({ organization, title }) => [organization, title])],
      ),
    ),
    ...bundle.topics.map((topic) =>
      entry('topic', topic.slug, [topic.label], [topic.proposition, topic.rule.counts, topic.rule.excludes]),
    ),
    ...bundle.summits.map((summit) => entry('summit', summit.slug, [summit.name, summit.shortName], [summit.place])),
    ...bundle.sources.map((source) =>
      entry(
        'source',
        source.slug,
        [source.title],
        [source.container, source.abbreviation, source.publisher, ...source.authors.map(({ name }) => name)],
      ),
    ),
    ...bundle.claims.map((claim) => entry('claim', claim.slug, [], [claim.statement])),
    ...bundle.positions.map((position) =>
      entry(
        'position',
        position.id,
        [],
        [position.summary, position.qualifier, ...(position.conditions?.items.map(({ text }) => text) ?? [])],
      ),
    ),
    ...bundle.quotations.map((quotation) =>
      entry(
        'quotation',
        quotation.id,
        [],
        [...quotation.segments.map(({ exact }) => exact), ...quotation.translations.map(({ text }) => text)],
      ),
    ),
  ]
}

const words = (parts: (string | null)[]) => fold(parts.filter(Boolean).join('\n'))
