import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { claim } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { positionShown } from '@/db/visibility'
import { formatDate } from '@/lib/dates'
import type { FormHeading, QuotationChoice, Sidebar } from '@/lib/editing/form-page'
import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RecordOf, titleOf } from '@/lib/records/registry'
import { claimHref, compareHref, positionHref, sourceHref } from '@/lib/urls'
import { CHECK_RESULTS, STANCES } from '@/lib/vocabulary'
import { listTopics } from './subjects'

/** Title and subline of a record's form. `book` has the names of what the record names. */
export function formHeading(type: RecordType, record: object, book: NameBook, version: number): FormHeading {
  const named = (of: RecordType, slug: string) => book[of]?.find((entry) => entry.slug === slug)?.name ?? slug
  const saved = `version ${version}`
  switch (type) {
    case 'position': {
      const { actor, topic, statedOn, coding, status } = record as RecordOf<'position'>
      const state = status === 'withdrawn' ? 'Withdrawn' : 'Published'
      return {
        title: `${named('actor', actor)} on ${named('topic', topic)}`,
        lede: `Position of ${formatDate(statedOn)}, coded by ${named('coding', coding)}. ${state}; ${saved}.`,
      }
    }
    case 'claim': {
      const { claimant, statement, madeOn, status } = record as RecordOf<'claim'>
      const state = status === 'withdrawn' ? 'Withdrawn' : 'Published'
      return {
        title: statement,
        lede: `Claim of ${named('actor', claimant)}, made ${formatDate(madeOn)}. ${state}; ${saved}.`,
      }
    }
    case 'absence': {
      const { actor, topic, source } = record as RecordOf<'absence'>
      return {
        title: `${named('actor', actor)} on ${named('topic', topic)}`,
        lede: `Recorded silence, looked for in ${named('source', source)}; ${saved}.`,
      }
    }
    case 'coding': {
      const { source, coder, day, published } = record as RecordOf<'coding'>
      const state = published ? 'Published' : 'Not published'
      return {
        title: `${named('source', source)}, coded by ${coder}`,
        lede: `Coding of ${formatDate(day)}. ${state}; ${saved}.`,
      }
    }
    case 'quotation': {
      const { speakers, segments } = record as RecordOf<'quotation'>
      const words = segments.map(({ exact }) => exact).join(' … ')
      return {
        title: `Words of ${speakers.map((slug) => named('actor', slug)).join(', ')}`,
        lede: `“${words.length > 90 ? `${words.slice(0, 90)}…` : words}”; ${saved}.`,
      }
    }
    default: {
      const { noun } = descriptorOf(type)
      const one = `${noun.one[0]?.toUpperCase()}${noun.one.slice(1)}`
      return { title: titleOf(type, record as never), lede: `${one}; ${saved}.` }
    }
  }
}

const choiceSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  words: z.string(),
  lang: z.string(),
  abbreviation: z.string(),
  issued: z.string(),
  locator: z.string().nullable(),
  check: z.enum(CHECK_RESULTS).nullable(),
})

/** Most quotations of its source that a form offers. */
const MOST_OFFERED = 100

/** The quotations on which a record rests, then the others of its sources, in the order of their text. */
export async function listQuotationChoices(library: Library, record: object): Promise<QuotationChoice[]> {
  const own = idsIn(record)
  const from = [...new Set(valuesOf(record, 'source').concat(valuesOf(record, 'coding')))]
  const rows = await readShaped(
    library,
    choiceSchema,
    sql`select json_object('id', ${quotation.uid}, 'source', ${source.slug}, 'lang', ${quotation.lang},
        'words', (select group_concat(value ->> 'exact', ' … ') from json_each(${quotation.segments})),
        'abbreviation', ${source.abbreviation}, 'issued', ${source.issued}, 'check', ${quotation.checkResult},
        'locator', ${quotation.locatorKind} || ' ' || ${quotation.locatorValue})
      from ${quotation} join ${source} on ${source.id} = ${quotation.sourceId}
      where ${quotation.uid} in (select value from json_each(${JSON.stringify(own)}))
        or ${quotation.id} in (select ${quotation.id} from ${quotation} where ${quotation.sourceId} in (
          select ${source.id} from ${source} where ${source.slug} in (select value from json_each(${JSON.stringify(from)}))
          union select ${coding.sourceId} from ${coding} where ${coding.uid} in (select value from json_each(${JSON.stringify(from)})))
          order by ${quotation.segments} -> 0 ->> 'start' limit ${MOST_OFFERED})
      order by ${source.id}, ${quotation.segments} -> 0 ->> 'start'`,
  )
  return rows.map(({ id, source: slug, words, lang, abbreviation, issued, locator, check }) => ({
    id,
    words,
    lang,
    check,
    citation: [abbreviation, formatDate(issued), locator?.replace(/^paragraph /, '¶')].filter(Boolean).join(', '),
    href: sourceHref({ source: slug, id }),
  }))
}

