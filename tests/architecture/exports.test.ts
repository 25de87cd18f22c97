import { expect, test } from 'vitest'
import { findUnimported } from './exports'
import { listSourceFiles, listTestFiles } from './source-files'

/** Files whose exports Next.js reads. */
const ENTRANCES =
  /^(app\/.*\/?(page|layout|route|error|global-error|not-found)\.tsx?|proxy\.ts|instrumentation\.ts|next\.config\.js)$/

test('what is exported is imported by another file', () => {
  const files = [...listSourceFiles(), ...listTestFiles()]
  const unimported = findUnimported(files).filter(({ path }) => !path.startsWith('tests/') && !ENTRANCES.test(path))
  expect(unimported).toEqual([])
})

test('every way to import an export counts, and only that', () => {
  const files = [
    {
      path: 'lib/given.ts',
      text: `
        export const used = 1, unused = 2
        export function lazily() {}
        export type Named = string
        export type Unnamed = string
        export class Idle {}
        const own = 3
        export { own as renamed }`,
    },
    { path: 'lib/whole.ts', text: 'export const any = 1' },
    {
      path: 'lib/user.ts',
      text: `
        import { used as mine, type Named } from './given'
        export { lazily } from '@/lib/given'
        export type Whole = import('./whole').Any
        // import { unused } from './given'`,
    },
  ]
  expect(findUnimported(files).map(({ path, name }) => `${path} ${name}`)).toEqual([
    'lib/given.ts unused',
    'lib/given.ts Idle',
    'lib/given.ts renamed',
    'lib/user.ts lazily',
  ])
})
