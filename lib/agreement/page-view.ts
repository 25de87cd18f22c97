import { sumBlocks } from './blocks'
import { drawLines } from './lines'
import { type AgreementView, MOST_IN_MATRIX } from './model'
import { orderCells } from './ordered-cells'
import type { AgreementPageView, StanceCell } from './page-model'
import { pairCounts } from './pair-matrix'
import { shownAs, shownInMatrix } from './shown'

/** Most clusters across, and most topics across in the view of stances. */
const MOST_ACROSS = { clusters: 6, topics: 100 } as const

/** Keeps of a view what its page shows. @param days on which somebody is on record */
export function toPageView(view: AgreementView, days: string[]): AgreementPageView {
  const { matrix, stances, ...rest } = view
  const as = shownAs(view)
  const shown = as === 'matrix' ? shownInMatrix(view) : []
  return {
    ...rest,
    actors: view.actors.map(({ record: { slug, name, sortName, shortName, kind }, ...actor }) => ({
      ...actor,
      record: { slug, name, sortName, shortName, kind },
    })),
    shown,
    cells: shown.map((row) => shown.map((column) => pairCounts(matrix, row, column))),
    blocks: as === 'clusters' ? sumBlocks(view, MOST_ACROSS.clusters) : [],
    held: as === 'stances' ? stancesShown(view) : undefined,
    lines: as === 'stances' ? drawLines(view) : undefined,
    days,
  }
}

function stancesShown(view: AgreementView): AgreementPageView['held'] {
  const ordered = orderCells(view)
  const topics = ordered.slice(0, MOST_ACROSS.topics)
  const actors = view.order.slice(0, MOST_IN_MATRIX)
  const rows = new Map(actors.map((index, row) => [view.actors[index]?.record.slug, row]))
  const columns = new Map(topics.map((topic, column) => [topic, column]))
  const stances = actors.map(() => topics.map((): StanceCell | undefined => undefined))
  for (const { actor, topic, stance, indirect } of view.stances) {
    const [row, column] = [stances[rows.get(actor) ?? -1], columns.get(topic)]
    if (row && column !== undefined) row[column] = { stance, indirect }
  }
  return { actors, topics, allTopics: ordered.length, stances }
}
