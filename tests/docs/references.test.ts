import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findDeadReferences, type Project } from './dead-references'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const project: Project = {
  has: (path) => existsSync(join(ROOT, path)),
  scripts: Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts),
}
const pages = ['README.md', ...markdownUnder('docs')]

describe('what the words point at is there', () => {
  test.each(pages)('%s', (page) => {
    expect(findDeadReferences(page, readFileSync(join(ROOT, page), 'utf8'), project)).toEqual([])
  })
})

describe('dead references', () => {
  const known: Project = {
    has: (path) => ['README.md', 'docs', 'docs/use.md', 'lib', 'lib/dates.ts', 'app/[slug]/page.tsx'].includes(path),
    scripts: ['up', 'test'],
  }
  const find = (text: string) => findDeadReferences('docs/use.md', text, known)

  test('links are relative to the page', () => {
    expect(find('[a](../README.md), [b](use.md#part "title"), ![c](no.png)\n\n[d]: ../lib/gone.ts')).toEqual([
      'no.png',
      '../lib/gone.ts',
    ])
  })

  test('links elsewhere, to headings and in code are not looked up', () => {
    expect(find('[a](https://example.org/x.md) [b](#part) [c](mailto:a@example.org) `[d](e.md)`')).toEqual([])
  })

  test('paths in code are relative to the root', () => {
    expect(find('`lib/dates.ts`, `lib/`, `app/[slug]/page.tsx`, `lib/gone.ts` and lib/prose.ts')).toEqual([
      'lib/gone.ts',
    ])
    expect(find('```sh\nnode scripts/gone.mjs --x\n```')).toEqual(['scripts/gone.mjs'])
  })

  test('placeholders, wildcards and what is made on the way are left alone', () => {
    expect(find('`lib/exports/<format>.ts` `lib/*.ts` `build/parley.mjs` `data/parley.db`')).toEqual([])
  })

  test('scripts are those of package.json', () => {
    expect(find('`npm run up`, `npm test`, `npm ci`, `PORT=1 npm run gone`, npm run parley:seed.')).toEqual([
      'npm run gone',
      'npm run parley:seed',
    ])
  })
})

function markdownUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .sort()
}
