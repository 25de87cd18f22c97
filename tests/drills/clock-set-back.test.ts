import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { type Editor, sendForm, wordsOf } from './support/editor'
import { openEditors } from './support/editors'
import { prepareFaults } from './support/faults'
import { libraryFile, withEngine } from './support/library-files'
import { report, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

const YEAR = 365 * 86_400
/** Seconds that the clock is off, one after the other: to another year and back, an hour at summer time’s end, a second. */
const CLOCKS = [0, -2 * YEAR, 0, 10 * YEAR, -3600, -3601, 0]

const faults = prepareFaults('/')
let server: Server | undefined
afterEach(() => server?.stop())

test.skipIf(!faults)(
  'whatever the clock says, edits are taken, shown at once, in their order, and sent twice made once',
  async () => {
    if (!faults) return
    const file = await libraryFile()
    server = await startServer(file, faults.env)
    const { url } = server
    const [editor] = await withEngine(file, (engine) => openEditors(engine, 0))
    if (!editor) throw new Error('nobody edits')
    const page = `${url}/actors/${editor.actor}`
    const marks: string[] = []
    for (const [index, seconds] of CLOCKS.entries()) {
      const { etag } = headersOf(await fetch(page))
      faults.moveClock(seconds)
      const mark = `Edited at clock ${index}`
      marks.push(mark)
      await save(url, editor, mark)
      // The browser's copy of before is not taken for the page of now.
      const after = await fetch(page, { headers: { 'if-none-match': etag } })
      expect([after.status, await after.text()]).toEqual([200, expect.stringContaining(mark)])
      const unchanged = await fetch(page, { headers: { 'if-none-match': headersOf(after).etag } })
      expect(unchanged.status).toBe(304)
      const form = { by: editor.by, label: `Theme ${index}`, token: `token ${index}` }
      const [once, twice] = [
        await sendForm(url, '/write/records/theme/New/save', form),
        await sendForm(url, '/write/records/theme/New/save', form),
      ]
      expect([once.status, twice.status], wordsOf(once.body)).toEqual([303, 303])
      const refused = await sendForm(url, '/write/records/theme/New/save', {
        by: editor.by,
        label: '',
        token: `typed ${index}`,
      })
      expect(refused.status).toBe(400)
      for (const path of ['/', '/history', '/history.atom', '/positions.atom', '/change', '/compare.csv'])
        expect((await fetch(url + path)).status, path).toBe(200)
    }
    // The newest change comes first, whatever the clock said.
    const { versions } = (await (await fetch(`${url}/history/actor/${editor.actor}.json`)).json()) as {
      versions: { version: number }[]
    }
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: CLOCKS.length + 1 }, (_, index) => CLOCKS.length + 1 - index),
    )
    await server.stop()
    await withEngine(file, async (engine) => {
      await expectWhole(engine)
      expect(await findLost(engine, editor.acknowledged)).toEqual([])
      const made = await engine.run({
        sql: `select count(*) from theme where label like 'Theme _'`,
        params: [],
        method: 'values',
      })
      expect(made.rows).toEqual([[CLOCKS.length]])
    })
    report('clock-set-back', { clocks: CLOCKS.length, 'writes acknowledged': editor.acknowledged.length, lost: 0 })
  },
  TIMEOUT,
)

const headersOf = ({ headers }: Response) => ({ etag: headers.get('etag') ?? '' })

async function save(url: string, editor: Editor, mark: string) {
  const { actor, form, by } = editor
  const version = Number(form.get('version'))
  const fields = { ...Object.fromEntries(form), by, description: mark }
  const answer = await sendForm(url, `/write/records/actor/${actor}/save`, fields)
  expect(answer.status, wordsOf(answer.body)).toBe(303)
  form.set('version', String(version + 1))
  editor.acknowledged.push({ type: 'actor', name: actor, version: version + 1, holds: mark, at: Date.now() })
}
