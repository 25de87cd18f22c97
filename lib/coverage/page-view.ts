import type { PositionRecord } from '@/lib/records/read-model'
import { type Coverage, type TopicGap, VOICES } from './model'
import type { CoveragePageView, GapPage, ShownTopicGap } from './page-model'

/** Rows of one page. */
const ROWS = 50
/** Most voices shown one by one; more are counted in words. */
const ONE_BY_ONE = 20
/** Most names written out. */
const NAMED = 4

type Listed = { secondHand: PositionRecord[]; inferred: PositionRecord[] }

/** Keeps of a view what its page shows. @param listed the positions that are listed, with all that is shown of them */
export function toCoveragePage(coverage: Coverage, { secondHand, inferred }: Listed): CoveragePageView {
  const { filter, provenance, totals, thin, topics, actors, labels } = coverage
  const pageFor = (part: typeof filter.show) => (filter.show === part ? filter.page : undefined)
  const shown = pageOf(topics, pageFor('topics'))
  return {
    filter,
    provenance,
    totals,
    thin,
    topics: { ...shown, rows: shown.rows.map(toShown) },
    actors: pageOf(actors, pageFor('actors')),
    secondHand,
    inferred,
    labels: new Map([...secondHand, ...inferred].map(({ topic }) => [topic, labels.get(topic) ?? topic])),
  }
}

function toShown(gap: TopicGap): ShownTopicGap {
  const { heard } = gap
  return {
    ...gap,
    heard: heard.length > ONE_BY_ONE ? [] : heard,
    names: heard.slice(0, NAMED).map(({ name }) => name),
    more: Math.max(0, heard.length - NAMED),
    voices: VOICES.map((voice) => ({ voice, count: heard.filter((one) => one.voice === voice).length })).filter(
      ({ count }) => count > 0,
    ),
  }
}

function pageOf<T>(rows: readonly T[], given: string | undefined): GapPage<T> {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS))
  const page = Math.min(Number(given ?? 1), pages)
  return { rows: rows.slice((page - 1) * ROWS, page * ROWS), page, pages }
}
