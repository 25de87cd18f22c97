import type { Bundle } from '@/lib/bundle/schema'
import { smallLibrary } from '@/tests/fixtures/small'
import { drawPosition } from './records'
import { sentence } from './words'

/**
 * `full`: some positions have two quotations, a summit, a principal, a reporter, and claims and silences stand among them.
 * `plain`: one quotation a position and nothing else, which is what every other program can hold as well.
 */
export const SHAPES = ['full', 'plain'] as const
export type Shape = (typeof SHAPES)[number]

export type Size = {
  shape: Shape
  positions: number
  actors: number
  topics: number
  sources: number
  summits: number
}

/** What a library with so many positions holds: small ones keep their proportions, large ones more of everything said. */
export function sizeFor(positions: number, shape: Shape = 'full'): Size {
  if (shape === 'plain') return { shape, positions, actors: 400, topics: 200, sources: 30_000, summits: 10 }
  return {
    shape,
    positions,
    actors: Math.min(2_000, Math.ceil(positions / 5)),
    topics: Math.min(500, Math.ceil(positions / 20)),
    sources: Math.min(20_000, Math.ceil(positions / 2)),
    summits: 10,
  }
}

/** Whom and what the positions are about: everything but the positions themselves, the same in every run. */
export function subjectsOf(size: Size): Bundle {
  const library = smallLibrary()
  const [actor, topic, summit, source, coding] = [
    first(library.actors),
    first(library.topics),
    first(library.summits),
    first(library.sources),
    first(library.codings),
  ]
  const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
  return {
    ...library,
    title: `A library of ${size.positions} positions`,
    themes: many(10, (at) => ({ slug: `theme-${at}`, label: sentence(at, 2) })),
    actors: many(size.actors, (at) => ({
      ...actor,
      slug: `actor-${at}`,
      name: `Person ${sentence(at, 1)} ${at}`,
      sortName: `${sentence(at, 1)} ${at}, Person`,
      aliases: [],
      affiliations: many(1 + (at % 2), (nth) => ({
        organization: `Institute ${(at * 7 + nth) % 200}`,
        short: null,
        actor: null,
        title: 'Fellow',
        role: (['analyst', 'official', 'other'] as const)[at % 3] ?? 'other',
        from: nth === 0 ? '2006' : '2013',
        to: nth === 0 ? '2012' : null,
      })),
    })),
    topics: many(size.topics, (at) => ({
      ...topic,
      slug: `topic-${at}`,
      theme: `theme-${at % 10}`,
      label: sentence(at, 4),
      proposition: `${sentence(at, 10)}.`,
      wording: 1,
      earlier: [],
      broader: null,
      scope: size.shape === 'full' && isAtSummits(at) ? ('summit' as const) : ('standing' as const),
    })),
    summits: many(size.summits, (at) => ({
      ...summit,
      slug: `summit-${at}`,
      name: `Summit ${at}`,
      shortName: `Summit ${at}`,
      date: `${2009 + (at % 10)}-06`,
    })),
    sources: many(size.sources, (at) => ({
      ...source,
      slug: `source-${at}`,
      title: sentence(at, 8),
      container: `Gazette ${at % 40}`,
      abbreviation: `G${at % 40}`,
      authors: [],
      issued: `${2009 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`,
    })),
    codings: many(size.sources, (at) => ({
      ...coding,
      id: `coding-${at}`,
      source: `source-${at}`,
      complete: at % 2 === 0,
      published: size.shape === 'plain' || at % 50 !== 7,
      actors: [...new Set([at, at * 3 + 1].map((one) => `actor-${one % size.actors}`))],
      topics: [...new Set([at, at * 5 + 2, at * 11 + 3].map((one) => `topic-${one % size.topics}`))],
      summits: [`summit-${at % size.summits}`],
    })),
    quotations: [],
    positions: [],
    claims: [],
    absences: [],
  }
}

/** Positions `from` up to `to` with their quotations, and a silence for every twentieth: a bundle that follows `subjectsOf`. */
export function positionsOf(size: Size, from: number, to: number): Bundle {
  const drawn = Array.from({ length: Math.min(to, size.positions) - from }, (_, at) => drawPosition(size, from + at))
  return {
    ...subjectsOf({ ...size, actors: 0, topics: 0, sources: 0, summits: 0 }),
    themes: [],
    quotations: drawn.flatMap(({ quotations }) => quotations),
    positions: drawn.flatMap(({ positions }) => positions),
    claims: drawn.flatMap(({ claims }) => claims),
    absences: drawn.flatMap(({ absences }) => absences),
  }
}

/** Every fifth topic is judged at a summit. */
export const isAtSummits = (topic: number) => topic % 5 === 4

function first<T>([one]: T[]): T {
  if (one === undefined) throw new Error('the small library is empty')
  return one
}
