import type { ExportFigure } from './exports'
import type { FacetFigure } from './facets'
import type { Size } from './library'
import type { Answer } from './main'
import type { Figure } from './measure'

export type Report = {
  size: Size
  bytesOfDatabase: number
  load: { rowsPerSecond: number } | undefined
  startUp: number
  memory: { rest: number | undefined; peak: number | undefined }
  scripts: number
  empty: Figure
  answers: Answer[]
  facets: FacetFigure[]
  exports: ExportFigure[]
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? '' : value.toFixed(digits))
const kilobytes = (bytes: number) => number(bytes / 1000, 0)

/** Everything that was measured, as tables in Markdown. */
export function printReport(report: Report): void {
  const { size, empty, answers, facets, exports } = report
  say(`${size.positions} positions, ${size.actors} actors, ${size.topics} topics, ${size.sources} sources\n`)
  say(`- database: ${number(report.bytesOfDatabase / 1e6, 0)} MB`)
  if (report.load) say(`- loading: ${number(report.load.rowsPerSecond, 0)} positions a second`)
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
  say('\n| facets | ms | floor ms | × | rows |\n|---|---|---|---|---|')
  for (const { name, median, floor, rows } of facets)
    say(`| ${name} | ${number(median)} | ${number(floor)} | ${number(median / floor)} | ${rows} |`)
  say('\n| file | s | floor s | × | first byte ms | MB | MB of memory over rest |\n|---|---|---|---|---|---|---|')
  for (const { name, seconds, floor, firstByte, bytes, memory } of exports) {
    const cells = [number(seconds, 2), number(floor, 2), number(seconds / floor), number(firstByte, 0)]
    say(`| ${[name, ...cells, number(bytes / 1e6), number(memory, 0)].join(' | ')} |`)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
