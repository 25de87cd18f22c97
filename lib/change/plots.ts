import { formatDate } from '@/lib/dates'
import { type History, toHistory } from '@/lib/topics/history'
import type { Holder, Occasion } from '@/lib/topics/occasion'
import { buildTimeline, type Timeline } from '@/lib/topics/timeline'
import type { Stance } from '@/lib/vocabulary'
import { isChange } from './changes'
import { type ChangeView, recordKey } from './model'

/** One changed course, to be drawn. `steps`: its successive stances, each with the first day it was given. */
export type ChangePlot = {
  key: string
  holder: string
  topic: string
  history: History
  steps: { stance: Stance; day: string }[]
}

/** Courses drawn at first, at most, and in a file. */
const PLOTS = { some: 6, all: 60, file: 24 } as const

/** The changes of the page as plots on one scale. `all` is the number of those that could be drawn. */
export function changePlots(view: ChangeView): { timeline: Timeline | undefined; drawn: ChangePlot[]; all: number } {
  const { changes, filter, summits } = view
  const changed = (view.whole ? changes.listed : changes.shown).filter(isChange)
  const drawn = changed.slice(0, view.whole ? PLOTS.file : PLOTS[filter.plots]).flatMap(({ course }): ChangePlot[] => {
    const answers = course.runs.flatMap((run) => run.answers)
    const occasions = [...answers.flatMap(({ statements }) => statements), ...course.deeds].flatMap(
      (statement) => occasionOf(view, recordKey(statement)) ?? [],
    )
    if (occasions.length === 0) return []
    const { holder, topic } = course
    return [
      {
        key: `${holder} ${topic} ${course.summit}`,
        holder,
        topic,
        history: toHistory(occasions),
        steps: course.runs.map(({ stance, answers: [first] }) => ({
          stance,
          day: formatDate(first?.statements[0]?.statedOn ?? ''),
        })),
      },
    ]
  })
  const spans = drawn.flatMap(({ history }) =>
    history.occasions.map(({ statedFrom, statedTo }) => ({ from: statedFrom, to: statedTo })),
  )
  return { timeline: buildTimeline(spans, summits, changes.days.asOf), drawn, all: changed.length }
}

function occasionOf({ records, actors }: ChangeView, key: string): Occasion | undefined {
  const record = records.get(key)
  if (!record) return undefined
  const actor = actors.get(record.holder)
  const holder: Holder = {
    slug: record.holder,
    name: actor?.name ?? record.holder,
    sortName: actor?.sortName ?? record.holder,
    kind: actor?.kind ?? 'person',
  }
  return { ...record, holder, source: record.evidence[0]?.source ?? '', bearing: 'counts' }
}
