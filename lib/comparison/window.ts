import { COMPARISON_PAGE } from '@/lib/filter/compare'
import type { FilterProblem } from '@/lib/filter/parameter'
import { sourcesOf } from './build'
import { type ComparedRow, type Comparison, rowKey } from './model'

/** The shown part of a list of actors or topics, counted from 1; `previous` and `next` begin the neighbouring parts. */
export type ComparisonPart = {
  first: number
  last: number
  of: number
  previous: string | undefined
  next: string | undefined
}

/**
 * The part of a comparison that a page shows: all of a small one, up to `COMPARISON_PAGE` cells of a larger one.
 * Verdicts and counts cover the whole comparison.
 */
export type ComparisonWindow = {
  shown: Comparison
  actors: ComparisonPart
  topics: ComparisonPart
  /** Whether the page shows only a part. */
  cut: boolean
  /** An address that begins with an actor or topic which is not compared. */
  problems: FilterProblem[]
}

/** Cuts the page's part out of a comparison, beginning at the filter's `fromActor` and `fromTopic`. */
export function windowOf(comparison: Comparison): ComparisonWindow {
  const { actors, rows, filter } = comparison
  const names = actors.map(({ slug }) => slug)
  const labels = rows.map(rowKey)
  const all = actors.length * rows.length <= COMPARISON_PAGE.cells
  const columns = all ? actors.length : Math.min(actors.length, COMPARISON_PAGE.actors)
  const lines = all ? rows.length : Math.floor(COMPARISON_PAGE.cells / columns)
  const across = partOf(names, filter.fromActor, columns)
  const down = partOf(labels, filter.fromTopic, lines)
  const cut = across.last - across.first + 1 < actors.length || down.last - down.first + 1 < rows.length
  return {
    shown: cut ? cutOut(comparison, across, down) : fromStart(comparison),
    actors: across,
    topics: down,
    cut,
    problems: [
      ...startProblems('fromActor', filter.fromActor, names, 'actors'),
      ...startProblems('fromTopic', filter.fromTopic, labels, 'topics'),
    ],
  }
}

/** The part that begins at `from`, the first where it is not listed. Paging back passes the same parts. */
function partOf(names: string[], from: string | undefined, size: number): ComparisonPart {
  const index = from === undefined ? 0 : Math.max(0, names.indexOf(from))
  return {
    first: names.length === 0 ? 0 : index + 1,
    last: Math.min(names.length, index + size),
    of: names.length,
    previous: index > 0 ? names[Math.max(0, index - size)] : undefined,
    next: names[index + size],
  }
}

function startProblems(parameter: string, from: string | undefined, names: string[], what: string): FilterProblem[] {
  if (from === undefined || names.includes(from)) return []
  const message = `“${from}” is not among the ${what} compared; they are shown from the first.`
  return [{ parameter, value: from, message }]
}

function cutOut(whole: Comparison, across: ComparisonPart, down: ComparisonPart): Comparison {
  const comparison = fromStart(whole)
  const actors = comparison.actors.slice(across.first - 1, across.last)
  const rows = comparison.rows
    .slice(down.first - 1, down.last)
    .map((row): ComparedRow => ({ ...row, cells: row.cells.slice(across.first - 1, across.last) }))
  const who = new Set(actors.map(({ slug }) => slug))
  const what = new Set(rows.map(({ topic }) => topic.slug))
  return {
    ...comparison,
    actors,
    rows,
    pairs: comparison.pairs.filter((pair) => pair.actors.every((slug) => who.has(slug))),
    uncertain: comparison.uncertain.filter(({ holder, topic }) => who.has(holder) && what.has(topic)),
    sources: sourcesOf(rows, comparison.sources),
  }
}

/** The comparison without a starting point: links that change the view begin at its start. */
function fromStart(comparison: Comparison): Comparison {
  return { ...comparison, filter: { ...comparison.filter, fromActor: undefined, fromTopic: undefined } }
}
