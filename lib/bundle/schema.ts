import { z } from 'zod'
import { affiliationDays } from '@/lib/affiliation'
import { isDay, parseDate } from '@/lib/dates'
import { ALL_TOPICS } from '@/lib/filter/compare'
import {
  ACCESSES,
  ACTOR_KINDS,
  BASES,
  CHECK_RESULTS,
  CLAIM_KINDS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  POLARITIES,
  RECORD_STATUSES,
  RECORDED_SILENCES,
  RESPONSE_BASES,
  RESPONSE_KINDS,
  ROLES,
  SOURCE_TYPES,
  STANCE,
  STANCES,
  SUMMIT_STATUSES,
  TOPIC_SCOPES,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'

/**
 * The public shape of a library: what `export --format json` writes and what a load reads. Every key is
 * always there; `null` says "not given" and `[]` says "none", so that a reader never has to guess which
 * of the two an absent key meant. References are slugs (actors, themes, topics, summits, sources, claims)
 * or ids (codings, quotations, positions, responses, absences), and are unique across libraries.
 */
export const BUNDLE_FORMAT = 'parley-bundle'
export const BUNDLE_VERSION = 1

/** The database keeps UTF-8, in which half a surrogate pair has no form, and NUL ends a text for some of its functions. */
const storable = z
  .string()
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'must hold no NUL and no half of a surrogate pair')
const text = storable.trim().min(1, 'must not be empty')
const optionalText = text.nullable()
const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: lower-case letters, digits and single hyphens')
const id = slug
const day = z.string().refine(isDay, 'must be a full day, YYYY-MM-DD')
const date = z.string().refine((value) => parseDate(value) !== undefined, 'must be an EDTF date such as 2019-01-22~')
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or ko-KR')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal')
const address = z.string().regex(/^https?:\/\/\S+$/, 'must be an http or https address')
const eachOnce = (names: string[], context: z.RefinementCtx) => {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) context.addIssue({ code: 'custom', message: `names "${twice}" twice` })
}
const slugs = z.array(slug).superRefine(eachOnce)
const quotations = z.array(id).superRefine(eachOnce)
const evidence = quotations.min(1, 'needs at least one quotation: no record without evidence')

export const affiliationSchema = z
  .strictObject({
    organization: text,
    /** The organization's own record, where it is an actor too. */
    actor: slug.nullable(),
    title: optionalText,
    role: z.enum(ROLES),
    from: date.nullable(),
    to: date.nullable(),
  })
  .superRefine((affiliation, context) => {
    const { validFrom, validTo } = affiliationDays(affiliation)
    if (validFrom > validTo) problem(context, 'to', 'must not lie before its beginning')
  })

export const actorSchema = z.strictObject({
  slug,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  /** How lists file the name: "Klingner, Bruce". */
  sortName: text,
  /** The name in its own script, where that is not the one of `name`. */
  nativeName: optionalText,
  aliases: z.array(text),
  /** In a few words, as the sources describe it. */
  description: optionalText,
  /** For a group: the source's own quantifier ("some", "most"), and the one source it belongs to. */
  quantifier: optionalText,
  source: slug.nullable(),
  affiliations: z.array(affiliationSchema),
})

export const themeSchema = z.strictObject({ slug, label: text })

export const topicSchema = z
  .strictObject({
    slug: slug.refine((name) => name !== ALL_TOPICS, `"${ALL_TOPICS}" means every topic in an address`),
    theme: slug,
    label: text,
    proposition: text,
    /** Which wording of the proposition this is, counted from 1; earlier ones follow in `earlier`. */
    wording: z.int().min(1),
    since: day.nullable(),
    earlier: z.array(z.strictObject({ wording: z.int().min(1), proposition: text, since: day.nullable() })),
    scope: z.enum(TOPIC_SCOPES),
    broader: slug.nullable(),
    rule: z.strictObject({ counts: text, excludes: text }),
  })
  .superRefine(({ wording, earlier }, context) => {
    const counted = [...earlier.map((one) => one.wording), wording]
    const disordered = counted.findIndex((number, at) => at > 0 && number <= (counted[at - 1] ?? 0))
    if (disordered !== -1) problem(context, 'earlier', 'lists wordings in their order, each below the one in force')
  })

