import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = { optionalDependencies?: Record<string, string> }

// npm refuses a clean install from a lock file that leaves out a package for another system than the one it
// was last written on, so a lock file like that works only where it was made.
test('the lock file has the packages for every system that another package names', () => {
  const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
  const packages: Record<string, Entry> = JSON.parse(lock).packages
  const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  )
  expect(optional.length).toBeGreaterThan(0)
  const missing = optional.filter(({ path, name }) => !around(path).some((place) => `${place}${name}` in packages))
  expect(missing).toEqual([])
})

/** Where Node looks for what a package needs: in its own node_modules, then in those around it. */
function around(path: string): string[] {
  const own = path === '' ? 'node_modules/' : `${path}/node_modules/`
  if (path === '') return [own]
  const outer = path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '')
  return [own, ...around(outer)]
}
