import { lineWriter } from '@/lib/exports/csv/line'
import type { ImportLine } from './line'
import { titleOfLine } from './line-title'

/**
 * Lines of the file of refused rows: the cells as the file has them, then where the row is and why it was refused, so
 * that the file can be repaired and brought again. Of a file without columns: what, where, why, and its record.
 */
export function refusedFileLines(header: string[] | undefined): { heads: string; rowOf(line: ImportLine): string } {
  const write = lineWriter(false)
  if (!header)
    return {
      heads: write(['what', 'where', 'reason', 'record']),
      rowOf: (line) =>
        write([titleOfLine(line), line.place, line.reason ?? '', line.cells?.join(' ') ?? contentOf(line)]),
    }
  return {
    heads: write([...header, 'refused at', 'reason']),
    rowOf: (line) => {
      const cells = header.map((_, index) => line.cells?.[index] ?? '')
      const why = line.cells ? (line.reason ?? '') : `${titleOfLine(line)}: ${line.reason ?? ''}`
      return write([...cells, line.place, why])
    },
  }
}

const contentOf = ({ content }: ImportLine) => (content === null ? '' : JSON.stringify(content))
