// `npm test`: sets up whatever is missing, then everything that must hold, in order.
import { ensurePackages } from './packages.mjs'
import { main, say } from './run.mjs'
import { runStages } from './stages.mjs'

await main(async () => {
  try {
    await ensurePackages()
  } catch (error) {
    say(error.message)
    console.log('0 passed, 1 failed')
    return 1
  }
  return runStages(['format', 'lint', 'types', 'unit', 'primary', 'build', 'drills', 'browser'])
})
