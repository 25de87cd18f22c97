import type { Run } from '@/lib/citations/runs'
import type { Comparison } from '@/lib/comparison/model'
import { toDocument } from '../document'
import type { Format } from '../format'
import { isStance, type KeyEntry, STANCE_GLYPH } from '../key'
import { markdownCell, markdownHead } from '../markdown/cell'
import { escapeMarkdown as esc } from '../markdown/escape'

export const markdown: Format = {
  extension: 'md',
  label: 'Markdown',
  hint: 'table for notes, with footnotes',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  reads: [],
  serialize: { comparison: comparisonMarkdown },
}

/** A GFM table with footnotes, key and provenance below it. */
function comparisonMarkdown(comparison: Comparison): string {
  const { words, corner, columns, lines, notes, uncertain, key, provenance } = toDocument(comparison)
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  const blocks = [
    `## ${esc(words)}`,
    [
      row([corner, ...columns.map(markdownHead)]),
      row(Array.from({ length: columns.length + 1 }, () => '---')),
      ...lines.map(({ head, cells }) => row([markdownHead(head), ...cells.map(markdownCell)])),
    ].join('\n'),
    uncertain.length > 0
      ? `Date uncertain, counted nowhere:\n\n${uncertain.map((text) => `- ${esc(text)}`).join('\n')}`
      : '',
    key.length > 0
      ? `Key: ${key.map(keyText).join(' ')}${key.some(({ kind }) => kind === 'silence') ? ' Silence is not neutrality.' : ''}`
      : '',
    esc(provenance),
    notes.map(({ number, runs }) => `[^${number}]: ${runs.map(runText).join('')}`).join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function keyText({ code, label, meaning }: KeyEntry): string {
  const glyph = isStance(code) ? `${STANCE_GLYPH[code]} ` : ''
  return `${glyph}**${esc(label)}** (\`${code}\`): ${esc(meaning.replace(/\.$/, ''))}.`
}

function runText({ text, italic, href }: Run): string {
  if (href) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`
  return italic ? `*${esc(text)}*` : esc(text)
}
