import { expect, test } from 'vitest'
import { readImports } from './imports'
import { listSourceFiles } from './source-files'

/**
 * What the rest of the project may use of the reader: the function that suggests passages, what a suggestion is, and
 * the kinds of text. Everything else in the folder may change freely.
 */
const PUBLIC = ['suggest.ts', 'suggestion.ts', 'text-kind.ts'].map((name) => `lib/attribution/${name}`)

const files = listSourceFiles()

test('nothing outside lib/attribution imports more of it than its public files', async () => {
  const imports = await readImports(files)
  const inFolder = (path: string) => path.startsWith('lib/attribution/')
  const users = imports.filter(({ from, to }) => !inFolder(from) && inFolder(to))
  expect(users.length).toBeGreaterThan(0)
  expect(users.filter(({ to }) => !PUBLIC.includes(to)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('the public files are there', () => {
  const paths = new Set(files.map(({ path }) => path))
  expect(PUBLIC.filter((path) => !paths.has(path))).toEqual([])
})
