import type { Size } from '../scale/library'
import type { VisitFigure, Visits } from './visits'

export type VisitReport = {
  size: Size
  empty: Visits | undefined
  visits: VisitFigure[]
  /** Of the whole process tree, in megabytes. */
  memory: { rest: number | undefined; peak: number | undefined }
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? '' : value.toFixed(digits))

/** Everything that was measured, as a table in Markdown. */
export function printVisits({ size, empty, visits, memory }: VisitReport): void {
  const [clock, work] = [empty?.median ?? 0, empty?.processor ?? 0]
  say(
    `${size.positions} positions (${size.shape}), ${size.actors} actors, ${size.topics} topics, ${size.sources} sources`,
  )
  say(`- the framework's empty route: ${number(clock)} ms, ${number(work)} of processor time`)
  say(`- memory of the process tree: ${number(memory.rest, 0)} MB at rest, at most ${number(memory.peak, 0)} MB\n`)
  say(
    '| visit | first, ms | p95 | processor | second, ms | processor | floor, ms | processor | × floor | × floor + empty route | kB |',
  )
  say('|---|---|---|---|---|---|---|---|---|---|---|')
  for (const { name, first, second, floor } of visits) {
    const cells = [
      ...[first.median, first.p95, first.processor, second.median, second.processor, floor.median, floor.processor],
      first.median / floor.median,
      first.median / (floor.median + clock),
    ]
    say(`| ${[name, ...cells.map((value) => number(value)), number(first.bytes / 1000, 0)].join(' | ')} |`)
  }
  say('\n| visit | processor time above the floor, ms | × floor | × floor + empty route |\n|---|---|---|---|')
  for (const { name, first, floor } of visits) {
    if (first.processor === undefined || floor.processor === undefined) continue
    const ratios = [first.processor / floor.processor, first.processor / (floor.processor + work)]
    say(`| ${[name, number(first.processor - floor.processor), ...ratios.map((value) => number(value))].join(' | ')} |`)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
