import { z } from 'zod'
import { findProvenance } from '@/db/queries/library/provenance'
import { listSources } from '@/db/queries/records/subjects'
import { findInAll } from '@/db/queries/search/search'
import { citedLines, citedQuotation, citedSchema, type Link } from '@/lib/assistants/cited'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { provenanceSchema } from '@/lib/exports/json/provenance-schema'
import { count, text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import type { EvidenceRecord } from '@/lib/records/read-model'
import { SEARCH_KINDS } from '@/lib/search/entries'
import type { SearchHit } from '@/lib/search/result'
import { propositionWords } from '@/lib/topics/worded'
import { actorHref, claimHref, positionHref, sourceHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { limit } from './input'
import { describeTool } from './tool'

export const SEARCH = describeTool({
  name: 'search',
  title: 'Search the library',
  description:
    'Looks through actors, topics, summits, claims, positions, quotations and sources, and gives the slugs by which other tools name them. The best of each kind; choose a kind for more. Nothing found means that nothing is on record here, and nothing else.',
  input: z.strictObject({
    query: z.string().min(1).max(400).describe('Names or words; all of them must be found. “…” for words in a row.'),
    kind: z.enum(SEARCH_KINDS).optional(),
    limit: limit(50, 25),
  }),
  output: z.strictObject({
    counts: z.record(z.string(), count).describe('How many of each kind there are in all.'),
    hits: z.array(
      z.strictObject({
        kind: z.enum(SEARCH_KINDS),
        name: text.describe('Slug, or the id of a position or quotation.'),
        title: text,
        detail: text,
        address: text,
        quotations: z.array(citedSchema),
      }),
    ),
    provenance: provenanceSchema,
  }),
  async answer({ library, link }, { query, kind, limit: most }) {
    const [{ counts, hits, alone }, provenance] = await Promise.all([
      findInAll(library, query, kind),
      findProvenance(library, undefined),
    ])
    const shown = hits.slice(0, most).map((hit) => ({ hit, ...facts(hit, link) }))
    const slugs = shown.flatMap(({ evidence }) => evidence.map(({ source }) => source))
    const sources = new Map((await listSources(library, [...new Set(slugs)])).map((source) => [source.slug, source]))
    const found = shown.map(({ hit, evidence, ...rest }) => ({
      kind: hit.kind,
      ...rest,
      quotations: evidence.map((one) => citedQuotation(one, sources, link)),
    }))
    const apart = alone.map(({ term, counts }) => `“${termText(term)}” alone: ${countsLine(counts) || 'nothing'}`)
    return {
      data: { counts: { ...counts }, hits: found, provenance: publicProvenance(provenance) },
      text: [
        countsLine(counts) || 'Nothing is on record under these words.',
        ...(found.length === 0 ? apart : []),
        ...found.flatMap(({ kind, name, title, detail, address, quotations }) => [
          '',
          `${kind} ${name}: ${title}`,
          ...(detail ? [`  ${detail}`] : []),
          `  ${address}`,
          ...quotations.flatMap(citedLines),
        ]),
        '',
        provenanceText(provenance),
      ].join('\n'),
    }
  },
})

const countsLine = (counts: Partial<Record<string, number>>) =>
  Object.entries(counts)
    .map(([kind, number]) => `${kind} ${number}`)
    .join(', ')

const termText = (term: object) =>
  Object.values(term)
    .filter((value) => typeof value === 'string')
    .join(' ')

type Facts = { name: string; title: string; detail: string; address: string; evidence: EvidenceRecord[] }

function facts(hit: SearchHit, link: Link): Facts {
  switch (hit.kind) {
    case 'actor':
      return {
        name: hit.record.slug,
        title: hit.record.name,
        detail: hit.record.description ?? '',
        address: link(actorHref(hit.record.slug)),
        evidence: [],
      }
    case 'topic':
      return {
        name: hit.record.slug,
        title: hit.record.label,
        detail: propositionWords(hit.record.proposition),
        address: link(topicHref(hit.record.slug)),
        evidence: [],
      }
    case 'summit':
      return {
        name: hit.record.slug,
        title: hit.record.name,
        detail: hit.record.date,
        address: link(summitHref(hit.record.slug)),
        evidence: [],
      }
    case 'source':
      return {
        name: hit.record.slug,
        title: hit.record.title,
        detail: hit.record.container ?? '',
        address: link(sourcePageHref(hit.record.slug)),
        evidence: [],
      }
    case 'claim':
      return {
        name: hit.record.slug,
        title: hit.record.statement,
        detail: `Claim by ${hit.record.claimant}, in the coder’s words`,
        address: link(claimHref(hit.record.slug)),
        evidence: [],
      }
    case 'position': {
      const { id, actor, stance, summary, evidence, reportedBy, basis, unworded } = hit.record
      const marks = [
        reportedBy && `reported by ${reportedBy.name}`,
        basis !== 'stated' && basis,
        unworded && 'topic not worded yet',
      ].filter(Boolean)
      return {
        name: id,
        title: `${actor.name} on ${hit.topic.label}: ${STANCE[stance].label}${marks.length > 0 ? ` [${marks.join('; ')}]` : ''}`,
        detail: `Coder’s summary: ${summary}`,
        address: link(positionHref(id)),
        evidence,
      }
    }
    case 'quotation':
      return {
        name: hit.record.id,
        title: hit.record.speakers.map(({ name }) => name).join(', '),
        detail: hit.topics.map(({ label }) => label).join(', '),
        address: link(sourceHref(hit.record)),
        evidence: [hit.record],
      }
  }
}
