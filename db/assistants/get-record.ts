import { z } from 'zod'
import type { Library } from '@/db/library'
import { findClaimPage } from '@/db/queries/claims/page'
import { findProvenance } from '@/db/queries/library/provenance'
import { findPosition } from '@/db/queries/positions/position'
import { checkNames } from '@/db/queries/records/known-names'
import { listActors, listSources, listSummits } from '@/db/queries/records/subjects'
import { listQuotedWords } from '@/db/queries/sources/quoted-words'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { citedLines, citedQuotation, citedSchema } from '@/lib/assistants/cited'
import { claimLines, evidenceOfClaim } from '@/lib/assistants/claim-lines'
import { positionLines } from '@/lib/assistants/position-lines'
import { toProblem } from '@/lib/assistants/problem'
import { publicAnsweredClaim } from '@/lib/exports/json/claims'
import { claimsFileSchema } from '@/lib/exports/json/claims-schema'
import { publicPosition } from '@/lib/exports/json/position'
import { positionSchema } from '@/lib/exports/json/position-schema'
import { publicProvenance } from '@/lib/exports/json/provenance'
import { provenanceSchema } from '@/lib/exports/json/provenance-schema'
import { actorSchema, sourceSchema, summitSchema, topicSchema } from '@/lib/exports/json/subject-schemas'
import { publicActor, publicSource, publicSummit, publicTopic } from '@/lib/exports/json/subjects'
import { text } from '@/lib/exports/json/value-schemas'
import { provenanceText } from '@/lib/exports/provenance-text'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { propositionWords } from '@/lib/topics/worded'
import { actorHref, claimHref, positionHref, sourcePageHref, summitHref, topicHref } from '@/lib/urls'
import { type AssistantContext, AssistantRefusal, describeTool } from './tool'

const TYPES = ['position', 'claim', 'actor', 'topic', 'summit', 'source'] as const
type Type = (typeof TYPES)[number]

const recordSchema = z.union([
  positionSchema,
  claimsFileSchema.shape.claims.element,
  actorSchema,
  topicSchema,
  summitSchema,
  sourceSchema,
])

export const GET_RECORD = describeTool({
  name: 'get_record',
  title: 'Get a record',
  description:
    'One position, claim, actor, topic, summit or source, by its id or slug. A position or claim comes with every quotation that proves it, a source with every quotation on record from it. The whole text of a source is never given.',
  input: z.strictObject({
    type: z.enum(TYPES),
    name: z.string().min(1).max(200).describe('The id of a position, the slug of anything else.'),
  }),
  output: z.strictObject({
    type: z.enum(TYPES),
    record: recordSchema,
    quotations: z.array(citedSchema),
    notes: z.array(text).describe('What must be told with it: withdrawn, unpublished, under review, not worded yet.'),
    address: text,
    provenance: provenanceSchema,
  }),
  async answer(context, { type, name }) {
    const { library, link, publicAddress } = context
    const found = await FINDERS[type](context, name)
    if (!found) throw new AssistantRefusal(await unknownWords(library, type, name))
    const provenance = await findProvenance(library, publicAddress(found.href))
    const quotations = [...new Map(found.evidence.map((one) => [one.id, one])).values()].map((one) =>
      citedQuotation(one, found.sources, link),
    )
    return {
      data: {
        type,
        record: found.record,
        quotations,
        notes: found.notes,
        address: link(found.href),
        provenance: publicProvenance(provenance),
      },
      text: [
        ...found.notes,
        ...(found.lines ?? [JSON.stringify(found.record, null, 1), ...quotations.flatMap(citedLines)]),
        '',
        provenanceText(provenance),
      ].join('\n'),
    }
  },
})

type Found = {
  record: z.output<typeof recordSchema>
  evidence: EvidenceRecord[]
  sources: ReadonlyMap<string, SourceRecord>
  notes: string[]
  href: string
  /** The record in words; without them it is printed as data. */
  lines?: string[]
}

const NO_SOURCES = new Map<string, SourceRecord>()

const FINDERS: Record<Type, (context: AssistantContext, name: string) => Promise<Found | undefined>> = {
  async position({ library, link, root }, name) {
    const found = await findPosition(library, name)
    if (!found) return undefined
    const { position, topic, summit, sources } = found
    const named = {
      topics: new Map([[topic.slug, topic]]),
      summits: new Map(summit ? [[summit.slug, summit]] : []),
      sources,
    }
    const notes = [
      found.status === 'withdrawn' ? `Withdrawn: ${found.withdrawal}. It is not counted.` : '',
      found.published ? '' : 'Not of the published coding of its source: it is not counted.',
      position.outdated
        ? `Coded on an earlier wording, under review. It was: ${propositionWords(found.proposition)}`
        : '',
      position.unworded ? 'Its topic is not worded yet: the stance counts for no side.' : '',
    ].filter(Boolean)
    return {
      record: publicPosition(position, root),
      evidence: position.evidence,
      sources,
      notes,
      href: positionHref(name),
      lines: positionLines(position, named, link),
    }
  },
  async claim({ library, link, root }, name) {
    const found = await findClaimPage(library, name)
    if (!found) return undefined
    const sources = new Map(found.sources.map((source) => [source.slug, source]))
    return {
      record: publicAnsweredClaim(found, root),
      evidence: evidenceOfClaim(found),
      sources,
      notes: found.claim.withdrawal ? [`Withdrawn: ${found.claim.withdrawal}`] : [],
      href: claimHref(name),
      lines: claimLines(found, sources, link),
    }
  },
  async actor({ library, root }, name) {
    const [actor] = await listActors(library, [name])
    return actor && { ...plain, record: publicActor(actor, root), href: actorHref(name) }
  },
  async topic({ library, root }, name) {
    const topic = await findTopicDetail(library, name)
    if (!topic) return undefined
    const notes = topic.proposition === null ? ['Not worded yet: positions on it count for no side.'] : []
    return { ...plain, record: publicTopic(topic, root), notes, href: topicHref(name) }
  },
  async summit({ library, root }, name) {
    const summit = (await listSummits(library)).find(({ slug }) => slug === name)
    return summit && { ...plain, record: publicSummit(summit, root), href: summitHref(name) }
  },
  async source({ library, root }, name) {
    const [source] = await listSources(library, [name])
    if (!source) return undefined
    const quoted = await listQuotedWords(library, name)
    return {
      ...plain,
      record: publicSource(source, root),
      evidence: quoted.map(({ evidence }) => evidence),
      sources: new Map([[source.slug, source]]),
      href: sourcePageHref(name),
    }
  },
}

const plain = { evidence: [], sources: NO_SOURCES, notes: [] }

async function unknownWords(library: Library, type: Type, name: string): Promise<string> {
  if (type === 'position' || type === 'claim') return `No ${type} is called “${name}”. Use search or list_${type}s.`
  const [problem] = (await checkNames(library, type, type, [name])).problems.map(toProblem)
  const near = problem?.near ? ` Did you mean ${problem.near.name} (${problem.near.slug})?` : ''
  return `${problem?.message ?? `No ${type} is called “${name}”.`}${near}`
}