export const summitSchema = z.strictObject({
  slug,
  name: text,
  /** A name short enough for a filter: "Second summit". */
  shortName: text,
  date,
  place: optionalText,
  status: z.enum(SUMMIT_STATUSES),
})

/** `/sources/new` is where sources are added. */
const NEW = 'new'

export const sourceSchema = z.strictObject({
  slug: slug.refine((name) => name !== NEW, `"${NEW}" is where sources are added`),
  type: z.enum(SOURCE_TYPES),
  title: text,
  /** Newspaper, journal, programme or institution in which it appeared. */
  container: optionalText,
  /** How a cell cites it: "CSM". */
  abbreviation: text,
  authors: z.array(z.strictObject({ name: text, sortName: text, actor: slug.nullable() })),
  publisher: optionalText,
  issued: date,
  url: address.nullable(),
  archivedUrl: address.nullable(),
  lang: language,
  access: z.enum(ACCESSES),
  /** Whether readers may be shown the whole text is said at its end, see `lib/sources/rights.ts`. */
  rights: optionalText,
})

export const codingSchema = z.strictObject({
  id,
  source: slug,
  coder: text,
  codebook: text,
  day,
  /** Complete for `actors` on `topics` (at `summits`, where a topic is scoped to one): nothing found then means looked. */
  complete: z.boolean(),
  published: z.boolean(),
  actors: slugs,
  topics: slugs,
  summits: slugs,
  note: optionalText,
})

