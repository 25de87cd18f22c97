// What `npm run up` does before it serves: packages, app, bundles, database. A process of its own, so that the memory
// that it takes (and the compiler that bundling starts) ends with it.
import { buildApp, isBuilt } from './app-build.mjs'
import { bundle, bundlePath } from './bundle.mjs'
import { ensurePackages } from './packages.mjs'
import { main, Refusal, run, say } from './run.mjs'

await main(async () => {
  await ensurePackages()
  if (!isBuilt()) {
    say('Building the app (half a minute) …')
    if (!(await buildApp())) throw new Refusal('The app could not be built; the reason stands above.')
  }
  await bundle()
  // A copy of another machine's library is filled by its follower.
  if (process.env.PARLEY_REPLICA_OF) return
  const { code } = await run(process.execPath, [bundlePath('parley'), 'seed'])
  if (code !== 0) throw new Refusal('The database could not be prepared; the reason stands above.')
})
