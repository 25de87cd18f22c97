import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RowReader } from '@/lib/record-imports/tables/csv/row-reader'
import { findSeparator } from '@/lib/record-imports/tables/csv/separator'

const rowsOf = (text: string, { separator = ',', quote = '"', chunk = text.length || 1 } = {}) => {
  const reader = new RowReader({ separator, quote })
  const rows = []
  for (let at = 0; at < text.length; at += chunk) rows.push(...reader.add(text.slice(at, at + chunk)))
  rows.push(...reader.end())
  return rows
}

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', '"', 'a,b', 'x\ny', 'x\r\ny', ' padded ', '""', ';\t|'),
)
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('rows of separated values', () => {
  test('are those of another parser, wherever the text is cut into chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        (table, separator, end, chunk) => {
          const text = table.map((row) => row.map(quoted).join(separator)).join(end)
          const other = parse(text, { delimiter: separator, relax_column_count: true }) as string[][]
          const rows = rowsOf(text, { separator, chunk })
          expect(rows.map(({ cells }) => cells)).toEqual(other)
          expect(rows.map(({ cells }) => cells)).toEqual(table)
          expect(rows.every(({ problem }) => problem === undefined)).toBe(true)
        },
      ),
    )
  })

  test('never throw and never lose a line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '\0'), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        (signs, chunk) => {
          const text = signs.join('')
          const whole = rowsOf(text)
          expect(rowsOf(text, { chunk })).toEqual(whole)
          const letters = (words: string) => words.replace(/[^a]/g, '').length
          expect(whole.reduce((sum, { cells }) => sum + letters(cells.join('')), 0)).toBe(letters(text))
        },
      ),
    )
  })

  test.each([
    ['a,b\n"open,b\nc,d\n', ['a|b', '"open,b', 'c|d'], [undefined, /not closed/, undefined]],
    [
      'a,b\n"he "said" no",b\nc,d',
      ['a|b', '"he "said" no",b', 'c|d'],
      [undefined, /something else follows/, undefined],
    ],
    ['a,b\n"x" ,"y"\t\n', ['a|b', 'x|y'], [undefined, undefined]],
    ['a\n\nb', ['a', '', 'b'], [undefined, undefined, undefined]],
    ['a\rb\rc', ['a', 'b', 'c'], [undefined, undefined, undefined]],
  ])('what is broken stays within its line: %j', (text, cells, problems) => {
    const rows = rowsOf(text)
    expect(rows.map((row) => row.cells.join('|'))).toEqual(cells)
    for (const [index, problem] of problems.entries())
      if (problem) expect(rows[index]?.problem).toMatch(problem)
      else expect(rows[index]?.problem).toBeUndefined()
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  })

  test('a cell of many megabytes costs its row and no memory', () => {
    const reader = new RowReader({ separator: ',', quote: '"' })
    const found = [...reader.add('a,b\n"')]
    for (let index = 0; index < 300; index += 1) found.push(...reader.add('x'.repeat(100_000)))
    found.push(...reader.add('"\nc,d\n'), ...reader.end())
    expect(found.map(({ cells }) => cells.length)).toEqual([2, 1, 2])
    expect(found[1]?.problem).toMatch(/1,000,000 characters/)
    expect(found[2]?.cells).toEqual(['c', 'd'])
  })
})

describe('separator', () => {
  test.each([
    ['a;b;c\n1,5;2;3\n1,7;2;3\n', ';'],
    ['a\tb\n"x, y"\tz\n', '\t'],
    ['a|b\nc|d', '|'],
    ['name,vote\n"Marlow; Ada",yes', ','],
    ['sep=;\na,b;c\n', ';'],
    ['one column\nof text, with commas\nand more', ','],
  ])('of %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator)
  })
})
