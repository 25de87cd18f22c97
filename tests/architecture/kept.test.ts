import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = ['app', 'components', 'db'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(room, path)),
)

// A bundler loads a file once for each route that names it: what a file keeps for a handle of its own, no other route
// finds again, and nothing fails but everybody's patience.
test('what is kept for a handle of the database is kept on the global object', () => {
  expect(files.length).toBeGreaterThan(200)
  const own = files.filter((path) => /^(const|let) \w+.*= new WeakMap/m.test(readFileSync(path, 'utf8')))
  expect(own).toEqual([])
})
