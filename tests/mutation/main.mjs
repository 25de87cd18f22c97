// `npm run mutate -- --seed 1 --count 60`: changes lines drawn by a seeded program, one at a time, and runs the unit
// tests that reach the changed file. A change that no test notices is printed; it wants a test. Run it in a copy of the
// project: files are changed in place and put back.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { mutantsOf, seededRandom } from './mutants.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    /** Files to draw from, as a regular expression on their paths. */
    files: {
      type: 'string',
      default: String.raw`^(db/queries/.*\.ts|db/commands/.*\.ts|db/files/.*\.ts|app/.*route\.ts|lib/(filter|search|comparison|change)/.*\.ts)$`,
    },
    /** Milliseconds after which a run counts as noticed: it hangs. */
    timeout: { type: 'string', default: '240000' },
  },
})

const files = spawnSync('git', ['ls-files'], { encoding: 'utf8' }).stdout.split('\n')
const chosen = files.filter((path) => new RegExp(values.files).test(path))
const random = seededRandom(Number(values.seed))
const all = chosen.flatMap((path) => mutantsOf(readFileSync(path, 'utf8')).map((mutant) => ({ path, ...mutant })))
console.log(`${all.length} changes possible in ${chosen.length} files; seed ${values.seed}, ${values.count} drawn`)

const survivors = []
let drawn = 0
const lines = new Set()
while (drawn < Number(values.count) && lines.size < all.length) {
  const mutant = all[Math.floor(random() * all.length)]
  const key = `${mutant.path}:${mutant.line}`
  if (lines.has(key)) continue
  lines.add(key)
  drawn += 1
  const noticed = tryMutant(mutant)
  console.log(`${noticed ? 'noticed ' : 'SURVIVED'} ${key}  ${mutant.change}`)
  if (!noticed) {
    console.log(`  - ${mutant.before.trim()}\n  + ${mutant.after.trim()}`)
    survivors.push(key)
  }
}
console.log(`${drawn - survivors.length} noticed, ${survivors.length} survived`)

/** Whether a test fails while the line is changed. */
function tryMutant({ path, line, after }) {
  const original = readFileSync(path, 'utf8')
  const changed = original
    .split('\n')
    .with(line - 1, after)
    .join('\n')
  try {
    writeFileSync(path, changed)
    const args = ['node_modules/vitest/vitest.mjs', 'related', path, '--run', '--bail=1', '--reporter=dot']
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', timeout: Number(values.timeout) })
    return status !== 0
  } finally {
    writeFileSync(path, original)
  }
}
