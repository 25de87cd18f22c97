import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { APPLICATION_ID } from '@/db/engine/database-file'
import { freshFile, parley } from '@/tests/cli/run-parley'
import { rawAccess } from '@/tests/db/raw'
import { startServer } from '@/tests/e2e/support/server'
import { freshFolder } from '@/tests/support/folders'
import { edit } from './support/editor'
import { openEditors } from './support/editors'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

const BINARY = resolve(`node_modules/@flydotio/litestream-${process.platform}-${process.arch}/litestream`)
const random = seededRandom()
const missing = !existsSync(BINARY)
if (missing) report('litestream', { 'binary for this system: skipped': 'no' })

test.skipIf(missing)(
  'a library whose machine is lost is restored whole, without the edits of its last moment',
  async () => {
    const figures = { edits: 0, lost: 0, moment: 0 }
    for (let time = 0; time < sized(1, 10); time++) {
      const [file, copies] = [await libraryFile(), freshFolder()]
      const config = configFor(file, copies)
      const litestream = spawn(BINARY, ['replicate', '-config', config], { stdio: 'ignore' })
      await untilCopied(copies, litestream)
      const server = await startServer(file)
      const editors = await withEngine(file, (engine) => openEditors(engine, time))
      const editing = Promise.all(editors.map((editor) => edit(editor, server.url, random)))
      // From the first one on, however long a slow machine takes for it.
      while (!editors.some(({ acknowledged }) => acknowledged.length > 0)) await sleep(50)
      await sleep(2_000 + random.below(2_000))
      const killed = Date.now()
      await Promise.all([end(litestream), server.kill()])
      await editing
      rmSync(dirname(file), { recursive: true })

      const restored = freshFile('restored.db')
      const { status, stderr } = spawnSync(BINARY, ['restore', '-config', config, '-o', restored, file], {
        encoding: 'utf8',
      })
      expect(status, stderr).toBe(0)
      const place = freshFile()
      const taken = await parley(['restore', restored], { db: place })
      expect(taken.code, taken.stderr).toBe(0)
      expect(statSync(place).mode & 0o777).toBe(0o600)
      const acknowledged = editors.flatMap((editor) => editor.acknowledged)
      const lost = await withEngine(place, async (engine) => {
        await expectWhole(engine)
        const { run } = rawAccess(engine)
        expect((await run('select * from pragma_application_id, pragma_journal_mode')).flat()).toEqual([
          APPLICATION_ID,
          'wal',
        ])
        return findLost(engine, acknowledged)
      })
      // One state as it was: nothing is missing that came before something that is there.
      const kept = acknowledged.filter((one) => !lost.includes(one))
      expect(kept.length).toBeGreaterThan(0)
      for (const editor of editors) {
        const first = editor.acknowledged.findIndex((one) => lost.includes(one))
        if (first >= 0) expect(editor.acknowledged.slice(first).every((one) => lost.includes(one))).toBe(true)
      }
      const again = await startServer(place)
      expect((await fetch(`${again.url}/actors/ada-marlow`)).status).toBe(200)
      await again.stop()
      figures.edits += acknowledged.length
      figures.lost = Math.max(figures.lost, lost.length)
      figures.moment = Math.max(figures.moment, ...lost.map(({ at }) => killed - at))
    }
    report('litestream', {
      'times lost': sized(1, 10),
      'edits acknowledged': figures.edits,
      'edits missing at most after a restore': figures.lost,
      'milliseconds missing at most': figures.moment,
    })
  },
  TIMEOUT,
)

test.skipIf(missing)('a restore is refused while Litestream has the database open', async () => {
  const [file, copies, backup] = [await libraryFile(), freshFolder(), freshFile('backup.db')]
  expect((await parley(['backup', backup], { db: file })).code).toBe(0)
  const litestream = spawn(BINARY, ['replicate', '-config', configFor(file, copies)], { stdio: 'ignore' })
  await untilCopied(copies, litestream)
  const refused = await parley(['restore', backup], { db: file })
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('is open in another process')])
  await end(litestream)
  expect((await parley(['restore', backup], { db: file })).code).toBe(0)
})

/** The configuration of docs/continuous-backup.md, for a database and a folder of copies. */
function configFor(file: string, copies: string): string {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/continuous-backup.md', 'utf8')) ?? []
  expect(yaml).toContain('path: data/parley.db')
  const config = join(freshFolder(), 'litestream.yml')
  writeFileSync(config, yaml.replace('data/parley.db', file).replace('/mnt/other-disk/parley', copies))
  return config
}

/** Resolves once the first copy is there. */
async function untilCopied(copies: string, litestream: ChildProcess) {
  const hasCopy = () => {
    const folder = join(copies, 'generations')
    return (
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.wal.lz4'))
    )
  }
  while (!hasCopy()) {
    if (litestream.exitCode !== null) throw new Error('Litestream has ended.')
    await sleep(50)
  }
}

async function end(child: ChildProcess) {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
