import { COMPARISON_PAGE } from '@/lib/filter/compare'
import type { FilterProblem } from '@/lib/filter/parameter'
import { sourcesOf } from './build'
import type { ComparedRow, Comparison } from './model'

/** Part of a line of actors or topics that a page shows, counted from 1, with whom the parts beside it begin. */
export type ComparisonPart = {
  first: number
  last: number
  of: number
  previous: string | undefined
  next: string | undefined
}

/**
 * What a page shows of a comparison: all of one that is read at a glance, of a larger one as many actors and topics
 * as a table on a screen can hold. Verdicts, counts and pairs are of the whole.
 */
export type ComparisonWindow = {
  shown: Comparison
  actors: ComparisonPart
  topics: ComparisonPart
  /** Whether anything is not on this page. */
  cut: boolean
  /** Where the address asks to begin with somebody who is not compared. */
  problems: FilterProblem[]
}

/** Cuts a page's window out of a comparison, beginning with the actor and the topic that its filter names. */
export function windowOf(comparison: Comparison): ComparisonWindow {
  const { actors, rows, filter } = comparison
  const names = actors.map(({ slug }) => slug)
  const labels = rows.map(({ topic }) => topic.slug)
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

/** Parts stand side by side from the first on, so that a way back leads through the same ones. */
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

/** Whatever is changed about a view, it is then shown from its beginning. */
function fromStart(comparison: Comparison): Comparison {
  return { ...comparison, filter: { ...comparison.filter, fromActor: undefined, fromTopic: undefined } }
}
