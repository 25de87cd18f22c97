// The command line and the jobs that it starts: bundled again if their sources changed, then run in this process with the arguments given.
import { pathToFileURL } from 'node:url'
import { bundle, bundlePath } from './bundle.mjs'
import { main } from './run.mjs'

await main(() => bundle(['parley', 'copy-database', 'follower', 'extract', 'read-records', 'anchor']))
if (process.exitCode === 0) {
  process.exitCode = undefined
  process.argv[1] = bundlePath('parley')
  await import(pathToFileURL(process.argv[1]).href)
}
