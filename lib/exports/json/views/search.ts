import type { Provenance } from '@/lib/comparison/model'
import type { SearchFilter } from '@/lib/filter/search'
import { SEARCH_KINDS, type SearchKind } from '@/lib/search/entries'
import type { FoundTopic, SearchHit, SearchResult } from '@/lib/search/result'
import { claimHref } from '@/lib/urls'
import { publicEvidence, publicPosition } from '../position'
import { publicProvenance } from '../provenance'
import { publicActor, publicSource, publicSummit, publicTopic } from '../subjects'
import type { PublicPage } from '../value-schemas'
import { type PublicHit, SEARCH_FORMAT, type SearchFile } from './search-schema'

type Found = { result: SearchResult; filter: SearchFilter; page: PublicPage; provenance: Provenance }

/** What a search finds as its file has it. `root`: what the addresses of records begin with. */
export function publicSearch({ result, filter, page, provenance }: Found, root: string): SearchFile {
  return {
    format: SEARCH_FORMAT,
    version: 1,
    filter: { q: filter.q, kind: filter.kind ?? null },
    terms: result.terms.map(({ typed }) => typed),
    counts: publicCounts(result.counts),
    page,
    hits: result.hits.map((hit) => publicHit(hit, root)),
    alone: result.alone.map(({ term, counts }) => ({ term: term.typed, counts: publicCounts(counts) })),
    provenance: publicProvenance(provenance),
  }
}

function publicCounts(counts: SearchResult['counts']): Record<SearchKind, number> {
  return Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, counts[kind] ?? 0])) as Record<SearchKind, number>
}

function publicHit(hit: SearchHit, root: string): PublicHit {
  switch (hit.kind) {
    case 'actor':
      return { kind: 'actor', record: publicActor(hit.record, root) }
    case 'topic':
      return { kind: 'topic', record: publicTopic(hit.record, root) }
    case 'summit':
      return { kind: 'summit', record: publicSummit(hit.record, root) }
    case 'source':
      return { kind: 'source', record: publicSource(hit.record, root) }
    case 'claim': {
      const { slug, statement, claimant, madeOn } = hit.record
      return { kind: 'claim', record: { slug, address: `${root}${claimHref(slug)}`, statement, claimant, madeOn } }
    }
    case 'position':
      return { kind: 'position', record: publicPosition(hit.record, root), topic: labelled(hit.topic) }
    case 'quotation':
      return {
        kind: 'quotation',
        record: publicEvidence(hit.record, root),
        issued: hit.issued,
        topics: hit.topics.map(labelled),
      }
  }
}

const labelled = ({ slug, label }: FoundTopic) => ({ slug, label })
