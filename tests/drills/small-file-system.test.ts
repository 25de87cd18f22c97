import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parley } from '@/tests/cli/run-parley'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { freshFolder } from '@/tests/support/folders'
import { edit, sendForm, wordsOf } from './support/editor'
import { openEditors } from './support/editors'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

/** The whole size writes texts for longer, which stay. */
const MEGABYTES = sized(12, 64)
const random = seededRandom()
const mounted = mountSmall()
let server: Server | undefined
afterEach(async () => {
  await server?.kill()
  if (mounted) spawnSync('umount', [mounted])
})

if (!mounted) report('small-file-system', { 'file system could be mounted (only root may): skipped': 'no' })

test.skipIf(!mounted)(
  'a file system that fills up refuses in words, loses nothing, and takes the same again once there is room',
  async () => {
    const folder = mounted ?? ''
    const file = join(folder, 'parley.db')
    copyFileSync(await libraryFile(), file)
    server = await startServer(file, {}, { complaints: 'ignore' })
    const { url } = server
    const editors = await withEngine(file, (engine) => openEditors(engine, 0))
    let refused = 0
    for (let time = 0; time < sized(2, 25); time++) {
      const filler = join(folder, 'filler')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - random.below(400_000))))
      await Promise.all(editors.map((editor) => untilFull(editor)))
      refused += editors.length
      const text = 'A text that finds no room. '.repeat(20_000)
      const added = await sendForm(url, '/write/sources', { by: 'Ada', slug: `too-much-${time}`, text })
      expect([added.status, wordsOf(added.body)]).toEqual([
        507,
        expect.stringContaining('disk of this machine is full'),
      ])
      for (const page of ['/', '/actors/ada-marlow', '/positions', '/search?q=ban', '/compare.csv'])
        expect((await fetch(url + page)).status, page).toBe(200)
      const backup = await parley(['backup', join(folder, 'backup.db')], { db: file })
      expect([backup.code, backup.stderr]).toEqual([2, expect.stringMatching(/the disk is full|disk failed/)])
      rmSync(filler)
      const again = await sendForm(url, '/write/sources', {
        by: 'Ada',
        slug: `room-${time}`,
        text: `${time} ${text.slice(0, 90_000)}`,
      })
      expect(again.status, wordsOf(again.body)).toBe(303)
    }
    await server.kill()
    const acknowledged = editors.flatMap((editor) => editor.acknowledged)
    await withEngine(file, async (engine) => {
      await expectWhole(engine)
      expect(await findLost(engine, acknowledged)).toEqual([])
    })
    report('small-file-system', { 'writes acknowledged': acknowledged.length, lost: 0, 'times full': refused })

    /** Edits until the disk is full; what was refused is sent again later, so the editor takes back what it expected. */
    async function untilFull(editor: (typeof editors)[number]) {
      const words = await edit(editor, url, random).catch((error: Error) => error.message)
      expect(words).toMatch(/answered 507: .*disk of this machine is full/)
      const fresh = await withEngine(file, (engine) => openEditors(engine, 0))
      const same = fresh.find(({ actor }) => actor === editor.actor)
      editor.form = same?.form ?? editor.form
      editor.sources = []
    }
  },
  TIMEOUT,
)

/** A file system of a few megabytes; undefined where it cannot be mounted. */
function mountSmall(): string | undefined {
  const folder = join(freshFolder(), 'small')
  mkdirSync(folder)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder])
  return status === 0 ? folder : undefined
}
