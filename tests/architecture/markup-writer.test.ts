import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImports } from './imports'
import { listSourceFiles, ROOT } from './source-files'

// The markup writer can be deleted with its folder, because nothing but the page that uses it depends on it.

const FOLDER = 'components/shell/markup/'
const DOOR = 'components/shell/reading-page.tsx'
const SWITCH = 'components/shell/rendering.ts'
const files = listSourceFiles()
const imports = await readImports(files)
const isInside = (path: string) => path.startsWith(FOLDER)

test('only the reading page imports the markup writer', () => {
  const users = imports.filter(({ from, to }) => isInside(to) && !isInside(from)).map(({ from }) => from)
  expect([...new Set(users)]).toEqual([DOOR])
})

test('it imports nothing but React, the frame that it writes and the sheets of its letters', () => {
  const used = imports.filter(({ from, to }) => isInside(from) && !isInside(to)).map(({ to }) => to)
  expect([...new Set(used)].toSorted()).toEqual([
    'components/shell/frame.tsx',
    'components/shell/masthead.tsx',
    'components/shell/script-sheets.tsx',
    'components/shell/with-base.ts',
    'lib/served-library.ts',
    'react',
  ])
})

test('its switch is read in one place', () => {
  const readers = files.filter(({ text }) => /PARLEY_MARKUP/.test(text)).map(({ path }) => path)
  expect(readers.toSorted()).toEqual([DOOR, SWITCH])
  expect(files.find(({ path }) => path === SWITCH)?.text.match(/process\.env\.PARLEY_MARKUP/g)).toHaveLength(1)
})

test('nothing outside its folder says what its elements, its cache or its functions are called', () => {
  const styles = readdirSync(join(ROOT, 'app/styles')).map((name) => ({
    path: `app/styles/${name}`,
    text: readFileSync(join(ROOT, 'app/styles', name), 'utf8'),
  }))
  expect(styles.length).toBeGreaterThan(5)
  const names =
    /#markup|\bmarkup-(?!compatibility)[a-z$]|parleyMarkup|writeMarkup|MarkupBuffer|CachedMarkup|dangerouslySetInnerHTML/
  const outside = [...files, ...styles].filter(({ path }) => !isInside(path) && path !== DOOR)
  expect(outside.filter(({ text }) => names.test(text)).map(({ path }) => path)).toEqual([])
  expect(files.some(({ path, text }) => isInside(path) && names.test(text))).toBe(true)
})
