import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleParley, freshFile, outcome, parley, start } from '../cli/run-parley'
import { freshFolder } from '../support/folders'
import { freshPorts } from '../support/primary-process'

// Bundling comes first.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 })

// `parley primary`, and the other commands on the library in it.

let port: number
let url: string
let running: ReturnType<typeof start>
const folder = join(freshFolder(), 'primary')

beforeAll(async () => {
  bundleParley()
  ;[port = 0] = await freshPorts(1)
  url = `http://127.0.0.1:${port}`
  running = start('build/parley.mjs', ['primary', '--folder', folder, '--port', String(port)], { db: freshFile() })
  await said(running, 'Serve it with')
})
afterAll(() => void running?.kill('SIGKILL'))

/** Resolves when a process has printed some words. */
function said(child: typeof running, words: string): Promise<string> {
  let all = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      all += text
      if (all.includes(words)) resolve(all)
    })
    child.once('close', () => reject(new Error(`ended without “${words}”: ${all}`)))
  })
}

describe('commands on a library in a server', () => {
  test('say that there is none yet, by its address', async () => {
    const { code, stderr } = await parley(['export', '--format', 'json'], { db: url })
    expect({ code, stderr }).toEqual({ code: 2, stderr: `parley: There is no database at ${url}. Run: parley seed\n` })
  })

  test('seed it once where three begin at the same time, and its bundle is that of a file', async () => {
    const file = freshFile()
    const seeded = await Promise.all([1, 2, 3].map(() => parley(['seed'], { db: url })))
    const loaded = seeded.filter(({ stderr }) => stderr.includes(`into ${url}: `))
    expect(
      seeded
        .map(({ code }) => code)
        .sort()
        .join(),
      seeded.map(({ stderr }) => stderr).join(),
    ).toMatch(/^0/)
    expect(loaded.length).toBe(1)
    expect(loaded[0]?.stderr).toContain('a power cut may lose the last writes')
    expect((await parley(['seed'], { db: file })).code).toBe(0)
    const [there, here] = await Promise.all([url, file].map((db) => parley(['export', '--format', 'json'], { db })))
    expect(there?.code).toBe(0)
    expect(there?.bytes.length).toBeGreaterThan(100_000)
    expect(there?.bytes.equals(here?.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  test('refuse to restore over it', async () => {
    const restored = await parley(['restore', freshFile()], { db: url })
    expect(restored.code).toBe(2)
    expect(restored.stderr).toContain('is a server')
  })
})

describe('what cannot be started is refused in words', () => {
  const refused = async (args: string[], env: Record<string, string> = {}) => {
    const { code, stderr } = await parley(['primary', '--folder', join(freshFolder(), 'p'), ...args], {
      db: freshFile(),
      env,
    })
    expect(code).toBe(2)
    return stderr
  }

  test('a port that is taken', async () => {
    const taken = createServer()
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', () => listening()))
    const at = (taken.address() as { port: number }).port
    expect(await refused(['--port', String(at)])).toContain(`Port ${at} is taken by another program`)
    taken.close()
  })

  test('what is no port', async () => {
    expect(await refused(['--port', 'http'])).toContain('--port is “http”; it must be a number')
  })

  test('a key that is none', async () => {
    const [free = 0] = await freshPorts(1)
    const words = await refused(['--port', String(free), '--key-file', resolveHere('package.json')])
    expect(words).toContain('The libSQL server did not start.')
  })
})

test('a server that does not answer is told from one that is missing', async () => {
  const [free = 0] = await freshPorts(1)
  const { code, stderr } = await parley(['export', '--format', 'json'], { db: `http://127.0.0.1:${free}` })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `parley: The database at http://127.0.0.1:${free}: its server does not answer. Nothing was changed.\n`,
  })
})

test('a signal ends the server and the command', async () => {
  const ended = outcome(running)
  running.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  const { stderr } = await parley(['export', '--format', 'json'], { db: url })
  expect(stderr).toContain('does not answer')
})

test('a signal that comes before the server answers ends both as well', async () => {
  const [free = 0] = await freshPorts(1)
  const args = ['primary', '--folder', join(freshFolder(), 'primary'), '--port', String(free)]
  const early = start('build/parley.mjs', args, { db: freshFile() })
  await new Promise((first) => early.stderr?.once('data', first))
  const ended = outcome(early)
  early.kill('SIGTERM')
  expect((await ended).stdout).toBe('')
  expect(early.exitCode).toBe(0)
  await expect(fetch(`http://127.0.0.1:${free}/health`)).rejects.toThrow('fetch failed')
})

const resolveHere = (file: string) => join(process.cwd(), file)
