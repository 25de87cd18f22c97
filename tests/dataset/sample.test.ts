import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { parseDate } from '@/lib/dates'
import { checkQuotation } from '@/lib/evidence/check'
import { normalizeText } from '@/lib/imports/plain-text'
import { MANNERS, OUTCOMES } from '@/lib/outcome-vocabulary'
import { standingOf } from '@/lib/standing'
import * as vocabulary from '@/lib/vocabulary'
import { freshDatabase } from '../support/database'
import { countWords, readDataset, wordsOf } from './bundle'
import { hashOf, paragraphOf, quotedRanges } from './texts'

const { file, bundle } = readDataset('sample/library.json')
const bundled = readDataset()
type Library = typeof bundle
const folder = new URL('../../db/dataset/sample/texts/', import.meta.url)
const texts = new Map(
  readdirSync(folder).map((name) => [name.replace(/\.txt$/, ''), readFileSync(new URL(name, folder), 'utf8')]),
)
const textOf = (source: string) => texts.get(source) ?? ''
const responses = bundle.claims.flatMap((claim) => claim.responses)
const unpublished = new Set(bundle.codings.filter(({ published }) => !published).map(({ id }) => id))
const shown = bundle.positions.filter(({ status, coding }) => status === 'published' && !unpublished.has(coding))

describe('the file', () => {
  test('is byte for byte what an export of it writes', () => {
    expect(serializeBundle(bundle)).toBe(file)
  })

  test('loaded by every constraint and trigger, gives itself back', async () => {
    const { db } = await freshDatabase(bundle)
    const found = await findBundle(db)
    expect(found && serializeBundle(found)).toBe(file)
  })

  test('was coded by the codebook that the product carries', () => {
    const versions = new Set([bundle.codebook, ...bundle.codings.map((coding) => coding.codebook)])
    expect(versions).toEqual(new Set([vocabulary.CODEBOOK_VERSION]))
  })

  test('says that it is invented', () => {
    expect(bundle.title).toContain('invented example')
  })
})

describe('texts', () => {
  test('every source has one, and every text has a source', () => {
    expect([...texts.keys()].sort()).toEqual(bundle.sources.map(({ slug }) => slug).sort())
  })

  test('are stored as an import would store them', () => {
    expect([...texts].filter(([, text]) => normalizeText(text) !== text).map(([slug]) => slug)).toEqual([])
  })

  test('were written for the project and may be shown', () => {
    for (const { slug, rights, textShown, url } of bundle.sources)
      expect([slug, rights, textShown, url]).toEqual([slug, 'Written for Parley; MIT License', true, null])
  })

  test('are long enough to read; Korean has fewer words between spaces', () => {
    const short = bundle.sources.filter(({ slug, lang }) => countWords(textOf(slug)) < (lang === 'ko' ? 100 : 140))
    expect(short.map(({ slug }) => slug)).toEqual([])
  })
})

describe('every quotation, against its text', () => {
  test.each(bundle.quotations.map((quotation) => [quotation.id, quotation] as const))('%s', (_, quotation) => {
    const text = textOf(quotation.source)
    for (const { exact, prefix, suffix, start, end } of quotation.segments) {
      expect(text.slice(start, end)).toBe(exact)
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
      expect(text.split(prefix + exact + suffix)).toHaveLength(2)
    }
    expect(checkQuotation(quotation.segments, text).result).toBe('exact')
    expect(quotation.checked).toMatchObject({ result: 'exact', hash: hashOf(text) })
    if (quotation.locator?.kind === 'paragraph')
      expect(quotation.locator.value).toBe(paragraphOf(text, quotation.segments[0]?.start))
    else expect(text).toContain(quotation.locator?.value)
  })

  test('quoted words stand inside quotation marks, all others do not', () => {
    const inside = new Map([...texts].map(([slug, text]) => [slug, quotedRanges(text)]))
    for (const { id, source, mode, segments } of bundle.quotations)
      for (const { start, end } of segments) {
        const within = inside.get(source)?.some((range) => range.start <= start && end <= range.end)
        expect([id, within]).toEqual([id, mode === 'direct' || mode === 'partial'])
      }
  })

  test('they quote forty words at most, and anchor a paraphrase with twelve', () => {
    const limit = (mode: string) => (mode === 'paraphrase' ? 12 : 40)
    const long = bundle.quotations.filter((quotation) => countWords(wordsOf(quotation)) > limit(quotation.mode))
    expect(long.map(({ id }) => id)).toEqual([])
  })

  test('words in Korean and German come with a translation, and interpreted ones name the interpreter', () => {
    const foreign = bundle.quotations.filter(({ lang }) => lang !== 'en')
    expect(new Set(foreign.map(({ lang }) => lang))).toEqual(new Set(['ko', 'de']))
    expect(foreign.filter(({ translations }) => translations.length === 0)).toEqual([])
    const interpreted = foreign.filter(({ speakers }) => speakers.includes('marit-osei'))
    expect(interpreted.length).toBeGreaterThan(5)
    for (const { translations } of interpreted) expect(translations[0]?.translator).toContain('interpreter')
  })
})

