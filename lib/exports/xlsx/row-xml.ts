import type { Value } from '../long-row'
import { escapeXml } from '../xml-text'
import { dataCell } from './data-sheet'
import { columnName, holdable } from './sheet'

/** Numbers of a workbook's styles; `stances` by code. */
export type SheetStyles = { text: string; number: string; date: string; stances: Record<string, string> }

/**
 * A row of a data table as XML (ECMA-376, part 1, 18.3.1.73). Text is always text, never a formula, and stands in its
 * cell: a table of shared strings would be held to the end. Empty cells are left out.
 *
 * @param number from 1
 */
export function rowXml(
  number: number,
  names: readonly string[],
  values: readonly Value[],
  styles: SheetStyles,
): string {
  let cells = ''
  for (let column = 0; column < names.length; column++) {
    const name = names[column] as string
    const { value } = dataCell(name, values[column], NO_LINKS)
    if (value === undefined || value === null) continue
    const at = `<c r="${columnAt(column)}${number}" s="`
    if (value instanceof Date) cells += `${at}${styles.date}"><v>${value.getTime() / 86_400_000 + EPOCH}</v></c>`
    else if (typeof value === 'number') cells += `${at}${styles.number}"><v>${value}</v></c>`
    else if (typeof value === 'string') {
      const style = name === 'code' ? (styles.stances[value] ?? styles.text) : styles.text
      const text = holdable(value)
      if (text) cells += `${at}${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
    }
  }
  return `<row r="${number}">${cells}</row>`
}

const NO_LINKS = {
  provenance: { library: '', codebook: '', dataVersion: 0, dataDate: '', address: undefined },
  pages: {},
}
/** 1 January 1970 in days of a workbook. */
const EPOCH = 25_569

const columns: string[] = []
function columnAt(index: number): string {
  columns[index] ??= columnName(index)
  return columns[index] as string
}
