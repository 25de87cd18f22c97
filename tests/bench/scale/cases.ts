import type { Library } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findActorList } from '@/db/queries/actors/list'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { findOverview } from '@/db/queries/overview/overview'
import { findPositionList, findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { findInAll } from '@/db/queries/search/search'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicList } from '@/db/queries/topics/list'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicsView, readTopicView } from '@/db/queries/topics/view'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { COMMON, RARE } from './words'

const { filter: OVERVIEW } = parseFilter(OVERVIEW_PARAMETERS, new URLSearchParams())

/** One thing a reader asks for. Its floor answers the same statements, or those given as bare SQL. */
export type Case = {
  name: string
  path: string
  /** Asks the database what the path asks it. */
  ask?: (db: Library) => Promise<unknown>
  /** The fewest statements with which the question could be answered, where that is not what Parley asks. */
  bare?: { sql: string; params: unknown[] }[]
}

const search = (path: string) => new URLSearchParams(path.split('?')[1])
const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}-${at}`).join(',')

const positionsPage = (path: string) => async (db: Library) =>
  findPositionPage(db, (await readPositionsView(db, search(path))).filter)
const positionsFile = (path: string) => async (db: Library) =>
  findPositionList(db, (await readPositionsView(db, search(path))).filter)
export const comparison = (path: string) => async (db: Library) =>
  findComparison(db, (await readCompareView(db, search(path))).filter)

const change = (path: string) => async (db: Library) =>
  findChangeView(db, (await readChangeView(db, search(path))).filter)

const list = (name: string, query: string): Case => {
  const path = `/positions${query && `?${query}`}`
  return { name, path, ask: positionsPage(path) }
}

/** A bare query of the full-text index: keys of the fifty best hits. */
const bareSearch = (word: string) => [
  {
    sql: `select rowid from search where search match ? order by bm25(search, 8.0, 1.0) limit 50`,
    params: [`"${word}"`],
  },
]

/** @param deep the id of a position far down the list of everything, newest first */
export function casesFor(deep: string): Case[] {
  const filtered = 'topic=topic-7&stance=supports&sort=newest'
  const [small, large] = [
    `actors=${names('actor', 12)}&topics=${names('topic', 20)}`,
    `actors=${names('actor', 40)}&topics=${names('topic', 60)}`,
  ]
  const file = `/positions.json?${filtered}`
  return [
    list('list, topic and stance, newest first', filtered),
    { name: 'the same as .json', path: file, ask: positionsFile(file) },
    list('list of everything, by topic', ''),
    list('list of everything, newest first, deep page', `sort=newest&after=${deep}`),
    { name: 'compare 12 × 20', path: `/compare?${small}`, ask: comparison(`/compare?${small}`) },
    { name: 'compare 12 × 20 as .json', path: `/compare.json?${small}`, ask: comparison(`/compare?${small}`) },
    { name: 'compare 40 × 60 as .json', path: `/compare.json?${large}`, ask: comparison(`/compare?${large}`) },
    {
      name: 'change around a summit, 12 × 20',
      path: `/change?around=summit-0&${small}`,
      ask: change(`/change?around=summit-0&${small}`),
    },
    {
      name: 'compare 12 × 20 against a day',
      path: `/compare?${small}&against=2019-01-01`,
      ask: comparison(`/compare?${small}&against=2019-01-01`),
    },
    { name: 'actor', path: '/actors/actor-7', ask: actorPage('/actors/actor-7') },
    { name: 'topic', path: '/topics/topic-7', ask: topicPage('/topics/topic-7') },
    { name: 'search, rare word', path: `/search?q=${RARE}`, ask: (db) => findInAll(db, RARE), bare: bareSearch(RARE) },
    {
      name: 'search, common word',
      path: `/search?q=${COMMON}`,
      ask: (db) => findInAll(db, COMMON),
      bare: bareSearch(COMMON),
    },
    { name: 'overview', path: '/', ask: (db) => findOverview(db, OVERVIEW) },
    { name: 'actors', path: '/actors', ask: actors },
    { name: 'topics', path: '/topics', ask: topics },
    { name: 'sources', path: '/sources' },
  ]
}

const actors = (db: Library) => findActorList(db, parseFilter(ACTORS_PARAMETERS, new URLSearchParams()).filter)

async function topics(db: Library): Promise<unknown> {
  const { filter, summit } = await readTopicsView(db, new URLSearchParams())
  return findTopicList(db, filter, summit)
}

const slugIn = (path: string) => path.split('/')[2] ?? ''

export const actorPage = (path: string) => (db: Library) =>
  findActorProfile(db, slugIn(path), { asOf: undefined, groups: false })

export const topicPage = (path: string) => async (db: Library) => {
  const found = await findTopicDetail(db, slugIn(path))
  if (!found) throw new Error(`${path} is missing`)
  const { filter, summit, summits } = await readTopicView(db, new URLSearchParams(), found)
  return findTopicView(db, { topic: found, filter, summit, summits, address: undefined })
}