export const segmentSchema = z
  .strictObject({
    exact: storable.min(1).refine((words) => words.trim() !== '', 'must hold words'),
    prefix: z.string(),
    suffix: z.string(),
    /** UTF-16 code units into the stored text. */
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .refine((segment) => segment.end > segment.start, { path: ['end'], message: 'must lie after start' })

export const quotationSchema = z.strictObject({
  id,
  source: slug,
  speakers: slugs.min(1, 'needs at least one speaker'),
  segments: z.array(segmentSchema).min(1, 'needs at least one segment'),
  mode: z.enum(EVIDENCE_MODES),
  locator: z.strictObject({ kind: z.enum(LOCATOR_KINDS), value: text }).nullable(),
  lang: language,
  translations: z.array(
    z.strictObject({ lang: language, text, translator: text, method: z.enum(TRANSLATION_METHODS) }),
  ),
  /** The last check against the text, and the hash of the text the anchors were taken from. */
  checked: z.strictObject({ result: z.enum(CHECK_RESULTS), on: day, hash: sha256 }).nullable(),
})

const conditionSchema = z.strictObject({ kind: z.enum(CONDITION_KINDS), text })

export const positionSchema = z
  .strictObject({
    id,
    coding: id,
    actor: slug,
    onBehalfOf: slug.nullable(),
    topic: slug,
    /** The wording of the proposition that was coded. */
    wording: z.int().min(1),
    summit: slug.nullable(),
    stance: z.enum(STANCES),
    conditions: z.strictObject({ join: z.enum(CONDITION_JOINS), items: z.array(conditionSchema).min(1) }).nullable(),
    qualifier: optionalText,
    basis: z.enum(BASES),
    inference: optionalText,
    reportedBy: slug.nullable(),
    confidence: z.enum(CONFIDENCES),
    statedOn: date,
    summary: text,
    quotations: evidence,
    status: z.enum(RECORD_STATUSES),
    withdrawal: optionalText,
  })
  .superRefine((position, context) => {
    const conditional = STANCE[position.stance].conditional
    if (conditional && !position.conditions)
      problem(context, 'conditions', `${position.stance} needs at least one condition`)
    if (!conditional && position.conditions) problem(context, 'conditions', `${position.stance} has no conditions`)
    if (position.basis === 'inferred' && !position.inference)
      problem(context, 'inference', 'an inferred position writes its inference down')
    if ((position.status === 'withdrawn') !== (position.withdrawal !== null))
      problem(context, 'withdrawal', 'a withdrawn record, and only a withdrawn one, leaves its reason')
    if (position.reportedBy === position.actor) problem(context, 'reportedBy', 'nobody reports themselves')
    if (position.onBehalfOf === position.actor) problem(context, 'onBehalfOf', 'nobody speaks on their own behalf')
  })

export const responseSchema = z
  .strictObject({
    id,
    coding: id,
    actor: slug,
    kind: z.enum(RESPONSE_KINDS),
    basis: z.enum(RESPONSE_BASES),
    inference: optionalText,
    saidOn: date,
    summary: text,
    quotations: evidence,
  })
  .superRefine((response, context) => {
    if (response.basis === 'inferred' && !response.inference)
      problem(context, 'inference', 'an inferred response writes its inference down')
  })

export const claimSchema = z
  .strictObject({
    id,
    coding: id,
    slug,
    claimant: slug,
    onBehalfOf: slug.nullable(),
    statement: text,
    kind: z.enum(CLAIM_KINDS),
    summit: slug,
    /** Where it restates a topic's proposition: its responses are then that topic's positions. */
    topic: slug.nullable(),
    polarity: z.enum(POLARITIES).nullable(),
    reportedBy: slug.nullable(),
    madeOn: date,
    quotations: evidence,
    responses: z.array(responseSchema),
    status: z.enum(RECORD_STATUSES),
    withdrawal: optionalText,
  })
  .superRefine((claim, context) => {
    if ((claim.topic === null) !== (claim.polarity === null))
      problem(context, 'polarity', 'a claim names a topic and a polarity together, or neither')
    if (claim.reportedBy === claim.claimant) problem(context, 'reportedBy', 'nobody reports themselves')
    if (claim.onBehalfOf === claim.claimant) problem(context, 'onBehalfOf', 'nobody speaks on their own behalf')
    if (claim.topic !== null && claim.responses.length > 0)
      problem(context, 'responses', 'a claim that restates a topic borrows its positions; record no responses')
    if ((claim.status === 'withdrawn') !== (claim.withdrawal !== null))
      problem(context, 'withdrawal', 'a withdrawn record, and only a withdrawn one, leaves its reason')
  })

export const absenceSchema = z
  .strictObject({
    id,
    actor: slug,
    topic: slug,
    summit: slug.nullable(),
    kind: z.enum(RECORDED_SILENCES),
    source: slug,
    on: date,
    by: text,
    note: optionalText,
    quotations,
  })
  .superRefine((absence, context) => {
    if (absence.kind !== 'not_found' && absence.quotations.length === 0)
      problem(context, 'quotations', `${absence.kind} rests on a quotation`)
  })

export const bundleSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  codebook: text,
  title: text,
  actors: z.array(actorSchema),
  themes: z.array(themeSchema),
  topics: z.array(topicSchema),
  summits: z.array(summitSchema),
  sources: z.array(sourceSchema),
  codings: z.array(codingSchema),
  quotations: z.array(quotationSchema),
  positions: z.array(positionSchema),
  claims: z.array(claimSchema),
  absences: z.array(absenceSchema),
})

export type Bundle = z.infer<typeof bundleSchema>
export type BundleSource = z.infer<typeof sourceSchema>
export type BundleQuotation = z.infer<typeof quotationSchema>
export type BundleSegment = z.infer<typeof segmentSchema>
export type Condition = z.infer<typeof conditionSchema>

function problem(context: z.RefinementCtx, field: string, message: string) {
  context.addIssue({ code: 'custom', path: [field], message })
}
