import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshFile, parley } from '@/tests/cli/run-parley'
import { rawAccess } from '@/tests/db/raw'
import { startServer } from '@/tests/e2e/support/server'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { smallLibrary } from '@/tests/fixtures/small'
import { edit } from './support/editor'
import { openEditors } from './support/editors'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

const random = seededRandom()

test(
  'eight processes write one library at once: each waits for its turn, none is told to, and all is there',
  async () => {
    const file = await libraryFile()
    const rounds = sized(1, 10)
    const source = nastyLibrary().sources[0]?.slug ?? ''
    const text = freshFile('text.txt')
    writeFileSync(text, 'none of it')
    let acknowledged = 0
    let commands = 0
    for (let round = 0; round < rounds; round++) {
      const server = await startServer(file)
      const editors = await withEngine(file, (engine) => openEditors(engine, round))
      let stopped = false
      const editing = Promise.all(editors.map((editor) => edit(editor, server.url, random, () => !stopped)))
      const imports = Array.from({ length: 3 }, (_, index) =>
        parley(['import', bundleOf(`${round}-${index}`)], { db: file }),
      )
      const verifying = Array.from({ length: 3 }, () =>
        parley(['verify', '--source', source, '--text', text], { db: file }),
      )
      const backup = parley(['backup', freshFile('backup.db')], { db: file })
      const ended = await Promise.all([...imports, ...verifying, backup])
      stopped = true
      await editing
      await server.stop()
      for (const { stderr } of ended) expect(stderr).not.toMatch(/busy|locked|Error/i)
      expect(
        ended.map(({ code }) => code),
        ended.map(({ stderr }) => stderr).join(''),
      ).toEqual([0, 0, 0, 1, 1, 1, 0])
      commands += ended.length
      await withEngine(file, async (engine) => {
        await expectWhole(engine)
        const all = editors.flatMap((editor) => editor.acknowledged)
        acknowledged += all.length
        expect(await findLost(engine, all)).toEqual([])
        const made = await rawAccess(engine).run(`select count(*) from theme where label like ?`, [
          `Imported ${round}-%`,
        ])
        expect(made).toEqual([[3]])
      })
    }
    expect(acknowledged).toBeGreaterThan(rounds)
    report('eight-at-once', {
      processes: 8,
      rounds,
      commands,
      'edits acknowledged beside them': acknowledged,
      lost: 0,
      'told to wait': 0,
    })
  },
  TIMEOUT,
)

/** A bundle with one theme that no library has, and nothing else. */
function bundleOf(name: string): string {
  const file = freshFile('bundle.json')
  const library = smallLibrary()
  const themes = [{ slug: `imported-${name}`, label: `Imported ${name}` }]
  const rest = Object.entries(library).map(([key, value]) => [key, Array.isArray(value) ? [] : value])
  writeFileSync(file, JSON.stringify({ ...Object.fromEntries(rest), themes }))
  return file
}
