import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** Starts what `npm run up` starts, on a port of its own, and gives what it says on standard error so far. */
function startUp(port: number, folder: string) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), PARLEY_DB: join(folder, 'parley.db') }
  const child = spawn(process.execPath, ['scripts/up.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  return { child, ended: once(child, 'exit'), said: () => said }
}

/** Children of a process, where the system tells; undefined elsewhere. */
function childrenOf(pid: number): string[] | undefined {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
  } catch {
    return undefined
  }
}

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-up-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('serves in one process, says where, and ends with 0 when it is asked to stop', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const taken = startUp(port, folder)
  const [refused] = await taken.ended
  expect(refused).toBe(1)
  expect(taken.said()).toContain(`Port ${port} is taken`)
  probe.close()
  await once(probe, 'close')

  const { child, ended, said } = startUp(port, folder)
  try {
    await expect.poll(said, { timeout: 60_000 }).toContain(`Parley is at http://127.0.0.1:${port}`)
    expect((await fetch(`http://127.0.0.1:${port}/codebook`)).status).toBe(200)
    expect(childrenOf(child.pid ?? 0) ?? []).toEqual([])
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})
