import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEngine } from '@/db/engine/open'
import { migrate } from '@/db/migrate'
import { type Server, startServer } from '@/tests/e2e/support/server'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { freshReplica, readReplica, type TestReplica, values } from '@/tests/replica/replica'
import { freshFolder } from '@/tests/support/folders'
import { freshPrimary, type TestPrimary } from '@/tests/support/primary'
import { type Acknowledged, edit } from './support/editor'
import { openEditors } from './support/editors'
import { killPromotion, promote, startPromoted } from './support/promotion'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole, findLost } from './support/whole'

/** Milliseconds of acknowledged writes that a promotion may lose; a slice runs beside other work, which delays the follower. */
const AT_MOST = sized(5_000, 1_000)
/** Milliseconds between a follower's question and its note of when that was. */
const NOTED = 2_000

const random = seededRandom()
let primary: TestPrimary | undefined
let replica: TestReplica | undefined
let server: Server | undefined
afterEach(async () => {
  replica?.following.stop()
  await server?.stop()
  await primary?.stop()
})

test(
  'a promotion that is killed leaves no primary or a whole one; the runbook, followed again, gives one that says what may be missing',
  async () => {
    const [losses, kills] = [sized(1, 10), sized(3, 10)]
    const found = { none: 0, whole: 0 }
    const missing = { acknowledged: 0, writes: 0, milliseconds: 0 }
    for (let loss = 0; loss < losses; loss++) {
      const { file, acknowledged, killed } = await losePrimary(loss)
      missing.acknowledged += acknowledged.length
      const before = await stateOf(file)
      let duration = (await promote(join(freshFolder(), 'tried'), file)).milliseconds
      for (let kill = 0; kill < kills; kill++) {
        const folder = join(freshFolder(), 'promoted')
        const took = await killPromotion(folder, file, duration, random)
        if (took !== undefined) duration = Math.min(duration, took)
        found[statSync(join(folder, 'dbs/default/data'), { throwIfNoEntry: false }) ? 'whole' : 'none'] += 1
        const { said, ...promoted } = await startPromoted(folder, file)
        try {
          expect(said).toMatch(
            /at 20\d\d-.+Z and had nothing more then\. Whatever was written there later is not in it\./,
          )
          const engine = openEngine({ kind: 'libsql', url: promoted.url })
          await expectWhole(engine)
          const lost = await findLost(engine, acknowledged)
          await migrate(engine, 'db/migrations')
          await engine.run({ sql: `insert into migration values ('after it', 0)`, params: [], method: 'run' })
          engine.close()
          const asked = Date.parse(/the last time at (\S+Z)/.exec(said)?.[1] ?? '')
          for (const { at } of lost) {
            expect(killed - at).toBeLessThan(AT_MOST)
            expect(at).toBeGreaterThan(asked - NOTED)
          }
          missing.writes = Math.max(missing.writes, lost.length)
          missing.milliseconds = Math.max(missing.milliseconds, ...lost.map(({ at }) => killed - at))
        } finally {
          await promoted.end()
        }
      }
      // The copy is as it was, for whoever has to begin anew with it.
      expect(await stateOf(file)).toEqual(before)
    }
    report('mid-promotion', {
      'primaries lost': losses,
      kills: losses * kills,
      'left no primary': found.none,
      'left a whole one': found.whole,
      half: 0,
      'writes acknowledged': missing.acknowledged,
      'missing at most': missing.writes,
      'milliseconds missing at most': missing.milliseconds,
    })
  },
  TIMEOUT,
)

async function stateOf(file: string): Promise<unknown[]> {
  const copy = readReplica(file)
  try {
    return [await values(copy, 'pragma integrity_check'), await values(copy, 'select * from revision order by id')]
  } finally {
    copy.close()
  }
}

/** Kills a primary for good while editors write to it and a replica file follows it. */
async function losePrimary(loss: number): Promise<{ file: string; acknowledged: Acknowledged[]; killed: number }> {
  primary = await freshPrimary()
  const { address } = primary
  const engine = openEngine(address)
  await migrate(engine, 'db/migrations')
  await loadBundle(connect(engine), nastyLibrary(), { by: 'drill', at: '2026-01-01T00:00:00Z' })
  server = await startServer(address.url, {}, { complaints: 'ignore' })
  replica = await freshReplica(address.url)
  const { url } = server
  const editors = await openEditors(engine, loss)
  engine.close()
  const editing = editors.map((editor) => edit(editor, url, random).catch(() => undefined))
  while (!editors.some(({ acknowledged }) => acknowledged.length > 0)) await sleep(20)
  await sleep(1_500 + random.below(1_500))
  const killed = Date.now()
  await primary.kill()
  replica.following.stop()
  await Promise.all([...editing, server.stop()])
  return { file: replica.file, acknowledged: editors.flatMap((editor) => editor.acknowledged), killed }
}
