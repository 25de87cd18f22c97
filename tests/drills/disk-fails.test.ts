import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { type Editor, sendForm, wordsOf } from './support/editor'
import { openEditors } from './support/editors'
import { type Faults, prepareFaults } from './support/faults'
import { libraryFile, withEngine } from './support/library-files'
import { report, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

const FULL = { status: 507, words: 'The disk of this machine is full' }
const FAILED = { status: 503, words: 'the disk failed while reading or writing it' }

const FAULTS = [
  { name: 'writes find no room, from one on', calls: 'writes', error: 'ENOSPC', many: 1e9, told: FULL },
  { name: 'one write finds no room', calls: 'writes', error: 'ENOSPC', many: 1, told: FULL },
  { name: 'a sync fails', calls: 'syncs', error: 'EIO', many: 1, told: FAILED },
  { name: 'writes and syncs fail, from one on', calls: 'all', error: 'EIO', many: 1e9, told: FAILED },
] as const

const faults = prepareFaults('/tmp/')
let server: Server | undefined
afterEach(() => server?.stop())

test.skipIf(!faults)(
  'whichever call of a write fails, it is refused in words, all is as it was, reading and writing go on',
  async () => {
    const file = await libraryFile()
    const own = prepareFaults(file) as Faults
    server = await startServer(file, own.env, { complaints: 'ignore' })
    const [editor] = await withEngine(file, (engine) => openEditors(engine, 0))
    if (!editor) throw new Error('nobody edits')
    const failed: Record<string, number> = {}
    for (const { name, calls, error, many, told } of FAULTS) {
      failed[name] = 0
      for (let first = 1; ; first += sized(7, 1)) {
        own.failDisk({ calls, error, first, many })
        const saved = await save(server.url, editor, `${error} ${many} ${first}`)
        const reading = await fetch(`${server.url}/actors/${editor.actor}`)
        own.mendDisk()
        const shown = await reading.text()
        expect(reading.status, name).toBe(200)
        if (saved.status === 303) break
        expect([saved.status, wordsOf(saved.body)]).toEqual([told.status, expect.stringContaining(told.words)])
        expect(wordsOf(saved.body)).not.toContain('Something went wrong')
        // What was typed comes back in the form, and is not on the page of the record.
        expect(saved.body).toContain(saved.mark)
        expect(shown).not.toContain(saved.mark)
        failed[name] += 1
      }
      // The disk is whole again: the same form is taken.
      expect((await save(server.url, editor, 'after it')).status).toBe(303)
    }
    await server.kill()
    await withEngine(file, async (engine) => {
      await expectWhole(engine)
      expect(await findLost(engine, editor.acknowledged)).toEqual([])
    })
    for (const [name, calls] of Object.entries(failed)) {
      expect(calls, name).toBeGreaterThan(0)
      report('disk-fails', { [`calls failed: ${name}`]: calls, 'half written': 0 })
    }
  },
  TIMEOUT,
)

/** Saves the editor's actor with words that no other save has. */
async function save(url: string, editor: Editor, words: string) {
  const { by, actor, form, acknowledged } = editor
  const version = Number(form.get('version'))
  const mark = `${words}, version ${version}`
  const fields = { ...Object.fromEntries(form), by, description: mark }
  const answer = await sendForm(url, `/write/records/actor/${actor}/save`, fields)
  if (answer.status === 303) {
    form.set('version', String(version + 1))
    acknowledged.push({ type: 'actor', name: actor, version: version + 1, holds: mark, at: Date.now() })
  }
  return { ...answer, mark }
}
