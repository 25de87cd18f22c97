import fc from 'fast-check'
import { BUNDLE_FORMAT, type Bundle } from '@/lib/bundle/schema'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { parseDate } from '@/lib/dates'
import { SHORT_LENGTH } from '@/lib/names'
import { MANNERS } from '@/lib/outcome-vocabulary'
import {
  ACCESSES,
  BASES,
  CHECK_RESULTS,
  CLAIM_KINDS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  RESPONSE_KINDS,
  ROLES,
  SOURCE_TYPES,
  STANCE,
  STANCES,
  SUMMIT_STATUSES,
} from '@/lib/vocabulary'
import { aDate, aDay } from '../dates/arbitrary'

const oneOf = <T>(words: readonly T[]) => fc.constantFrom(...words)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const goodDate = aDate.filter((text) => parseDate(text) !== undefined)
const pick = fc.nat({ max: 1000 })

/** Any text that a bundle may hold: quotation marks, formulas, markup, other scripts, control characters, JSON. */
export const aText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...'"\'\\;,\n\r\t=+-@|<>&{}[]%$`*_#\u0001\u007f\u200e\u2028\ufeff'),
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom(
      'null',
      'true',
      '0',
      '{}',
      '[]',
      '\\u0000',
      '“so”',
      '아직 아니다',
      'e\u0301',
      '👨‍👩‍👧',
      "'; drop table actor; --",
      '\ud83d\ude00',
    ),
  )
  .filter((text) => text.trim() === text && text !== '')
const aShortText = aText.filter((text) => text.length <= SHORT_LENGTH)
const someTexts = fc.array(aText, { maxLength: 3 })

const anActor = fc.record({
  name: aText,
  kind: fc.constantFrom('person' as const, 'organization' as const, 'group' as const),
  sortName: aText,
  shortName: maybe(aShortText),
  nativeName: maybe(aText),
  aliases: someTexts,
  description: maybe(aText),
  quantifier: maybe(aText),
  organization: aText,
  short: maybe(aShortText),
  member: maybe(pick),
  title: maybe(aText),
  role: oneOf(ROLES),
  dates: fc.tuple(maybe(aDay), maybe(aDay)),
})
const aTopic = fc.record({
  label: aText,
  proposition: aText,
  since: maybe(aDay),
  wordings: fc.nat(3),
  /** Whether it began as a name, with no proposition. */
  named: fc.boolean(),
  scoped: fc.boolean(),
  broader: maybe(pick),
  theme: pick,
})
const aSource = fc.record({
  type: oneOf(SOURCE_TYPES),
  title: aText,
  container: maybe(aText),
  authors: fc.array(fc.tuple(aText, maybe(pick)), { maxLength: 2 }),
  issued: goodDate,
  access: oneOf(ACCESSES),
  rights: maybe(aText),
  textShown: fc.boolean(),
})
const aQuotation = fc.record({
  source: pick,
  extra: fc.array(pick, { maxLength: 2 }),
  words: fc.array(aText, { minLength: 1, maxLength: 3 }),
  mode: oneOf(EVIDENCE_MODES),
  locator: maybe(fc.record({ kind: oneOf(LOCATOR_KINDS), value: aText })),
  translations: someTexts,
  checked: maybe(fc.record({ result: oneOf(CHECK_RESULTS), on: aDay, hash: fc.constant('a'.repeat(64)) })),
})
const aPosition = fc.record({
  coding: pick, actor: pick, behalf: maybe(pick), topic: pick, summit: pick, wording: pick,
  stance: oneOf(STANCES), join: oneOf(CONDITION_JOINS), conditions: fc.array(fc.record({ kind: oneOf(CONDITION_KINDS), text: aText }), { minLength: 1, maxLength: 3 }),
  qualifier: maybe(aText), basis: oneOf(BASES), inference: aText, reporter: maybe(pick), confidence: oneOf(CONFIDENCES),
  statedOn: goodDate, summary: aText, quotations: fc.array(pick, { minLength: 1, maxLength: 3 }), withdrawal: maybe(aText),
}) // biome-ignore format: read across
const aClaim = fc.record({
  coding: pick, claimant: pick, answerer: pick, statement: aText, kind: oneOf(CLAIM_KINDS), summit: pick, topic: maybe(pick),
  madeOn: goodDate, response: oneOf(RESPONSE_KINDS), summary: aText, inference: maybe(aText), responds: fc.boolean(),
  said: maybe(oneOf(MANNERS)), ownPower: maybe(fc.boolean()), by: maybe(goodDate), reason: maybe(aText),
}) // biome-ignore format: read across

