// `npm run verify`: what holds before every commit, without a browser. Names of stages pick some of them.
import { main, Refusal } from './run.mjs'
import { runStages, STAGES } from './stages.mjs'

await main(() => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !Object.hasOwn(STAGES, name))
  if (unknown) throw new Refusal(`There is no stage "${unknown}"; there are ${Object.keys(STAGES).join(', ')}.`)
  return runStages(names.length > 0 ? names : ['format', 'lint', 'types', 'unit'])
})
