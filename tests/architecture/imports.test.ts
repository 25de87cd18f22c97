import { expect, test } from 'vitest'
import { findCycles } from './cycles'
import { packageOf, readImports } from './imports'

// What the rooms are judged by must see every kind of import, and nothing that only looks like one.

test('every kind of import is seen', async () => {
  const text = `
    import 'server-only'
    import { parseDate,
      formatDate } from '../lib/dates'
    import type { Stance } from '@/lib/vocabulary'
    import { type Bundle } from '@/lib/bundle/schema'
    export { fold } from '@/lib/fold'
    export type { DateBounds } from '@/lib/dates'
    type Parsed = import('@/lib/bundle/parse').ParsedBundle
    const later = () => import('next/headers')
    // import nothing from 'a comment'
    const words = "import nothing from 'a string'"
  `
  const found = await readImports([{ path: 'app/example.ts', text }])
  const told = found.map(({ to, type }) => `${type ? 'type ' : ''}${to}`)
  expect(told.sort()).toEqual([
    'lib/bundle/schema.ts',
    'lib/dates.ts',
    'lib/fold.ts',
    'next/headers',
    'server-only',
    'type lib/bundle/parse.ts',
    'type lib/dates.ts',
    'type lib/vocabulary.ts',
  ])
})

test('a file on the disk is read like any other', async () => {
  const own = 'tests/architecture/imports.ts'
  const found = await readImports([{ path: own, text: "import { fold } from '@/lib/fold'" }])
  expect(found).toEqual([{ from: own, to: 'lib/fold.ts', inside: true, type: false }])
})

test('an import of something that is not there is an error', async () => {
  const gone = [{ path: 'app/example.ts', text: "import { nothing } from '@/lib/nowhere'" }]
  await expect(readImports(gone)).rejects.toThrow('@/lib/nowhere')
})

test('a package is known by its name', () => {
  expect(['next/link', '@scope/name/part', 'node:fs/promises', 'zod'].map(packageOf)).toEqual([
    'next',
    '@scope/name',
    'node',
    'zod',
  ])
})

test('circles are found, and only circles', () => {
  const edges = (text: string) => text.split(' ').map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }))
  expect(findCycles(edges('ab bc ac cd'))).toEqual([])
  expect(findCycles(edges('ab bc ca cd'))).toEqual([['a', 'b', 'c', 'a']])
  expect(findCycles(edges('ab bb'))).toEqual([['b', 'b']])
})
