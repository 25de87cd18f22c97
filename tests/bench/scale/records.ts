import type { Bundle } from '@/lib/bundle/schema'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { BASES, CONFIDENCES, EVIDENCE_MODES, RECORDED_SILENCES, STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { type Seeded, seeded } from '@/tests/fixtures/nasty/seeded'
import { aPosition, type BundlePosition, smallLibrary } from '@/tests/fixtures/small'
import { isAtSummits, type Size } from './library'
import { COMMON, RARE, sentence } from './words'

export type Drawn = Pick<Bundle, 'quotations' | 'positions' | 'claims' | 'absences'>

const LANGUAGES = ['en', 'en', 'en', 'en', 'ko', 'fr']
const { quotations, claims } = smallLibrary()
const [quotation] = quotations
const [claim] = claims

/** One position by its number, with what goes with it; the same number is the same position in every run. */
export const drawPosition = (size: Size, at: number): Drawn =>
  size.shape === 'plain' ? drawPlain(size, at) : drawFull(size, at)

/** One statement of one actor in one quotation, on a topic without summits. */
function drawPlain(size: Size, at: number): Drawn {
  const random = seeded(at + 1)
  const one = (word: string, count: number) => `${word}-${Math.floor(random.next() * count)}`
  if (!quotation) throw new Error('the small library is empty')
  const [actor, topic, source] = [one('actor', size.actors), one('topic', size.topics), one('source', size.sources)]
  const exact = quoted(random, at)
  const stance = random.pick(STANCES)
  return {
    quotations: [{ ...quotation, id: `q-${at}`, source, speakers: [actor], segments: segmentsOf(exact) }],
    positions: [
      aPosition({
        id: `p-${at}`,
        coding: source.replace('source', 'coding'),
        actor,
        onBehalfOf: null,
        topic,
        wording: 1,
        summit: null,
        stance,
        conditions: conditionsOf(stance, at),
        qualifier: null,
        reportedBy: null,
        statedOn: dayOf(random),
        summary: `${sentence(at, 9)}.`,
        quotations: [`q-${at}`],
      }),
    ],
    claims: [],
    absences: [],
  }
}

function drawFull(size: Size, at: number): Drawn {
  const random = seeded(at + 1)
  const one = (word: string, count: number) => `${word}-${Math.floor(random.next() * count)}`
  if (!quotation || !claim) throw new Error('the small library is empty')
  const drawn = { actor: one('actor', size.actors), topic: one('topic', size.topics) }
  const { actor, topic } = core(size, at) ?? drawn
  const source = one('source', size.sources)
  const coding = source.replace('source', 'coding')
  const summit = isAtSummits(Number(topic.slice(6))) ? one('summit', size.summits) : null
  const words = Array.from({ length: at % 8 === 0 ? 2 : 1 }, (_, nth) => quoted(random, at * 2 + nth))
  const ids = words.map((_, nth) => `q-${at}-${nth}`)
  const stance = random.pick(STANCES)
  const basis = random.next() < 0.8 ? 'stated' : random.pick(BASES)
  const behalf = other(random.next() < 0.08 ? one('actor', size.actors) : null, actor)
  const statedOn = dayOf(random)
  return {
    quotations: words.map((exact, nth) => ({
      ...quotation,
      id: `q-${at}-${nth}`,
      source,
      speakers: [actor],
      segments: segmentsOf(exact),
      mode: random.pick(EVIDENCE_MODES),
      lang: random.pick(LANGUAGES),
    })),
    positions: [
      aPosition({
        id: `p-${at}`,
        coding,
        actor,
        onBehalfOf: behalf,
        topic,
        wording: 1,
        summit,
        stance,
        conditions: conditionsOf(stance, at),
        qualifier: random.next() < 0.1 ? 'for now' : null,
        basis,
        inference: basis === 'inferred' ? 'It follows.' : null,
        reportedBy: other(random.next() < 0.1 ? one('actor', size.actors) : null, actor),
        confidence: random.pick(CONFIDENCES),
        statedOn,
        summary: `${sentence(at, 9)}.`,
        quotations: ids,
      }),
    ],
    claims:
      at % 200 === 3
        ? [
            {
              ...claim,
              id: `c-${at}`,
              slug: `claim-${at}`,
              coding,
              claimant: actor,
              statement: sentence(at, 12),
              summit: `summit-${at % size.summits}`,
              madeOn: statedOn,
              quotations: ids,
              responses: [],
              outcomes: [],
            },
          ]
        : [],
    absences: at % 20 === 5 ? [silence(random, at, { actor, topic, summit, source, statedOn, ids })] : [],
  }
}

/** The first positions fill a whole comparison, so that it has no empty cell at any size. */
function core(size: Size, at: number): { actor: string; topic: string } | undefined {
  const { actors, topics } = COMPARISON_LIMIT
  if (at >= actors * topics || size.actors < actors || size.topics < topics) return undefined
  return { actor: `actor-${at % actors}`, topic: `topic-${Math.floor(at / actors)}` }
}

type Around = { actor: string; topic: string; summit: string | null; source: string; statedOn: string; ids: string[] }

/** Of somebody's words at another topic, or of none. */
function silence(random: Seeded, at: number, { actor, topic, summit, source, statedOn, ids }: Around) {
  const kind = random.pick(RECORDED_SILENCES)
  const quotations = kind === 'not_found' ? [] : ids
  return { id: `n-${at}`, actor, topic, summit, kind, source, on: statedOn, by: 'A. Coder', note: null, quotations }
}

const segmentsOf = (exact: string) => [
  { exact, prefix: 'said, ', suffix: ' before', start: 100, end: 100 + exact.length },
]

const conditionsOf = (stance: Stance, at: number): BundlePosition['conditions'] =>
  STANCE[stance].conditional ? { join: 'all', items: [{ kind: 'if', text: sentence(at, 6) }] } : null

/** About 25 words; in one of five stands a common one, in one of two thousand a rare one. */
function quoted(random: Seeded, at: number): string {
  const marks = [at % 5 === 0 ? COMMON : '', at % 2_000 === 17 ? RARE : '']
  return [sentence(at, 22 + Math.floor(random.next() * 7)), ...marks].filter(Boolean).join(' ')
}

/** A day of ten years, one in ten known only by its month. */
function dayOf(random: Seeded): string {
  const day = new Date(Date.UTC(2009, 0, 1) + Math.floor(random.next() * 3_650) * 86_400_000).toISOString().slice(0, 10)
  return random.next() < 0.1 ? day.slice(0, 7) : day
}

const other = (name: string | null, actor: string) => (name === actor ? null : name)
