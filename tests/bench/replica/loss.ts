import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLibsql } from '@/db/engine/libsql/engine'
import { beginWith } from '@/db/primary/begin-with'
import { startTestPrimary, type TestPrimary } from '@/tests/support/primary-process'
import { addSource } from './own-pages'

type Setting = { primary: TestPrimary; copy: string; replica: string; desk: string; folder: string }

/** Milliseconds of editing before each kill. */
const EDITING = 4_000

/** The primary is killed in mid-write, and comes back; then it is killed for good and a replica file takes its place. */
export async function measureLoss(setting: Setting, say: (line: string) => void): Promise<void> {
  const { primary, replica, desk, copy, folder } = setting
  const first = await editUntilKilled(setting, 'first')
  let answered = 0
  for (let asked = 0; asked < 50; asked++) if ((await fetch(`${replica}/compare?n=${asked}`)).ok) answered += 1
  const began = Date.now()
  await primary.restart()
  await untilWritten(desk)
  const back = (Date.now() - began) / 1000
  const kept = await slugsIn(primary)
  const lost = first.filter(({ slug }) => !kept.has(slug)).length
  say(
    `primary killed: ${answered} of 50 readers were answered; started again it took writes after ${back.toFixed(1)} s`,
  )
  say(`of ${first.length} acknowledged writes ${lost} were lost`)
  if (lost > 0) throw new Error('An acknowledged write was lost.')

  // The copy has caught up with the new log.
  await sleep(5_000)
  const second = await editUntilKilled(setting, 'second')
  const killed = Date.now()
  const words = await beginWith(join(folder, 'promoted'), copy)
  const promoted = await startTestPrimary({ folder: join(folder, 'promoted') })
  const took = (Date.now() - killed) / 1000
  const there = await slugsIn(promoted)
  await promoted.stop()
  const missing = second.filter(({ slug }) => !there.has(slug))
  const end = second.at(-1)?.at ?? 0
  say(words)
  say(
    `promoted in ${took.toFixed(1)} s: of ${second.length} acknowledged writes the last ${missing.length} are missing, made in the last ${end - (missing[0]?.at ?? end)} ms`,
  )
}

type Write = { slug: string; at: number }

/** Adds sources one after the other until the primary, killed after a while, takes no more. */
async function editUntilKilled({ primary, desk }: Setting, name: string): Promise<Write[]> {
  const done: Write[] = []
  let killed = false
  const editing = (async () => {
    for (let count = 0; !killed; count++) {
      const slug = `${name}-${count}`
      await addSource(desk, slug)
      done.push({ slug, at: Date.now() })
    }
  })().catch(() => undefined)
  await sleep(EDITING)
  await primary.kill()
  killed = true
  await editing
  return done
}

async function untilWritten(desk: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await addSource(desk, `back-${tries}`)
    } catch {
      await sleep(50)
    }
  }
}

async function slugsIn({ address }: TestPrimary): Promise<Set<unknown>> {
  const engine = openLibsql(address)
  const { rows } = await engine.run({ sql: 'select slug from source', params: [], method: 'values' })
  engine.close()
  return new Set(rows.map(([slug]) => slug))
}
