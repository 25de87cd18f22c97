import { cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildId } from '@/scripts/build-id.mjs'
import { freshFolder } from '../support/folders'

/** A project with a few sources. */
function project(): string {
  const root = freshFolder()
  mkdirSync(join(root, 'app/topics'), { recursive: true })
  mkdirSync(join(root, 'lib'))
  writeFileSync(join(root, 'app/page.tsx'), 'one')
  writeFileSync(join(root, 'app/topics/page.tsx'), 'two')
  writeFileSync(join(root, 'lib/word.ts'), 'three')
  writeFileSync(join(root, 'package-lock.json'), '{}')
  return root
}

test('a build has the same id in another folder, at another time, after the same sources were written in another order', () => {
  const first = project()
  const second = freshFolder()
  for (const path of ['package-lock.json', 'lib', 'app'])
    cpSync(join(first, path), join(second, path), { recursive: true })
  utimesSync(join(second, 'lib/word.ts'), 1, 1)
  expect(buildId(second)).toBe(buildId(first))
  expect(buildId(first)).toMatch(/^[0-9a-f]{20}$/)
})

test('each source and the lock file change the id, and nothing else does', () => {
  const ids = new Set<string>()
  const changes: ((root: string) => void)[] = [
    () => undefined,
    (root) => writeFileSync(join(root, 'app/page.tsx'), 'One'),
    (root) => writeFileSync(join(root, 'app/page.tsx'), 'onetwo'),
    (root) => writeFileSync(join(root, 'lib/other.ts'), 'three'),
    (root) => rmSync(join(root, 'lib/word.ts')),
    (root) => writeFileSync(join(root, 'package-lock.json'), '{"a":1}'),
    (root) => {
      writeFileSync(join(root, 'app/page.tsx'), '')
      writeFileSync(join(root, 'app/topics/page.tsx'), 'onetwo')
    },
  ]
  for (const change of changes) {
    const root = project()
    change(root)
    ids.add(buildId(root))
  }
  expect(ids.size).toBe(changes.length)

  const root = project()
  writeFileSync(join(root, 'README.md'), 'words')
  writeFileSync(join(root, 'app/.DS_Store'), 'of a file manager')
  mkdirSync(join(root, 'tests'))
  writeFileSync(join(root, 'tests/page.test.ts'), 'a test')
  expect(buildId(root)).toBe(buildId(project()))
})

test('the build is named by its id', async () => {
  const { default: configure } = await import('@/next.config.js')
  const config = configure('phase-production-build')
  const id = buildId('.')
  expect(config.env?.PARLEY_BUILD).toBe(id)
  expect(await config.generateBuildId?.()).toBe(id)
})
