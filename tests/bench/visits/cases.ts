import type { Library } from '@/db/library'
import { STANCES } from '@/lib/vocabulary'
import { actorPage, comparison, topicPage } from '../scale/cases'
import type { Size } from '../scale/library'
import type { FactsAsked } from './bare-facts'

/** Addresses of one kind, each of which is visited once, and what the floor answers beside each. */
export type VisitCase = {
  name: string
  paths: string[]
  /** Asks the database what a path asks: its floor is the same statements, prepared. */
  ask?: (path: string) => (db: Library) => Promise<unknown>
  /** What the bare server is asked for the facts of the same list. */
  facts?: FactsAsked[]
}

/** Twenty of each kind, spread over the library. */
const VISITS = 20

/** @param round each has addresses of its own: the first warms the server up */
export function visitCases(size: Size, round: number): VisitCase[] {
  const each = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: VISITS }, (_, index) => make(index + round * VISITS))
  const spread = (index: number, count: number, step: number) => (index * step + 3) % count
  const facts = each((index) => ({
    topic: `topic-${spread(index, size.topics, 7)}`,
    stance: STANCES[index % STANCES.length] as string,
    from: `${2009 + (index % 5)}-0${1 + (index % 9)}-01`,
  }))
  const lists = facts.map((asked) => new URLSearchParams({ ...asked, sort: 'newest' }).toString())
  const names = (word: string, count: number, first: number, of: number) =>
    Array.from({ length: count }, (_, index) => `${word}-${(first + index) % of}`).join(',')
  const comparisons = each(
    (index) =>
      `/compare.json?actors=${names('actor', 12, index * 13, size.actors)}&topics=${names('topic', 20, index * 9, size.topics)}`,
  )
  return [
    { name: 'list as .json, 50 rows', paths: lists.map((query) => `/positions.json?${query}`), facts },
    { name: 'list as page, 50 rows', paths: lists.map((query) => `/positions?${query}`), facts },
    { name: 'compare 12 × 20 as .json', paths: comparisons, ask: comparison },
    { name: 'actor', paths: each((index) => `/actors/actor-${spread(index, size.actors, 17)}`), ask: actorPage },
    { name: 'topic', paths: each((index) => `/topics/topic-${spread(index, size.topics, 9)}`), ask: topicPage },
  ]
}
