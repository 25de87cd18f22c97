import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPrimary } from '../support/primary-process'
import { makeTemplate, type TestServer } from '../support/server-database'

/** Before all tests of a run: one libSQL server, of which each database of a test is a namespace. */
export default async function startOne() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'))
  const primary = await startTestPrimary({ folder, more: ['--enable-namespaces', '--max-active-namespaces', '1000'] })
  const server: TestServer = { port: Number(new URL(primary.address.url).port), admin: primary.admin }
  await makeTemplate(server)
  process.env.PARLEY_TEST_SERVER = JSON.stringify(server)
  return async () => {
    await primary.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