describe('summaries', () => {
  const records = [...bundle.positions, ...responses]
  test('are short', () => {
    expect(records.filter(({ summary }) => summary.length >= 160).map(({ id }) => id)).toEqual([])
  })

  test('are the coder’s own words: no six of them in a row stand in the evidence', () => {
    const evidence = bundle.quotations.flatMap(({ segments }) => segments.map(({ exact }) => plain(exact)))
    const runs = records.flatMap(({ summary }) => {
      const words = plain(summary).split(' ')
      return words.slice(0, -5).map((_, index) => words.slice(index, index + 6).join(' '))
    })
    expect(runs.filter((run) => evidence.some((passage) => passage.includes(run)))).toEqual([])
  })
})

/** Values of the codebook that do not occur, each with the reason. */
const MISSING: Record<string, string> = {
  announced: 'Each of the three summits was held or cancelled by the last source.',
  not_assessed: 'It is the absence of a record.',
  moved: 'Every quotation was taken from the text it lies beside.',
  changed: 'As for moved.',
  missing: 'As for moved.',
  paywalled: 'All texts were written for the project.',
  private: 'As for paywalled.',
}

describe('every value of the codebook occurs, or is missing for a reason', () => {
  const conditions = bundle.positions.flatMap((position) => position.conditions ?? [])
  const affiliations = bundle.actors.flatMap((actor) => actor.affiliations)
  const standings = bundle.claims
    .filter(({ status, topic }) => status === 'published' && topic === null)
    .map((claim) => standingOf(claim.responses))
  const lists: Record<string, [all: readonly string[], found: (string | null | undefined)[]]> = {
    stances: [vocabulary.STANCES, shown.map(({ stance }) => stance)],
    bases: [vocabulary.BASES, shown.map(({ basis }) => basis)],
    confidences: [vocabulary.CONFIDENCES, shown.map(({ confidence }) => confidence)],
    'condition kinds': [vocabulary.CONDITION_KINDS, conditions.flatMap(({ items }) => items.map(({ kind }) => kind))],
    'condition joins': [vocabulary.CONDITION_JOINS, conditions.map(({ join }) => join)],
    'actor kinds': [vocabulary.ACTOR_KINDS, bundle.actors.map(({ kind }) => kind)],
    roles: [vocabulary.ROLES, affiliations.map(({ role }) => role)],
    'topic scopes': [vocabulary.TOPIC_SCOPES, bundle.topics.map(({ scope }) => scope)],
    'summit statuses': [vocabulary.SUMMIT_STATUSES, bundle.summits.map(({ status }) => status)],
    silences: [vocabulary.SILENCES, bundle.absences.map(({ kind }) => kind)],
    'claim kinds': [vocabulary.CLAIM_KINDS, bundle.claims.map(({ kind }) => kind)],
    polarities: [vocabulary.POLARITIES, bundle.claims.map(({ polarity }) => polarity)],
    'response kinds': [vocabulary.RESPONSE_KINDS, responses.map(({ kind }) => kind)],
    'response bases': [vocabulary.RESPONSE_BASES, responses.map(({ basis }) => basis)],
    standings: [vocabulary.STANDINGS, standings],
    'evidence modes': [vocabulary.EVIDENCE_MODES, bundle.quotations.map(({ mode }) => mode)],
    'locator kinds': [vocabulary.LOCATOR_KINDS, bundle.quotations.map(({ locator }) => locator?.kind)],
    'check results': [vocabulary.CHECK_RESULTS, bundle.quotations.map(({ checked }) => checked?.result)],
    'translation methods': [
      vocabulary.TRANSLATION_METHODS,
      bundle.quotations.flatMap(({ translations }) => translations.map(({ method }) => method)),
    ],
    'source types': [vocabulary.SOURCE_TYPES, bundle.sources.map(({ type }) => type)],
    accesses: [vocabulary.ACCESSES, bundle.sources.map(({ access }) => access)],
    'record statuses': [vocabulary.RECORD_STATUSES, bundle.positions.map(({ status }) => status)],
  }

  test.each(Object.entries(lists))('%s', (_, [all, found]) => {
    expect(all.filter((value) => !found.includes(value) && !(value in MISSING))).toEqual([])
    expect(all.filter((value) => found.includes(value) && value in MISSING)).toEqual([])
  })
})

