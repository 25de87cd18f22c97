import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../app/styles/', import.meta.url)
/** Sheets for parts that many pages have, and for one medium; the others are each for one kind of page. */
const SHARED = 'base controls evidence facets index phone print record shell stance tables tokens'.split(' ')

/** Layouts that two kinds of page have in common. */
const MEANT = ['claim-head', 'two']

const sheets = readdirSync(FOLDER)
  .map((file) => file.replace('.css', ''))
  .filter((name) => !SHARED.includes(name))
  .map((name) => ({ name, text: readFileSync(new URL(`${name}.css`, FOLDER), 'utf8') }))

/** Classes that a sheet lays out by themselves, outside media queries. */
function laidOut(text: string): string[] {
  const rules = [...text.matchAll(/^\.([\w-]+) \{([^}]*)\}/gm)]
  return rules.filter(([, , body = '']) => /^\s*display:/m.test(body)).map(([, name = '']) => name)
}

// All sheets are one on every page: a class that one page lays out breaks another page that gives it a meaning of its own.
test('a class that the sheet of one page lays out begins no rule in the sheet of another', () => {
  const clashes = sheets.flatMap(({ name, text }) =>
    laidOut(text)
      .filter((each) => !MEANT.includes(each))
      .flatMap((each) =>
        sheets
          .filter((other) => other.name !== name && new RegExp(`^\\.${each}[ ,:.>]`, 'm').test(other.text))
          .map((other) => `.${each} of ${name} in ${other.name}`),
      ),
  )
  expect(sheets.flatMap(({ text }) => laidOut(text)).length).toBeGreaterThan(50)
  expect(clashes).toEqual([])
})