const DRAFT = fc.record({
  title: aText,
  actors: fc.array(anActor, { minLength: 2, maxLength: 4 }),
  themes: fc.array(aText, { minLength: 1, maxLength: 2 }),
  topics: fc.array(aTopic, { minLength: 1, maxLength: 4 }),
  summits: fc.array(fc.record({ name: aText, date: goodDate, place: maybe(aText), status: oneOf(SUMMIT_STATUSES), known: maybe(aDay) }), { minLength: 1, maxLength: 2 }),
  sources: fc.array(aSource, { minLength: 1, maxLength: 2 }),
  codings: fc.array(fc.record({ coder: aText, day: aDay, complete: fc.boolean(), published: fc.boolean(), note: maybe(aText), covers: fc.nat(15) }), { minLength: 1, maxLength: 2 }),
  quotations: fc.array(aQuotation, { minLength: 1, maxLength: 4 }),
  positions: fc.array(aPosition, { maxLength: 5 }),
  claims: fc.array(aClaim, { maxLength: 3 }),
  absences: fc.array(fc.record({ actor: pick, topic: pick, summit: pick, kind: fc.constantFrom('not_found' as const, 'declined' as const, 'unclear' as const), on: goodDate, by: aText, note: maybe(aText), quotation: pick }), { maxLength: 3 }),
}) // biome-ignore format: read across

