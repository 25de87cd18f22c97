import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { readDataset } from '../dataset/bundle'
import { askData } from '../routes/ask-data'
import { serveFresh } from '../support/served'

const run = promisify(execFile)
const FOLDER = fileURLToPath(new URL('../api-client/', import.meta.url))
const inFolder = { cwd: FOLDER, maxBuffer: 1 << 24 }

/** The generator wants another TypeScript than Parley has, so the client is a package of its own. */
async function installed(): Promise<boolean> {
  if (existsSync(`${FOLDER}node_modules/openapi-typescript`)) return true
  try {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { ...inFolder, timeout: 240_000 })
    return true
  } catch (fault) {
    console.warn(`The packages of tests/api-client could not be installed, so no client is generated: ${fault}`)
    return false
  }
}

const ready = await installed()
serveFresh(() => readDataset().bundle)

test.skipIf(!ready)(
  'a client generated from /openapi.json compiles and reads the library',
  { timeout: 240_000 },
  async () => {
    const server = createServer(async ({ url = '/', headers }, response) => {
      const answer = await askData(url, { headers: headers as Record<string, string> })
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    vi.stubEnv('PARLEY_PUBLIC_URL', origin)
    try {
      mkdirSync(`${FOLDER}build`, { recursive: true })
      writeFileSync(`${FOLDER}build/openapi.json`, await (await fetch(`${origin}/openapi.json`)).text())
      const bin = `${FOLDER}node_modules/.bin/`
      await run(`${bin}openapi-typescript`, ['build/openapi.json', '-o', 'build/schema.d.ts'], inFolder)
      await run(`${bin}tsc`, ['-p', '.'], inFolder)
      const script = `import { readLibrary } from './build/reader.js'
      console.log(JSON.stringify(await readLibrary('${origin}')))`
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], inFolder)
      const read = JSON.parse(stdout)
      const whole = await (await fetch(`${origin}/positions.json?side=against&sort=newest&limit=all`)).json()
      expect(read.against).toEqual(
        whole.positions.map(({ id, score }: { id: string; score: number }) => ({ id, score })),
      )
      expect(read.against.length).toBeGreaterThan(3)
      expect(read.stance).toMatch(/^opposes/)
      expect(read.rows).toBe(1)
      expect(read.silent.length).toBeGreaterThan(0)
      expect(read.problem).toEqual({ status: 404, title: 'There is no such address' })
    } finally {
      server.close()
    }
  },
)
