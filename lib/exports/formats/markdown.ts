import type { Run } from '@/lib/citations/runs'
import type { PositionList } from '@/lib/positions/model'
import { toChangeTable } from '../change-table'
import { toClaimTable } from '../claim-table'
import { type TableDocument, toDocument } from '../document'
import { type Format, MOST_IN_DOCUMENT } from '../format'
import { isStance, type KeyEntry, STANCE_GLYPH } from '../key'
import { markdownCell, markdownHead } from '../markdown/cell'
import { coverageChecklist } from '../markdown/coverage'
import { escapeMarkdown as esc } from '../markdown/escape'
import type { Note } from '../notes'
import { toPositionDocument } from '../position-document'

export const markdown: Format = {
  extension: 'md',
  label: 'Markdown',
  hint: 'table for notes, with footnotes',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  most: MOST_IN_DOCUMENT,
  reads: [],
  serialize: {
    comparison: (model) => tableMarkdown(toDocument(model)),
    positions: positionsMarkdown,
    claims: (model) => tableMarkdown(toClaimTable(model)),
    change: (model) => tableMarkdown(toChangeTable(model)),
    coverage: coverageChecklist,
  },
}

/** A table as GFM, followed by uncertain dates, key, provenance and footnotes. */
function tableMarkdown({
  words,
  sentence,
  corner,
  columns,
  lines,
  notes,
  uncertain,
  key,
  provenance,
}: TableDocument): string {
  const rows = lines.map(({ head, cells }) => [markdownHead(head), ...cells.map(markdownCell)])
  const blocks = [
    `## ${esc(words)}`,
    sentence ? esc(sentence) : '',
    table([corner, ...columns.map(markdownHead)], rows),
    uncertain.length > 0
      ? `Date uncertain, counted nowhere:\n\n${uncertain.map((text) => `- ${esc(text)}`).join('\n')}`
      : '',
    ...foot(key, provenance, notes),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** A list of positions as GFM: one table per topic or actor under its heading, or one table for all. */
function positionsMarkdown(list: PositionList): string {
  const { words, groups, notes, key, provenance } = toPositionDocument(list)
  const blocks = [
    `## ${esc(words)}`,
    ...groups.flatMap(({ head, columns, rows }) => [
      head ? `### ${esc(head.name)}` : '',
      head
        ? [head.detail && esc(head.detail), head.verdict && `*${esc(head.verdict)}*`].filter(Boolean).join('\n\n')
        : '',
      table(
        columns,
        rows.map(({ heads, cell }) => [...heads.map(markdownHead), markdownCell(cell)]),
      ),
    ]),
    ...foot(key, provenance, notes),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function table(columns: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n')
}

function foot(key: KeyEntry[], provenance: string, notes: Note[]): string[] {
  return [
    key.length > 0
      ? `Key: ${key.map(keyText).join(' ')}${key.some(({ kind }) => kind === 'silence') ? ' Silence is not neutrality.' : ''}`
      : '',
    esc(provenance),
    notes.map(({ number, runs }) => `[^${number}]: ${runs.map(runText).join('')}`).join('\n'),
  ]
}

function keyText({ code, label, meaning }: KeyEntry): string {
  const glyph = isStance(code) ? `${STANCE_GLYPH[code]} ` : ''
  return `${glyph}**${esc(label)}** (\`${code}\`): ${esc(meaning.replace(/\.$/, ''))}.`
}

function runText({ text, italic, href }: Run): string {
  if (href) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`
  return italic ? `*${esc(text)}*` : esc(text)
}
