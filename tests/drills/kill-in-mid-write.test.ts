import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startServer } from '@/tests/e2e/support/server'
import { type Acknowledged, edit } from './support/editor'
import { countUnanswered, openEditors } from './support/editors'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

const random = seededRandom()

test(
  'a server killed in mid-write loses nothing that it acknowledged, and leaves nothing half',
  async () => {
    const file = await libraryFile()
    const kills = sized(3, 100)
    const all: Acknowledged[] = []
    let unanswered = 0
    for (let kill = 0; kill < kills; kill++) {
      const server = await startServer(file)
      const editors = await withEngine(file, (engine) => openEditors(engine, kill))
      const { reached, count } = countdown(random.below(40))
      const editing = Promise.all(editors.map((editor) => edit(editor, server.url, random, count)))
      await Promise.race([reached, editing])
      // Half of them at some moment; half while a commit is being written into the log.
      if (kill % 2 === 0) await sleep(random.below(25))
      else await untilWritten(`${file}-wal`, editing)
      await server.kill()
      await editing
      all.push(...editors.flatMap(({ acknowledged }) => acknowledged))
      await withEngine(file, async (engine) => {
        await expectWhole(engine)
        expect(await findLost(engine, all)).toEqual([])
        unanswered += await countUnanswered(engine, editors)
      })
    }
    // Were all killed before their first write, nothing was drilled.
    expect(all.length).toBeGreaterThan(kills)
    report('kill-in-mid-write', {
      kills,
      'writes acknowledged': all.length,
      lost: 0,
      'written whole and not yet acknowledged': unanswered,
    })
  },
  TIMEOUT,
)

/** Resolves as soon as something is written into a file, or the editors have ended. */
async function untilWritten(file: string, ended: Promise<unknown>) {
  let over = false
  void ended.then(() => {
    over = true
  })
  const written = () => statSync(file, { bigint: true, throwIfNoEntry: false })?.mtimeNs
  const before = written()
  while (!over && written() === before) await new Promise((next) => setImmediate(next))
}

/** A promise for the moment when `count` was called more often than `number`. */
function countdown(number: number) {
  let left = number
  let reach = (): void => undefined
  const reached = new Promise<void>((done) => {
    reach = done
  })
  const count = () => {
    if (left-- === 0) reach()
    return true
  }
  return { reached, count }
}
