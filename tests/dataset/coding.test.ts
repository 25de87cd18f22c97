import { describe, expect, test } from 'vitest'
import { serializeBundle } from '@/lib/bundle/serialize'
import { countWords, readDataset, wordsOf } from './bundle'

const { file, bundle } = readDataset()
const responses = bundle.claims.flatMap((claim) => claim.responses)
const records = [...bundle.positions, ...bundle.claims, ...responses, ...bundle.absences]

describe('the file', () => {
  test('is byte for byte what an export of it writes', () => {
    expect(serializeBundle(bundle)).toBe(file)
  })

  test('names the version of the codebook that it was coded by, which the present one keeps valid', () => {
    expect(new Set([bundle.codebook, ...bundle.codings.map((coding) => coding.codebook)])).toEqual(new Set(['1.0']))
  })
})

describe('quotations', () => {
  test('quote forty words at most, and anchor a paraphrase with twelve', () => {
    const limit = (mode: string) => (mode === 'paraphrase' ? 12 : 40)
    const long = bundle.quotations.filter((quotation) => countWords(wordsOf(quotation)) > limit(quotation.mode))
    expect(long.map((quotation) => quotation.id)).toEqual([])
  })

  test('carry no more than six words of the text on either side', () => {
    const sides = bundle.quotations.flatMap(({ segments }) =>
      segments.flatMap(({ prefix, suffix }) => [prefix, suffix]),
    )
    expect(sides.filter((side) => countWords(side) > 6)).toEqual([])
  })

  test('each serve a record: none is kept for its own sake', () => {
    const used = new Set(records.flatMap((record) => record.quotations))
    expect(bundle.quotations.filter(({ id }) => !used.has(id))).toEqual([])
  })

  test('of one text are checked against one text', () => {
    expect(new Set(bundle.quotations.map((quotation) => quotation.checked?.hash)).size).toBe(1)
  })
})

describe('summaries and statements', () => {
  test('are short', () => {
    const texts = [...bundle.positions, ...responses].map((record) => record.summary)
    expect([...texts, ...bundle.claims.map((claim) => claim.statement)].filter((text) => text.length >= 160)).toEqual(
      [],
    )
  })

  test('are the coder’s own words: no six of them in a row stand in the evidence', () => {
    const evidence = bundle.quotations.flatMap(({ segments }) => segments.map(({ exact }) => plain(exact)))
    const texts = [...bundle.positions, ...responses].map((record) => plain(record.summary).split(' '))
    const runs = texts.flatMap((words) => words.slice(0, -5).map((_, at) => words.slice(at, at + 6).join(' ')))
    expect(runs.filter((run) => evidence.some((passage) => passage.includes(run)))).toEqual([])
  })
})

describe('the coding', () => {
  test('has one position for an actor and topic: one article is one occasion', () => {
    const cells = bundle.positions.map(({ actor, topic, summit }) => [actor, topic, summit].join(' '))
    expect(cells.filter((cell, at) => cells.indexOf(cell) !== at)).toEqual([])
  })

  test('finds somebody on every topic', () => {
    const topics = new Set(bundle.positions.map((position) => position.topic))
    expect(bundle.topics.filter((topic) => !topics.has(topic.slug))).toEqual([])
  })

  test('is complete for the people interviewed, all of them analysts on the day of their words', () => {
    const [coding] = bundle.codings
    expect(coding).toMatchObject({ complete: true, topics: bundle.topics.map((topic) => topic.slug) })
    const interviewed = bundle.actors.filter((actor) => coding?.actors.includes(actor.slug))
    expect(interviewed.map((actor) => actor.slug)).toEqual(['bruce-klingner', 'victor-cha', 'harry-kazianis'])
    for (const actor of interviewed) {
      const current = actor.affiliations.filter((affiliation) => affiliation.to === null)
      expect(current.map((affiliation) => affiliation.role)).toEqual(['analyst'])
    }
  })

  test('leaves no group without a phrase of its own', () => {
    const speaking = new Set(bundle.quotations.flatMap((quotation) => quotation.speakers))
    expect(bundle.actors.filter((actor) => actor.kind === 'group' && !speaking.has(actor.slug))).toEqual([])
  })

  test('takes words for the actor’s own only where the actor, or someone on its behalf, speaks them', () => {
    const speakers = new Map(bundle.quotations.map((quotation) => [quotation.id, quotation.speakers]))
    const firsthand = bundle.positions.filter((position) => position.reportedBy === null)
    const borrowed = firsthand.filter(({ actor, quotations }) =>
      quotations.some((id) => !speakers.get(id)?.includes(actor)),
    )
    expect(borrowed.map((position) => position.id)).toEqual([])
  })
})

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}’\s]/gu, '')
}

describe('what became of the predictions', () => {
  const predictions = bundle.claims.filter(({ kind }) => kind === 'predictive')
  const outcomeOf = ({ outcomes }: (typeof predictions)[number]) => outcomes.at(-1)?.outcome ?? 'open'

  test('is recorded as far as public facts go, and no further', () => {
    expect(Object.fromEntries(predictions.map((claim) => [claim.slug, outcomeOf(claim)]))).toEqual({
      'second-summit-style-over-substance': 'cannot_be_told',
      'first-summit-as-do-over': 'cannot_be_told',
      'few-steps-for-concessions': 'did_not',
      'interim-deal-to-build-on': 'cannot_be_told',
      'reality-tv-without-benefits': 'cannot_be_told',
      'sanctions-until-complete': 'open',
      'america-only-deal-declared-success': 'did_not',
      'icbm-only-deal-decouples': 'cannot_be_told',
      'meeting-in-february': 'came_true',
      'summit-likely-in-first-quarter': 'came_true',
    })
  })

  test('what came true was in the power of whoever said it, and is proven by somebody else', () => {
    const cameTrue = predictions.filter((claim) => outcomeOf(claim) === 'came_true')
    expect(cameTrue.map(({ ownPower }) => ownPower)).toEqual([true, true])
    for (const { outcomes } of cameTrue)
      expect(outcomes.flatMap(({ sources }) => sources.map(({ source }) => source))).toEqual([
        'nyt-2019-talks-collapse',
      ])
  })

  test('says nothing of claims about what is or was so', () => {
    const empirical = bundle.claims.filter(({ kind }) => kind === 'empirical')
    for (const { said, ownPower, test, by, outcomes } of empirical)
      expect({ said, ownPower, test, by, outcomes }).toEqual({
        said: null,
        ownPower: null,
        test: null,
        by: null,
        outcomes: [],
      })
  })

  test('cites public documents and quotes none of them', () => {
    const cited = new Set(
      bundle.claims.flatMap(({ outcomes }) => outcomes.flatMap(({ sources }) => sources.map(({ source }) => source))),
    )
    expect(bundle.quotations.filter(({ source }) => cited.has(source))).toEqual([])
  })

  test('every test was written after the day', () => {
    for (const { test, by } of predictions) if (test) expect(test.writtenOn > (by ?? '')).toBe(true)
  })
})