/** Ids of quotations anywhere in a record. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'quotations' && Array.isArray(inner) ? inner.map(String) : idsIn(inner),
  )
}

function valuesOf(value: unknown, wanted: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === wanted && typeof inner === 'string' ? [inner] : valuesOf(inner, wanted),
  )
}

const otherSchema = z.strictObject({ id: z.string(), actor: z.string(), stance: z.enum(STANCES), reported: z.int() })
const OTHERS = 6

/** What stands beside the form of a record. */
export async function findSidebar(library: Library, type: RecordType, record: object): Promise<Sidebar> {
  const slug = 'topic' in record && typeof record.topic === 'string' ? record.topic : undefined
  const [judged] = slug ? await listTopics(library, { slugs: [slug] }) : []
  const id = 'id' in record ? String(record.id) : ''
  const others = slug && type !== 'claim' ? await listOthers(library, slug, id) : []
  return {
    rule: judged && { topic: judged.slug, counts: judged.rule.counts, excludes: judged.rule.excludes },
    others: others.slice(0, OTHERS).map(({ reported, ...one }) => ({ ...one, note: reported ? 'reported' : '' })),
    more: Math.max(0, others.length - OTHERS),
    uses: await listUses(library, type, record),
  }
}

async function listOthers(library: Library, slug: string, id: string) {
  return readShaped(
    library,
    otherSchema,
    sql`select json_object('id', ${position.uid}, 'actor', ${actor.name}, 'stance', ${position.stance},
        'reported', ${position.reportedById} is not null)
      from ${position} join ${actor} on ${actor.id} = ${position.actorId}
      where ${position.topicId} = (select ${topic.id} from ${topic} where ${topic.slug} = ${slug})
        and ${positionShown(library, position)} and ${position.uid} <> ${id}
      order by ${position.statedFrom} desc, ${position.id} limit 200`,
  )
}

/** Pages that show a record because another one rests on it, or that put it beside others. */
async function listUses(library: Library, type: RecordType, record: object): Promise<Sidebar['uses']> {
  if (type === 'position') {
    const { actor, topic } = record as RecordOf<'position'>
    return [{ href: compareHref({ actors: [actor], topics: [topic] }), label: 'Compare', note: 'one cell' }]
  }
  if (type !== 'quotation') return []
  const { id } = record as RecordOf<'quotation'>
  const rows = await library.values<['position' | 'claim', string, string]>(
    sql`select 'position', ${position.uid}, ${actor.name} || ' on ' || ${topic.label}
        from position_quotation pq join ${position} on ${position.id} = pq.position_id
        join ${actor} on ${actor.id} = ${position.actorId} join ${topic} on ${topic.id} = ${position.topicId}
        where pq.quotation_id = (select ${quotation.id} from ${quotation} where ${quotation.uid} = ${id})
      union all select 'claim', ${claim.slug}, ${claim.statement}
        from claim_quotation cq join ${claim} on ${claim.id} = cq.claim_id
        where cq.quotation_id = (select ${quotation.id} from ${quotation} where ${quotation.uid} = ${id})`,
  )
  return rows.map(([kind, name, label]) => ({
    href: kind === 'position' ? positionHref(name) : claimHref(name),
    label,
    note: `proves the ${kind}`,
  }))
}