describe('the library', () => {
  test('is large enough to be worth looking at', () => {
    const people = bundle.actors.filter(({ kind }) => kind === 'person')
    const groups = bundle.actors.filter(({ kind }) => kind === 'group')
    const counts = { people: people.length, groups: groups.length, topics: bundle.topics.length }
    expect(counts).toMatchObject({ topics: 16 })
    expect(counts.people).toBeGreaterThanOrEqual(25)
    expect(counts.groups).toBeGreaterThanOrEqual(8)
    expect(bundle.summits).toHaveLength(3)
    expect(bundle.sources.length).toBeGreaterThanOrEqual(20)
    expect(shown.length).toBeGreaterThanOrEqual(130)
    expect(bundle.claims.length).toBeGreaterThanOrEqual(30)
  })

  test('finds at least five actors on every topic', () => {
    const thin = bundle.topics.filter(
      ({ slug }) => new Set(shown.filter(({ topic }) => topic === slug).map(({ actor }) => actor)).size < 5,
    )
    expect(thin.map(({ slug }) => slug)).toEqual([])
  })

  test('names nobody and nothing of the bundled library', () => {
    const words = [file, ...texts.values()].join('\n')
    const people = bundled.bundle.actors.filter(({ kind }) => kind !== 'group')
    const names = [
      ...people.flatMap(({ name, sortName, aliases }) => [name, ...aliases, ...sortName.split(', ')]),
      ...people.flatMap(({ affiliations }) => affiliations.map(({ organization }) => organization)),
      ...bundled.bundle.sources.flatMap(({ container, abbreviation }) => [container ?? abbreviation, abbreviation]),
      ...bundled.bundle.summits.flatMap(({ place, name }) => [place ?? name, name]),
    ]
    const found = names.filter((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(words))
    expect([...new Set(found)]).toEqual([])
  })

  test('shares no slug or id with the bundled library', () => {
    const namesOf = ({ actors, themes, topics, summits, sources, codings, quotations, positions, claims }: Library) => [
      ...[...actors, ...themes, ...topics, ...summits, ...sources, ...claims].map(({ slug }) => slug),
      ...[...codings, ...quotations, ...positions, ...claims].map(({ id }) => id),
    ]
    const taken = new Set(namesOf(bundled.bundle))
    expect(namesOf(bundle).filter((name) => taken.has(name))).toEqual([])
  })

  test('has one position for an actor, topic and day in a coding', () => {
    const cells = shown.map(({ coding, actor, topic, summit, statedOn }) =>
      [coding, actor, topic, summit, statedOn].join(' '),
    )
    expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).toEqual([])
  })

  test('records no silence where the same coding found a position', () => {
    const positions = new Set(
      shown.map(({ coding, actor, topic, summit }) => [sourceOf(coding), actor, topic, summit].join(' ')),
    )
    const both = bundle.absences.filter(({ source, actor, topic, summit }) =>
      positions.has([source, actor, topic, summit].join(' ')),
    )
    expect(both.map(({ id }) => id)).toEqual([])
  })

  test('proves every record with words of its own source; a reprint may stand beside them', () => {
    const quotations = new Map(bundle.quotations.map((quotation) => [quotation.id, quotation.source]))
    const foreign = bundle.positions.filter(
      ({ coding, quotations: [first = ''] }) => quotations.get(first) !== sourceOf(coding),
    )
    expect(foreign.map(({ id }) => id)).toEqual([])
    const reprinted = shown.filter((position) => new Set(position.quotations.map((id) => quotations.get(id))).size > 1)
    expect(reprinted).toHaveLength(3)
  })
})

