import type { Change } from '@/lib/editing/change'
import { type FieldProblem, parseRecord } from '@/lib/editing/parse-record'
import { conditionKind } from '@/lib/forms/conditions'
import { sortNameOf } from '@/lib/imports/author-names'
import { STANCE, type Stance } from '@/lib/vocabulary'
import type { CardContext, CardSays, NewActor, QuotedAs, Said } from './card-model'
import { anchored } from './spans'

/** Most words of a paraphrase's anchor. */
const PARAPHRASE_WORDS = 12

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

/** A new actor, a person unless the card says otherwise, with the affiliation of the source's time. */
export function newActor(name: string, said: NewActor, { names, source }: CardContext): Part {
  const { organization = null, title = null, role = null } = said ?? {}
  const kind = said?.kind ?? 'person'
  const value = {
    slug: names.actor,
    name,
    kind,
    sortName: kind === 'person' ? sortNameOf(name) : name,
    nativeName: null,
    aliases: [],
    // A title without an organization describes the actor.
    description: organization ? null : title,
    quantifier: null,
    shortName: null,
    source: kind === 'group' ? source : null,
    affiliations: organization
      ? [{ organization, actor: null, title, role: role ?? 'other', from: null, to: null, short: null }]
      : [],
  }
  return made({ type: 'actor', before: null, version: 0, value }, 'newActor')
}

/** The source with one of its authors linked to the actor who speaks. */
export function authorLinked(actor: string, { record, version, author }: NonNullable<CardContext['authored']>): Part {
  const authors = record.authors.map((one) => (one.name === author ? { ...one, actor } : one))
  return made({ type: 'source', before: record as never, version, value: { ...record, authors } }, 'source')
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

export function positionOf(card: CardSays, speaker: string, quotation: string, context: CardContext): Part {
  const { coding, names, topic } = context
  const { actor, ...said } = card.position ?? {}
  const conditions = conditionsOf(said)
  const value = {
    ...said,
    id: names.position,
    coding,
    actor: actor ?? speaker,
    topic: card.topic,
    wording: topic?.wording ?? 1,
    summit: topic?.scope === 'summit' ? card.summit : null,
    conditions,
    inference: said.basis === 'inferred' ? said.inference : null,
    summary: said.summary ?? summaryOf(said.stance, conditions, topic?.proposition ?? topic?.label),
    quotations: [quotation],
    status: 'published',
    withdrawal: null,
  }
  return made({ type: 'position', before: null, version: 0, value }, 'position')
}

type Conditions = { join: unknown; items: { kind: 'if' | 'unless'; text: unknown }[] }

/** The conditions of a stance that has any: “if” for support, “unless” for opposition. Null for other stances. */
function conditionsOf({ stance, conditions }: Said): Conditions | null {
  const kind = conditionKind(stance)
  if (!kind || !conditions) return null
  const { join, items } = conditions as { join: unknown; items: { text: unknown }[] }
  return { join: join ?? 'all', items: items.map(({ text }) => ({ kind, text })) }
}

/** What a position says where its coder wrote nothing: the stance, its conditions and the proposition, or the name of a topic without. */
function summaryOf(stance: unknown, conditions: Conditions | null, subject: string | undefined): string | null {
  if (typeof stance !== 'string' || !(stance in STANCE) || !subject) return null
  const terms = conditions?.items.map(({ text }) => text).join(conditions.join === 'any' ? ' or ' : ' and ')
  const label = STANCE[stance as Stance].label
  return `${label}${terms ? ` ${terms}` : ''}: ${subject}`
}

export function claimOf(card: CardSays, speaker: string, quotation: string, { coding, names }: CardContext): Part {
  const said = card.claim ?? {}
  const value = {
    ...said,
    id: names.claim,
    slug: names.claim,
    coding,
    claimant: said.claimant ?? speaker,
    summit: card.summit,
    polarity: said.topic === null ? null : said.polarity,
    quotations: [quotation],
    responses: [],
    said: null,
    ownPower: null,
    test: null,
    by: null,
    outcomes: [],
    status: 'published',
    withdrawal: null,
  }
  return made({ type: 'claim', before: null, version: 0, value }, 'claim')
}

/** A silence on a topic, with the words that show it. */
export function silenceOf(card: CardSays, speaker: string, quotation: string, context: CardContext): Part {
  const { names, source, topic, by } = context
  const { kind, on, note } = card.silence ?? {}
  const value = {
    id: names.silence,
    actor: speaker,
    topic: card.topic,
    summit: topic?.scope === 'summit' ? card.summit : null,
    kind,
    source,
    on,
    by,
    note: note ?? null,
    quotations: [quotation],
  }
  return made({ type: 'absence', before: null, version: 0, value }, 'silence')
}

export function responseOf(card: CardSays, speaker: string, quotation: string, context: CardContext): Part {
  const { answered, coding, names } = context
  const { claim: _, ...said } = card.response ?? {}
  if (!answered) return { change: undefined, problems: [] }
  const response = {
    ...said,
    inference: said.basis === 'inferred' ? said.inference : null,
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
