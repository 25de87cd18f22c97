// `npm run build`: the app into .next/, the command line into build/.
import { buildApp } from './app-build.mjs'
import { bundle } from './bundle.mjs'
import { main } from './run.mjs'

await main(async () => {
  await bundle()
  return (await buildApp()) ? 0 : 1
})
