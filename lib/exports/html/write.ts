import { SILENCES, STANCES } from '@/lib/vocabulary'
import type { Head, TableDocument } from '../document'
import { glyphSvg, silencePatterns } from '../glyph-paths'
import { isStance, type KeyEntry } from '../key'
import { widthShares } from '../split-columns'
import { escapeXml } from '../xml-text'
import { htmlCell, htmlHead, stanceChip, swatch } from './cell'
import { CSS } from './style'
import { htmlRuns, htmlText, paragraph } from './text'

/** Above this row count the table scrolls under a sticky head. */
const LONG = 8

/** Writes a table as one self-contained HTML page: no script, font or image is loaded. */
export function writeHtml(words: TableDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(words.words)}</title>
<style>
${CSS}
</style>
</head>
<body>
${sprite()}
<main>
<h1 id="title">${htmlText(words.words)}</h1>
${paragraph('sentence', words.sentence && htmlText(words.sentence))}
${htmlTable(words)}
<p class="origin">${origin(words.provenance, words.origin.address)}</p>
</main>
</body>
</html>
`
}

/** The glyphs and patterns to which cells and key refer. */
export function sprite(): string {
  const glyphs = STANCES.map((stance) => `<symbol id="${stance}" viewBox="0 0 12 12">${glyphSvg(stance)}</symbol>`)
  return `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>${glyphs.join('')}${silencePatterns()}</defs></svg>`
}

/**
 * The table in a frame that scrolls, named by the element `title`; then its key and notes.
 *
 * @param stacking whether cells can stand below each other, and so name their columns
 */
export function htmlTable(words: TableDocument, stacking = false): string {
  return `<div class="${words.lines.length > LONG ? 'frame long' : 'frame'}" role="region" aria-labelledby="title" tabindex="0">
${table(words, stacking)}
</div>
${key(words.key)}
${uncertain(words.uncertain)}
${notes(words)}`
}

function table(words: TableDocument, stacking: boolean): string {
  const { caption, corner, columns, lines } = words
  return `<table>
<caption>${htmlText(caption)}</caption>
${columnWidths(words)}<thead>
<tr><th scope="col"><p class="name">${corner}</p></th>${columns.map((head) => `<th scope="col">${htmlHead(head)}</th>`).join('')}</tr>
</thead>
<tbody>
${lines
  .map(
    ({ head, cells }) =>
      `<tr><th scope="row">${htmlHead(head)}</th>${cells.map((cell, index) => `<td>${stacking ? columnName(columns[index]) : ''}${htmlCell(cell)}</td>`).join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table>`
}

/** The name of a cell's column, which is shown where cells stand below each other. */
function columnName(head: Head | undefined): string {
  return head ? `<p class="of">${htmlText(head.name)}</p>` : ''
}

/** Column widths where they differ. Equal columns need none: the browser shares the width among them. */
function columnWidths(words: TableDocument): string {
  if (new Set(words.widths.slice(1)).size <= 1) return ''
  const columns = widthShares(words).map((share) => `<col style="width:${Math.round(share * 100)}%">`)
  return `<colgroup>${columns.join('')}</colgroup>\n`
}

function key(entries: KeyEntry[]): string {
  const items = entries.map(({ code, kind, label, meaning }) => {
    const sign = isStance(code) ? stanceChip(code, label) : `<b>${htmlText(label)}</b>`
    const silence = SILENCES.find((each) => each === code)
    const words = kind === 'stance' ? '' : `: ${meaning.replace(/\.$/, '')}`
    return `<li>${silence ? swatch(silence) : ''}<span>${sign}${htmlText(words)}</span></li>`
  })
  const silent = entries.some(({ kind }) => kind === 'silence') ? '<li>Silence is not neutrality.</li>' : ''
  return `<ul class="key" aria-label="Key">${items.join('')}${silent}</ul>`
}

function uncertain(texts: string[]): string {
  if (texts.length === 0) return ''
  return `<h2>Date uncertain, counted nowhere</h2>\n${texts.map((text) => paragraph('uncertain', htmlText(text))).join('\n')}`
}

function notes({ notes: given }: TableDocument): string {
  if (given.length === 0) return ''
  const items = given.map(
    ({ number, runs }) =>
      `<li id="note-${number}">${htmlRuns(runs)} <a class="back" href="#mark-${number}" aria-label="Back to mark ${number}">↩</a></li>`,
  )
  return `<h2>Evidence</h2>\n<ol class="notes">\n${items.join('\n')}\n</ol>`
}

function origin(provenance: string, address: string | undefined): string {
  if (!address || !/^https?:\/\//.test(address)) return htmlText(provenance)
  return `${htmlText(provenance.slice(0, -address.length))}<a href="${escapeXml(address)}">${escapeXml(address)}</a>`
}
