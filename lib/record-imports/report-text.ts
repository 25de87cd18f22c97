import { countWords } from '@/lib/comparison/words'
import type { ImportLine } from './line'
import { titleOfLine } from './line-title'
import type { Question } from './reading'
import type { Report, ReportRow } from './report'
import type { StoredImport } from './stored'

type Described = {
  run: StoredImport
  report: Report
  refused: ImportLine[]
  conflicts: ImportLine[]
  questions: ImportLine[]
  unplaced: ImportLine[]
}

const HEADS = ['', 'In the file', 'New', 'On record', 'To decide', 'Refused']

/** The report of an import as plain text, as the command line prints it: what the page of its preview shows. */
export function printReport(described: Described): string {
  const { run, report, refused, conflicts, questions, unplaced } = described
  const facts = (run.layout?.facts ?? []).map(({ label, value }) => `${label}: ${value}`)
  return [
    `${run.fileName}, read as ${run.kind}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`,
    '',
    ...tableOf(report.rows),
    '',
    saysWords(report, run.state === 'done'),
    ...section('Refused', refused, report.refused, refusedWords),
    ...section(
      'On record with other content',
      conflicts,
      report.conflicts.ours + report.conflicts.theirs,
      conflictWords,
    ),
    ...section('To decide', questions, report.questions, questionWords),
    ...section('Has no place in a library', unplaced, report.unplaced, ({ what, count }) => `${what} (${count})`),
    ...(run.problem ? ['', `The library would refuse this: ${run.problem}`] : []),
  ].join('\n')
}

/** What an import does in one sentence: the same above its page and under the table of its report. */
export function saysWords({ written, refused, waiting, conflicts }: Report, isDone: boolean): string {
  const parts = [
    written === 0
      ? 'Nothing new comes in'
      : `${countWords(written, 'record')} ${isDone ? 'came in' : written === 1 ? 'comes in' : 'come in'}`,
    waiting > 0 && `${countWords(waiting, 'record')} ${waiting === 1 ? 'waits' : 'wait'} for a decision`,
    conflicts.ours > 0 &&
      `${conflicts.ours} on record with other content ${conflicts.ours === 1 ? 'stays as it is' : 'stay as they are'}`,
    refused > 0 && `${refused} ${refused === 1 ? 'is' : 'are'} refused`,
  ].filter((part) => part !== false)
  return `${parts.join('; ')}.`
}

function tableOf(rows: ReportRow[]): string[] {
  const cells = rows.map((row) => [
    row.label,
    ...[row.inFile, row.new, row.same, row.decide, row.refused].map((n) => (n === 0 ? '–' : String(n))),
  ])
  const lines = [HEADS, ...cells]
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function section(title: string, lines: ImportLine[], total: number, words: (line: ImportLine) => string): string[] {
  if (lines.length === 0) return []
  const more = total > lines.length ? [`  and ${total - lines.length} more`] : []
  return ['', `${title}:`, ...lines.map((line) => `  ${words(line)}`), ...more]
}

const refusedWords = (line: ImportLine) => `${line.place}: ${titleOfLine(line)}: ${line.reason ?? ''}`
const conflictWords = (line: ImportLine) =>
  `${line.place}: ${line.type} ${line.name}: ${line.plan === 'theirs' ? 'taken from the file' : 'stays as it is on record'}${line.reason ? ` (${line.reason})` : ''}`

function questionWords({ place, content }: ImportLine): string {
  const { id, says, choices, chosen } = content as Question
  const open = choices.map(({ value, label }) => `${value === chosen ? '*' : ''}${value} (${label})`).join(', ')
  return `${place}: ${says} [${id}] ${open}`
}
