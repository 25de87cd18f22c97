import type { Change } from '@/lib/editing/change'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { sortNameOf } from '@/lib/imports/author-names'
import type { RecordOf } from '@/lib/records/registry'
import { anchored, type Span } from './spans'

/** Most words of a paraphrase's anchor. */
const PARAPHRASE_WORDS = 12

/** The fields of one record on a card, by name. */
export type Said = Record<string, unknown>
/** How the words are quoted, as a card says it. */
export type QuotedAs = { mode: string | null; lang: string | null; locator: { kind: string; value: string } | null }
export type NewActor = {
  name: string
  kind: string | null
  organization: string | null
  title: string | null
  role: string | null
}

/** What the library and the text add to a card. Versions are those of the record's last revision. */
export type CardContext = {
  source: string
  coding: string
  text: string
  /** SHA-256 of the text. */
  hash: string
  spans: Span[]
  today: string
  /** A recorded quotation of exactly these words. */
  quoted: { record: RecordOf<'quotation'>; version: number } | undefined
  /** The claim that a response answers. */
  answered: { record: RecordOf<'claim'>; version: number } | undefined
  /** The position that gets the words as further evidence, instead of a new position. */
  joined: { record: RecordOf<'position'>; version: number } | undefined
  /** Current wording number of the named topic. */
  wording: number | undefined
  /** Unused slugs and ids for new records. */
  names: { actor: string; quotation: string; position: string; claim: string; response: string }
}

/** One record that a card makes; `change` is undefined where it is invalid. */
export type Part = { change: Change | undefined; record?: unknown; problems: FieldProblem[] }

function made(
  change: Omit<Extract<Change, { type: 'actor' }>, 'type' | 'after'> & { type: Change['type']; value: unknown },
  path: string,
): Part {
  const { type, before, version, value } = change
  const parsed = parseRecord(type, value)
  // Problems of fields that the form lacks are reported under the part's name.
  const problems = parsed.problems.map(({ field, message }) => ({ field: path ? `${path}.${field}` : field, message }))
  return {
    change: parsed.record ? ({ type, before, after: parsed.record, version } as Change) : undefined,
    record: parsed.record,
    problems,
  }
}

/** A new actor, filed as names of authors are, with the affiliation of the source's time. */
export function newActor({ name, kind, organization, title, role }: NewActor, { names, source }: CardContext): Part {
  const sortName = kind === 'person' ? sortNameOf(name.trim()) : name
  const value = {
    slug: names.actor,
    name,
    kind,
    sortName,
    nativeName: null,
    aliases: [],
    description: null,
    quantifier: null,
    source: kind === 'group' ? source : null,
    affiliations: organization
      ? [{ organization, actor: null, title, role: role ?? 'other', from: null, to: null }]
      : [],
  }
  return made({ type: 'actor', before: null, version: 0, value }, 'newActor')
}

export function quotationOf(card: QuotedAs, speakers: string[], context: CardContext): Part | undefined {
  const { quoted, spans, text, source, hash, today, names } = context
  if (quoted) return undefined
  const segments = spans.map((span) => anchored(span, text))
  const part = made(
    {
      type: 'quotation',
      before: null,
      version: 0,
      value: {
        id: names.quotation,
        source,
        speakers,
        segments,
        mode: card.mode,
        locator: card.locator,
        lang: card.lang,
        translations: [],
        checked: { result: 'exact', on: today, hash },
      },
    },
    '',
  )
  const words = segments.flatMap(({ exact }) => exact.trim().split(/\s+/)).length
  if (card.mode === 'paraphrase' && words > PARAPHRASE_WORDS)
    part.problems.push({
      field: 'mode',
      message: `a paraphrase keeps ${PARAPHRASE_WORDS} of the reporter’s words at most as its anchor; these are ${words}`,
    })
  return part
}

export function joinedBy(quotation: string, { record, version }: NonNullable<CardContext['joined']>): Part {
  const quotations = [...new Set([...record.quotations, quotation])]
  return made({ type: 'position', before: record as never, version, value: { ...record, quotations } }, 'position')
}

export function positionOf(
  said: Said,
  speaker: string,
  quotation: string,
  { coding, names, wording }: CardContext,
): Part {
  const value = {
    ...said,
    id: names.position,
    coding,
    actor: said.actor ?? speaker,
    wording: wording ?? 1,
    quotations: [quotation],
    status: 'published',
    withdrawal: null,
  }
  return made({ type: 'position', before: null, version: 0, value }, 'position')
}

export function claimOf(said: Said, speaker: string, quotation: string, { coding, names }: CardContext): Part {
  const value = {
    ...said,
    id: names.claim,
    slug: names.claim,
    coding,
    claimant: said.claimant ?? speaker,
    polarity: said.topic === null ? null : said.polarity,
    quotations: [quotation],
    responses: [],
    status: 'published',
    withdrawal: null,
  }
  return made({ type: 'claim', before: null, version: 0, value }, 'claim')
}

export function responseOf(
  { claim: _, ...said }: Said,
  speaker: string,
  quotation: string,
  { answered, coding, names }: CardContext,
): Part {
  if (!answered)
    return { change: undefined, problems: [{ field: 'response.claim', message: 'name the claim that it answers' }] }
  const response = {
    ...said,
    id: `${names.response}-${answered.record.responses.length + 1}`,
    coding,
    actor: speaker,
    quotations: [quotation],
  }
  const { record, version } = answered
  const part = made(
    {
      type: 'claim',
      before: record as never,
      version,
      value: { ...record, responses: [...record.responses, response] },
    },
    '',
  )
  const path = `responses.${record.responses.length}.`
  return {
    ...part,
    problems: part.problems.map(({ field, message }) => ({
      field: field.startsWith(path) ? `response.${field.slice(path.length)}` : 'response.claim',
      message,
    })),
  }
}
