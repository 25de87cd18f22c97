import { UnreadableFile } from '@/lib/imports/extraction'
import type { Archive } from './archive'
import { elementsOf } from './elements'
import { isDateFormat } from './number-format'

export type Sheet = { name: string; hidden: boolean; part: string }

/** What the cells of every sheet refer to. */
export type Workbook = { sheets: Sheet[]; strings: string[]; dateStyles: ReadonlySet<number>; since1904: boolean }

/** Most bytes of shared texts, which are held. */
const MOST_STRINGS = 96 * 1024 * 1024
const MOST_SMALL = 32 * 1024 * 1024

/**
 * Reads everything of a workbook but its cells (ECMA-376, SpreadsheetML).
 *
 * @throws {UnreadableFile} where it has no sheet
 */
export function readWorkbook(archive: Archive): Workbook {
  const targets = readTargets(archive)
  const { sheets, since1904 } = readSheets(archive, targets)
  if (sheets.length === 0) throw new UnreadableFile('This workbook has no sheet of cells.')
  return { sheets, since1904, strings: readStrings(archive), dateStyles: readDateStyles(archive) }
}

/** Parts by the id under which the workbook names them. */
function readTargets(archive: Archive): Map<string, string> {
  const targets = new Map<string, string>()
  for (const piece of elementsOf(archive.unpack('xl/_rels/workbook.xml.rels', MOST_SMALL)))
    if (piece.kind === 'open' && piece.name === 'Relationship') {
      const { Id = '', Target = '' } = piece.attributes
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    }
  return targets
}

function readSheets(archive: Archive, targets: Map<string, string>) {
  const sheets: Sheet[] = []
  let since1904 = false
  for (const piece of elementsOf(archive.unpack('xl/workbook.xml', MOST_SMALL))) {
    if (piece.kind !== 'open') continue
    const { attributes } = piece
    if (piece.name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
    if (piece.name !== 'sheet') continue
    const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? ''
    const part = targets.get(id)
    if (part && archive.has(part) && /worksheet/i.test(part))
      sheets.push({ name: attributes.name ?? part, hidden: /hidden/i.test(attributes.state ?? ''), part })
  }
  return { sheets, since1904 }
}

/** Texts that cells name by number. Readings of Japanese words (`rPh`) are left out. */
function readStrings(archive: Archive): string[] {
  if (!archive.has('xl/sharedStrings.xml')) return []
  const strings: string[] = []
  let text = ''
  let reading = 0
  let inText = false
  for (const piece of elementsOf(archive.unpack('xl/sharedStrings.xml', MOST_STRINGS))) {
    if (piece.kind === 'text') {
      if (inText && reading === 0) text += piece.text
    } else if (piece.name === 't') inText = piece.kind === 'open'
    else if (piece.name === 'rPh') reading += piece.kind === 'open' ? 1 : -1
    else if (piece.name === 'si') {
      if (piece.kind === 'close') strings.push(text)
      text = ''
    }
  }
  return strings
}

/** Numbers of the styles by which a number is a day. */
function readDateStyles(archive: Archive): Set<number> {
  const styles = new Set<number>()
  if (!archive.has('xl/styles.xml')) return styles
  const formats = new Map<number, string>()
  let inCells = false
  let index = 0
  for (const piece of elementsOf(archive.unpack('xl/styles.xml', MOST_SMALL))) {
    if (piece.kind === 'text') continue
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open'
    if (piece.kind !== 'open') continue
    const { numFmtId = '0', formatCode = '' } = piece.attributes
    if (piece.name === 'numFmt') formats.set(Number(numFmtId), formatCode)
    if (piece.name !== 'xf' || !inCells) continue
    if (isDateFormat(Number(numFmtId), formats.get(Number(numFmtId)))) styles.add(index)
    index += 1
  }
  return styles
}