/** Small valid libraries of every shape: each keeps the codebook's rules, whatever its texts and references. */
export const aLibrary: fc.Arbitrary<Bundle> = DRAFT.map((draft) => {
  const at = <T>(list: T[], number: number): T => list[number % list.length] as T
  const name = (kind: string, list: unknown[], number: number) => `${kind}-${number % list.length}`
  const actor = (number: number) => name('actor', draft.actors, number)
  const other = (number: number | null, than: string) =>
    number === null || actor(number) === than ? null : actor(number)
  const quotation = (number: number) => name('quotation', draft.quotations, number)
  const scoped = (topic: number, summit: number) =>
    at(draft.topics, topic).scoped ? name('summit', draft.summits, summit) : null
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    codebook: '1.0',
    title: draft.title,
    actors: draft.actors.map(({ organization, short, member, title, role, dates: [from, to], ...rest }, index) => ({
      slug: `actor-${index}`,
      ...rest,
      source: rest.kind === 'group' ? 'source-0' : null,
      affiliations: [
        {
          organization,
          short,
          actor: other(member, `actor-${index}`),
          title,
          role,
          from,
          to: from && to && to < from ? null : to,
        },
      ],
    })),
    themes: draft.themes.map((label, index) => ({ slug: `theme-${index}`, label })),
    topics: draft.topics.map(({ label, proposition, named, since, wordings, ...topic }, index) => ({
      slug: `topic-${index}`,
      theme: name('theme', draft.themes, topic.theme),
      label,
      proposition: named && wordings === 0 ? null : proposition,
      wording: wordings + 1,
      since,
      earlier: Array.from({ length: wordings }, (_, before) => ({
        wording: before + 1,
        proposition: named && before === 0 ? null : proposition,
        since: null,
      })),
      scope: topic.scoped ? ('summit' as const) : ('standing' as const),
      broader:
        topic.broader !== null && topic.broader % draft.topics.length < index
          ? `topic-${topic.broader % draft.topics.length}`
          : null,
      rule: { counts: label, excludes: proposition },
    })),
    summits: draft.summits.map((summit, index) => ({
      slug: `summit-${index}`,
      name: summit.name,
      shortName: summit.name,
      date: summit.date,
      place: summit.place,
      status: summit.status,
      known: summit.known,
    })),
    sources: draft.sources.map(({ authors, type, title, container, issued, access, rights, textShown }, index) => ({
      slug: `source-${index}`, type, title, container, abbreviation: title,
      authors: authors.map(([author, who]) => ({ name: author, sortName: author, actor: who === null ? null : actor(who) })),
      publisher: container, issued, url: null, archivedUrl: 'https://example.org/a', lang: 'en', access, rights, textShown,
    })), // biome-ignore format: read across
    codings: draft.codings.map(({ coder, day, complete, published, note, covers }, index) => ({
      id: `coding-${index}`, source: name('source', draft.sources, index), coder, codebook: '1.0', day, complete, published,
      actors: draft.actors.map((_, one) => `actor-${one}`).filter((_, one) => covers & (1 << one)),
      topics: draft.topics.map((_, one) => `topic-${one}`).filter((_, one) => covers & (1 << one)),
      summits: covers & 1 ? ['summit-0'] : [], note,
    })), // biome-ignore format: read across
    quotations: draft.quotations.map((quoted, index) => ({
      id: `quotation-${index}`,
      source: name('source', draft.sources, quoted.source),
      // Everybody says it together, in any order: it is evidence for anybody's record.
      speakers: [...new Set([...quoted.extra.map(actor), ...draft.actors.map((_, one) => `actor-${one}`)])],
      segments: quoted.words.map((exact, word) => ({
        exact,
        prefix: exact,
        suffix: '\ud83d',
        start: word * 100,
        end: word * 100 + exact.length,
      })),
      mode: quoted.mode,
      locator: quoted.locator,
      lang: 'ko-KR',
      translations: quoted.translations.map((text) => ({
        lang: 'en',
        text,
        translator: text,
        method: 'hand' as const,
      })),
      checked: quoted.checked,
    })),
    positions: draft.positions.map((position, index) => {
      const speaker = actor(position.actor)
      return {
        id: `position-${index}`,
        coding: name('coding', draft.codings, position.coding),
        actor: speaker,
        onBehalfOf: other(position.behalf, speaker),
        topic: name('topic', draft.topics, position.topic),
        wording: 1 + (position.wording % (at(draft.topics, position.topic).wordings + 1)),
        summit: scoped(position.topic, position.summit),
        stance: position.stance,
        conditions: STANCE[position.stance].conditional ? { join: position.join, items: position.conditions } : null,
        qualifier: position.qualifier,
        basis: position.basis,
        inference: position.basis === 'inferred' ? position.inference : null,
        reportedBy: other(position.reporter, speaker),
        confidence: position.confidence,
        statedOn: position.statedOn,
        summary: position.summary,
        quotations: [...new Set(position.quotations.map(quotation))],
        status: position.withdrawal === null ? ('published' as const) : ('withdrawn' as const),
        withdrawal: position.withdrawal,
      }
    }),
    claims: draft.claims.map((claim, index) => {
      const claimant = actor(claim.claimant)
      const answerer = other(claim.answerer, claimant)
      const coding = name('coding', draft.codings, claim.coding)
      const responds = claim.responds && claim.topic === null && answerer !== null
      return {
        id: `claim-${index}`, coding, slug: `claim-slug-${index}`, claimant, onBehalfOf: answerer, statement: claim.statement,
        kind: claim.kind, summit: name('summit', draft.summits, claim.summit),
        topic: claim.topic === null ? null : name('topic', draft.topics, claim.topic),
        polarity: claim.topic === null ? null : ('denies' as const), reportedBy: null, madeOn: claim.madeOn,
        said: claim.said, ownPower: claim.ownPower,
        test: claim.reason === null ? null : { trueIf: claim.reason, notIf: null, writtenOn: '2026-11-27' }, by: claim.by,
        quotations: ['quotation-0'],
        responses: responds ? [{
          id: `response-${index}`, coding, actor: answerer, kind: claim.response,
          basis: claim.inference === null ? ('stated' as const) : ('inferred' as const), inference: claim.inference,
          saidOn: claim.madeOn, summary: claim.summary, quotations: [quotation(index)],
        }] : [],
        outcomes: claim.reason === null ? [] : [{
          id: `outcome-${index}`, outcome: 'cannot_be_told' as const, on: claim.by, settledBy: claim.summary,
          settledOn: '2026-11-27', reason: claim.reason, quotations: [quotation(index)],
          sources: [{ source: name('source', draft.sources, index), sentence: claim.summary }],
        }],
        status: 'published' as const, withdrawal: null,
      } // biome-ignore format: read across
    }),
    absences: draft.absences.map((absence, index) => ({
      id: `absence-${index}`, actor: actor(absence.actor), topic: name('topic', draft.topics, absence.topic),
      summit: scoped(absence.topic, absence.summit), kind: absence.kind, source: name('source', draft.sources, index),
      on: absence.on, by: absence.by, note: absence.note,
      quotations: absence.kind === 'not_found' && index % 2 === 0 ? [] : [quotation(absence.quotation)],
    })), // biome-ignore format: read across
  }
})
