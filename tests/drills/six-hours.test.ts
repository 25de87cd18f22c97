import { afterEach, expect, test } from 'vitest'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { edit } from './support/editor'
import { openEditors } from './support/editors'
import { libraryFile, withEngine } from './support/library-files'
import { load } from './support/load'
import { slopeOf, treeMemory } from './support/memory'
import { report, seededRandom, TIMEOUT, WHOLE } from './support/size'
import { visit, visitedLibrary } from './support/visits'
import { expectWhole, findLost } from './support/whole'

/** A request a second for six hours, sent as fast as they are answered. */
const REQUESTS = 21_600
/** Requests for each edit. */
const AN_EDIT = 30
/** Requests between two looks at the memory. */
const A_LOOK = 100
const CONNECTIONS = 8

const random = seededRandom()
let server: Server | undefined
afterEach(() => server?.stop())

// A slice would see the server warm up, and nothing else.
test.skipIf(!WHOLE || process.platform !== 'linux')(
  'six hours of readers and editors: memory stays where it is',
  async () => {
    const file = await libraryFile(visitedLibrary())
    server = await startServer(file)
    const { url, pid } = server
    const [editor] = await withEngine(file, (engine) => openEditors(engine, 0))
    if (!editor) throw new Error('nobody edits')
    const looks: number[] = []
    let asked = 0
    let wake: () => void = () => undefined
    const editing = edit(editor, url, random, async () => {
      while (asked < REQUESTS && asked < AN_EDIT * (editor.acknowledged.length + 1))
        await new Promise<void>((next) => (wake = next))
      return asked < REQUESTS
    })
    const answers = await load(url, CONNECTIONS, () => {
      asked += 1
      wake()
      if (asked % A_LOOK === 0) looks.push(treeMemory(pid) ?? 0)
      return asked <= REQUESTS ? visit(random) : undefined
    })
    wake()
    await editing
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const after = looks.slice(looks.length / 3)
    const growth = slopeOf(after) * after.length
    const mean = after.reduce((sum, one) => sum + one, 0) / after.length
    report('six-hours', {
      requests: REQUESTS,
      edits: editor.acknowledged.length,
      'MB on average after the first third': Math.round(mean),
      'MB of growth from there to the end, by the line that fits': growth.toFixed(1),
    })
    expect(growth).toBeLessThan(0.1 * mean)
    await server.stop()
    await withEngine(file, async (engine) => {
      await expectWhole(engine)
      expect(await findLost(engine, editor.acknowledged)).toEqual([])
    })
  },
  TIMEOUT,
)
