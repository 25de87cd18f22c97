import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleSchema } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { largeLibrary } from '@/tests/cli/large-library'
import { freshFile } from '@/tests/cli/run-parley'
import { rawAccess } from '@/tests/db/raw'
import { olderLibrary } from '@/tests/search/older-library'
import { killCommand, timeCommand } from './support/kills'
import { libraryFile, withEngine } from './support/library-files'
import { report, seededRandom, sized, TIMEOUT } from './support/size'
import { expectWhole } from './support/whole'

/** A command that is killed: the arguments of each run, and the database that it starts from. */
type Command = { from: string; args: string[]; prepare?: () => void; written?: string }

/** How much sooner than at its duration a command is aimed at, once it ended before it was killed. */
const AIM = 0.95

const random = seededRandom()
const bundled = bundleSchema.parse(JSON.parse(readFileSync('db/dataset/second-summit.json', 'utf8')))
const small = await libraryFile(bundled)
const large = await libraryFile(largeLibrary(2))
const backup = freshFile('backup.db')

const COMMANDS: Record<string, () => Promise<Command>> = {
  async import() {
    const bundle = freshFile('large.json')
    writeFileSync(bundle, serializeBundle(largeLibrary(2)))
    return { from: small, args: ['import', bundle] }
  },
  async migration() {
    const older = freshFile('older.db')
    await withEngine(older, (engine) => olderLibrary(engine, largeLibrary(2)))
    return { from: older, args: ['export', '--view', 'coverage', '--format', 'csv'] }
  },
  // Where there is a backup already, of another library: it is replaced by a whole one or left.
  backup: async () => ({
    from: large,
    args: ['backup', backup],
    prepare: () => copyFileSync(small, backup),
    written: backup,
  }),
  restore: async () => ({ from: small, args: ['restore', large] }),
}

test.each(Object.keys(COMMANDS))(
  '%s, killed in the middle, leaves what was or what was to be',
  async (name) => {
    const command = await COMMANDS[name]?.()
    if (!command) throw new Error(name)
    const { args, from, prepare, written } = command
    const fresh = () => {
      prepare?.()
      const file = freshFile()
      copyFileSync(from, file)
      return file
    }
    const first = fresh()
    const before = await stateOf(written ?? first)
    let duration = await timeCommand(args, first)
    const after = await stateOf(written ?? first)
    expect(after).not.toBe(before)
    const kills = sized(3, 100)
    const found = { before: 0, after: 0 }
    let killed = 0
    for (let run = 0; killed < kills; run++) {
      const file = fresh()
      const took = await killCommand(args, file, duration, random)
      if (took === undefined) killed += 1
      // It had ended: the first run was slower, or the machine busier. The next is killed sooner.
      else duration = AIM * Math.min(duration, took)
      expect(run, 'runs for so many kills').toBeLessThan(20 + 5 * kills)
      const left = await stateOf(written ?? file)
      expect([before, after]).toContain(left)
      found[left === before ? 'before' : 'after'] += 1
      if (run % 5 > 0) continue
      await timeCommand(args, file)
      expect(await stateOf(written ?? file)).toBe(after)
    }
    report(`kill-in-mid-command, ${name}`, {
      kills: killed,
      'left as it was': found.before,
      whole: found.after,
      half: 0,
    })
  },
  TIMEOUT,
)

/** What tells two states of a database apart; checked to be whole, where it is one of this version. */
async function stateOf(file: string): Promise<string> {
  return withEngine(file, async (engine) => {
    const { run } = rawAccess(engine)
    const [[older]] = (await run(`select exists (select 1 from search_entry where id = 99999)`)) as [[number]]
    if (older) expect((await run('pragma integrity_check')).flat()).toEqual(['ok'])
    else await expectWhole(engine)
    return JSON.stringify([
      older,
      await run('select max(id), count(distinct batch) from revision'),
      await run('select count(*) from migration'),
    ])
  })
}
