import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginWith } from '@/db/primary/begin-with'
import { seed } from '@/tests/e2e/support/libraries'
import { startServer } from '@/tests/e2e/support/server'
import { startTestPrimary } from '@/tests/support/primary-process'
import { measureCache } from './cache'
import { measureLag } from './lag'
import { measureLoss } from './loss'
import { measureOwnPages } from './own-pages'
import { measurePages } from './pages'

const [given = '', rounds = '6'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-replica-'))
const stops: (() => Promise<void>)[] = []
const say = (line: string) => void process.stdout.write(`${line}\n`)

try {
  const file = given || join(folder, 'own.db')
  if (!given) seed(file)
  say(await beginWith(join(folder, 'primary'), file))
  const primary = await startTestPrimary({ folder: join(folder, 'primary') })
  stops.push(() => primary.stop())
  const { url } = primary.address
  const copy = join(folder, 'replica.db')
  const replica = await startServer(copy, { PARLEY_REPLICA_OF: url })
  stops.push(() => replica.stop())
  const own = await startServer(file, { PARLEY_BOUND: '0.0.0.0' })
  stops.push(() => own.stop())
  const desk = await startServer(url)
  stops.push(() => desk.stop())

  await measurePages(own, replica, Number(rounds), say)
  await measureCache(replica, folder, say)
  await measureLag(primary.address, copy, say)
  await measureOwnPages(desk.url, say)
  await measureLoss({ primary, copy, replica: replica.url, desk: desk.url, folder }, say)
} finally {
  for (const stop of stops.reverse()) await stop().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
}
