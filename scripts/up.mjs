// `npm run up`: from a fresh clone, or from yesterday's, to a page in the browser.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAddress, refuseTakenPort } from './address.mjs'
import { checkNode } from './check-node.mjs'
import { main, Refusal, ROOT, run } from './run.mjs'
import { serve } from './serve.mjs'

await main(async () => {
  checkNode()
  const address = readAddress()
  await refuseTakenPort(address)
  // The trial is a file on this machine, also where the library is in a server.
  const inServer = /^\w+:\/\//.test(process.env.PARLEY_DB ?? '')
  refuseUnwritableFolder(dirname(resolve(ROOT, (!inServer && process.env.PARLEY_DB) || 'data/parley.db')))
  const { code } = await run(process.execPath, [fileURLToPath(new URL('prepare.mjs', import.meta.url))])
  return code === 0 ? serve(address) : code
})

/** Checks that a folder is writable by writing: permissions do not show a full or read-only disk. */
function refuseUnwritableFolder(folder) {
  const probe = join(folder, `.parley-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'Parley was here')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(
      `The database cannot be kept in ${folder} (${error.code}).\nMake it writable, or choose a file elsewhere: PARLEY_DB=/path/to/parley.db npm run up`,
    )
  }
}
