import type { BesideFigure } from './beside'
import type { ExportFigure, ExportFloors } from './exports'
import type { FacetFigure } from './facets'
import type { Size } from './library'
import type { Answer } from './main'
import type { Figure } from './measure'

export type Report = {
  size: Size
  bytesOfDatabase: number
  load: { rowsPerSecond: number; bare: number } | undefined
  startUp: number
  memory: { rest: number | undefined; peak: number | undefined }
  scripts: number
  empty: Figure
  answers: Answer[]
  facets: { cold: number; figures: FacetFigure[] }
  exports: ExportFigure[]
  exportFloors: ExportFloors
  beside: BesideFigure[]
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? '' : value.toFixed(digits))
const kilobytes = (bytes: number) => number(bytes / 1000, 0)

/** Everything that was measured, as tables in Markdown. */
export function printReport(report: Report): void {
  const { size, empty, answers, facets, exports, exportFloors, beside } = report
  say(`${size.positions} positions, ${size.actors} actors, ${size.topics} topics, ${size.sources} sources\n`)
  say(`- database: ${number(report.bytesOfDatabase / 1e6, 0)} MB`)
  if (report.load)
    say(
      `- loading: ${number(report.load.rowsPerSecond, 0)} positions a second, a bare loader ${number(report.load.bare, 0)}`,
    )
  say(`- ready after ${number(report.startUp, 0)} ms`)
  say(
    `- memory at rest ${number(report.memory.rest, 0)} MB, at most ${number(report.memory.peak, 0)} MB while pages were read`,
  )
  say(`- scripts of a page: ${kilobytes(report.scripts)} kB`)
  say(`- the framework's empty route: ${number(empty.median)} ms, p95 ${number(empty.p95)}\n`)
  say('| page or file | median ms | p95 | processor ms | floor ms | × (floor + empty route) | kB |')
  say('|---|---|---|---|---|---|---|')
  for (const { name, figure, floor, bare } of answers) {
    const least = bare ?? floor
    const ratio = least && figure.median / (least.median + empty.median)
    const cells = [number(figure.median), number(figure.p95), number(figure.processor), number(least?.median)]
    say(`| ${[name, ...cells, number(ratio, 2), kilobytes(figure.bytes)].join(' | ')} |`)
  }
  say(`\nFacets, processor time; before the first list columns are read: ${facets.cold.toFixed(0)} ms`)
  say('\n| facets of | counted, ms | kept, ms | one scan, ms | × | rows |\n|---|---|---|---|---|---|')
  for (const { name, median, kept, floor, rows } of facets.figures)
    say(`| ${[name, number(median), number(kept, 2), number(floor, 2), number(median / floor), rows].join(' | ')} |`)
  const { stream, shell } = exportFloors
  say(`\nThe columns of everything as a bare stream: ${number(stream, 2)} s`)
  say(`by SQLite's shell: ${shell === undefined ? 'not here' : `${number(shell, 2)} s`}\n`)
  say('| file | s | × bare stream | first byte, ms | MB | MB of memory over rest | ms of work after leaving |')
  say('|---|---|---|---|---|---|---|')
  for (const { name, seconds, firstByte, bytes, memory, afterLeaving } of exports) {
    const ratio = name.includes('everything') ? number(seconds / stream) : ''
    const cells = [number(seconds, 2), ratio, number(firstByte, 0), number(bytes / 1e6), number(memory, 0)]
    say(`| ${[name, ...cells, number(afterLeaving, 0)].join(' | ')} |`)
  }
  say('\n| page | p99 alone, ms | beside a file and a search, ms | × |\n|---|---|---|---|')
  for (const { name, quiet, beside: busy } of beside)
    say(`| ${[name, number(quiet), number(busy), number(busy / quiet)].join(' | ')} |`)
}

const say = (line: string) => process.stdout.write(`${line}\n`)
