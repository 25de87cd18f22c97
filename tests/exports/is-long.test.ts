import { expect, test } from 'vitest'
import type { FileContent } from '@/db/files/file-view'
import { isLong } from '@/db/files/open-file'
import type { ViewName } from '@/lib/exports/format'
import { findFormat } from '@/lib/exports/registry'

/** A view of so many rows and columns, counted as far as it is asked. */
const view = (rows: number, columns = 1): FileContent => ({
  columns,
  rows: async (most) => Math.min(rows, most),
  model: () => Promise.reject(new Error('The rows are counted, not read.')),
})

const long = (name: ViewName, extension: string, content: FileContent) => {
  const format = findFormat(name, extension)
  if (!format) throw new Error(`There is no ${name}.${extension}.`)
  return isLong({ format, options: {}, content })
}

// A row more, and it goes to another thread: whoever else asks the server meanwhile would wait for it.
test.each<[ViewName, string, number, number]>([
  ['positions', 'csv', 1_000, 1],
  ['positions', 'json', 1_000, 1],
  ['comparison', 'csv', 1_000, 8],
  ['positions', 'docx', 200, 1],
  ['comparison', 'png', 25, 8],
])('a %s file in %s is long beyond %d rows of %d columns', async (name, extension, rows, columns) => {
  expect(await long(name, extension, view(rows, columns))).toBe(false)
  expect(await long(name, extension, view(rows + 1, columns))).toBe(true)
})

test('an empty list is written at once', async () => {
  expect(await long('positions', 'docx', view(0))).toBe(false)
})