describe('what happens in it', () => {
  /** Stances of an actor on a topic, in the order of their days. */
  const stancesOf = (actor: string, topic: string, summit: string | null = null) =>
    shown
      .filter((one) => one.actor === actor && one.topic === topic && one.summit === summit && one.reportedBy === null)
      .map(({ statedOn, stance, basis }) => ({ day: parseDate(statedOn)?.to ?? '', stance, basis }))
      .sort((a, b) => a.day.localeCompare(b.day))
  const path = (...of: Parameters<typeof stancesOf>) => stancesOf(...of).map(({ stance }) => stance)

  test('Okafor goes away from Quayside and comes back', () => {
    const found = stancesOf('ines-okafor', 'holding-the-summit', 'quayside-2018').map(({ day, stance }) => [
      day,
      stance,
    ])
    expect(found).toEqual(
      expect.arrayContaining([
        ['2018-05-10', 'supports'],
        ['2018-05-24', 'opposes'],
        ['2018-06-05', 'supports'],
      ]),
    )
  })

  test('Okafor changes terms on the ban and the patrols, and a deed stands beside her words', () => {
    expect(path('ines-okafor', 'joint-patrols')).toEqual(['supports_if', 'supports'])
    expect(stancesOf('ines-okafor', 'easing-the-ban')).toEqual([
      { day: '2018-03-09', stance: 'opposes_unless', basis: 'stated' },
      { day: '2018-03-28', stance: 'opposes', basis: 'stated' },
      { day: '2019-02-24', stance: 'opposes', basis: 'stated' },
      { day: '2019-03-22', stance: 'supports', basis: 'enacted' },
      { day: '2019-07-02', stance: 'supports_if', basis: 'stated' },
    ])
  })

  test('Reyes is mixed at one summit and against at the next', () => {
    expect(path('tomas-reyes', 'holding-the-summit', 'quayside-2018')).toEqual(['mixed', 'mixed'])
    expect(path('tomas-reyes', 'holding-the-summit', 'tidewater-2019')).toEqual(['opposes'])
  })

  test('Oduya gives two answers on one day', () => {
    const answers = stancesOf('pieter-oduya', 'joint-patrols').filter(({ day }) => day === '2019-03-06')
    expect(answers.map(({ stance }) => stance).sort()).toEqual(['opposes', 'supports_if'])
  })

  test('Castellan’s misquoted words are withdrawn with the reason, and the corrected ones stand', () => {
    const [withdrawn] = bundle.positions.filter(
      ({ actor, topic, status }) => actor === 'iris-castellan' && topic === 'two-ports' && status === 'withdrawn',
    )
    expect(withdrawn?.withdrawal).toContain('corrected')
    expect(path('iris-castellan', 'two-ports')).toEqual(['opposes'])
  })

  test('Sorvali and Lind change office, and speak in both', () => {
    for (const slug of ['leena-sorvali', 'oskar-lind']) {
      const { affiliations = [] } = bundle.actors.find((actor) => actor.slug === slug) ?? {}
      const left = affiliations.find(({ to }) => to !== null)?.to ?? ''
      const days = shown.filter(({ actor }) => actor === slug).map(({ statedOn }) => statedOn)
      expect([days.some((day) => day <= left), days.some((day) => day > left)]).toEqual([true, true])
    }
  })

  test('some say what they hold once and are never heard again', () => {
    const late = shown.filter(({ statedOn }) => (parseDate(statedOn)?.to ?? '') > '2018-12-31')
    const heard = new Set(late.map(({ actor }) => actor))
    for (const slug of ['nils-harrow', 'anouk-perrin', 'han-seo-yun']) expect(heard).not.toContain(slug)
  })

  test('days are also approximate, bounded, or known by their month alone', () => {
    const days = shown.map(({ statedOn }) => statedOn)
    for (const day of ['2019-01-22~', '../2018-10-03', '2019-02']) expect(days).toContain(day)
  })
})

describe('the article of the first try at the desk', () => {
  const source = 'tidewater-week'

  test('has eight paragraphs, two coded passages, and much left to do', () => {
    const text = textOf(source)
    expect(paragraphOf(text, text.length)).toBe('8')
    const coded = bundle.quotations.filter((quotation) => quotation.source === source)
    expect(coded.map(({ speakers }) => speakers)).toEqual([['ada-marlow'], ['tomas-reyes']])
    expect(quotedRanges(text).length).toBeGreaterThan(7)
    expect(bundle.codings.filter((coding) => coding.source === source)).toMatchObject([
      { complete: false, published: true, actors: [] },
    ])
  })
})

function sourceOf(coding: string): string {
  return bundle.codings.find(({ id }) => id === coding)?.source ?? ''
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}’\s]/gu, '')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

describe('what became of the claims', () => {
  const outcomeOf = (claim: Library['claims'][number]) => claim.outcomes.at(-1)?.outcome ?? 'none'
  const count = (which: string) => bundle.claims.filter((claim) => outcomeOf(claim) === which).length

  test('every outcome occurs, and claims without one', () => {
    expect([...OUTCOMES, 'none'].map((which) => [which, count(which)])).toEqual([
      ['came_true', 10],
      ['came_true_in_part', 2],
      ['did_not', 5],
      ['cannot_be_told', 7],
      ['none', 23],
    ])
  })

  test('predictions say how they were said, and every manner occurs', () => {
    const predictions = bundle.claims.filter(({ kind }) => kind === 'predictive')
    expect(new Set(predictions.map(({ said }) => said))).toEqual(new Set(MANNERS))
  })

  test('one is unsettled past its day, because only its claimant says that it came true', () => {
    const past = bundle.claims.filter(({ by, outcomes }) => by !== null && outcomes.length === 0 && by < '2026')
    expect(past.map(({ slug }) => slug)).toContain('no-ramming-while-we-talk')
  })

  test('actors have short names, and affiliations short ones', () => {
    expect(bundle.actors.filter(({ shortName }) => shortName !== null).length).toBeGreaterThan(20)
    expect(
      bundle.actors.flatMap(({ affiliations }) => affiliations).filter(({ short }) => short !== null).length,
    ).toBeGreaterThan(20)
  })
})
