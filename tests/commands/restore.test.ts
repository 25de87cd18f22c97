import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { expect, test } from 'vitest'
import { backUp, restore } from '@/db/commands/library/back-up'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { EDITOR } from '@/lib/viewer'
import { freshFolder } from '../support/folders'

const MIGRATIONS = 'db/migrations'

test('restores within one second keep each database before under a name of its own', { timeout: 60_000 }, async () => {
  const folder = freshFolder()
  const [file, copy] = [join(folder, 'parley.db'), join(folder, 'copy.db')]
  const engine = openEmbedded(file)
  await migrate(engine, MIGRATIONS)
  engine.close()
  const context = {
    address: { kind: 'embedded', file } as const,
    viewer: { ...EDITOR, name: 'test' },
    now: '2026-11-28T04:15:00.250Z',
  }
  const hashes = readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash }) => hash)
  const input = { file: copy, migrations: hashes, progress: () => undefined }
  expect((await backUp(context, input)).kind).toBe('done')
  const formers: string[] = []
  // The last two are no databases: their files are moved, not linked.
  for (const damaged of ['', '', 'first damaged', 'second damaged']) {
    if (damaged) writeFileSync(file, damaged)
    const restored = await restore(context, input)
    formers.push(restored.kind === 'done' ? (restored.former ?? '') : JSON.stringify(restored))
  }
  const first = `${file}.before-2026-11-28T041500Z`
  expect(formers).toEqual([first, `${first}-2`, `${first}-3`, `${first}-4`])
  expect(formers.slice(2).map((former) => readFileSync(former, 'utf8'))).toEqual(['first damaged', 'second damaged'])
})
