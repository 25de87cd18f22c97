import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { CommandError } from '@/db/cli/command-error'
import { runNetwork } from '@/db/cli/network'
import { serializeBundle } from '@/lib/bundle/serialize'
import { smallLibrary } from '../fixtures/small'
import { bundleParley, freshFile, parley } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let db: string
beforeAll(async () => {
  bundleParley()
  db = freshFile()
  const file = freshFile('bundle.json')
  writeFileSync(file, serializeBundle(smallLibrary()))
  expect((await parley(['seed', '--file', file], { db })).code).toBe(0)
  vi.stubEnv('PARLEY_DB', db)
})

/** What the command says of its options; undefined where it takes them. */
async function refusalOf(args: string[]): Promise<string | undefined> {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await runNetwork(args)
    return undefined
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    expect(printed).not.toHaveBeenCalled()
    return error.message
  } finally {
    printed.mockRestore()
    told.mockRestore()
  }
}

describe('an option that is not understood is named, with what it takes', () => {
  const word = (option: string, words: string) => [
    [[option, 'other'], `${option}: “other” is not one of ${words}.`],
    [[option, ''], `${option} needs a value.`],
    [[option], option],
  ]
  const name = (option: string, noun: string) => [
    [[option, 'nobody'], `${option}: No ${noun} called “nobody”.`],
    [[option, 'No Name!'], `${option}: “No Name!” is not a record name.`],
    [[option, ' '], `${option} needs a value.`],
    [[option], option],
  ]
  const day = (option: string) => [
    [[option, 'spring'], `${option}: “spring” is not a day such as 2019-01-22.`],
    [[option, '2019-02-30'], `${option}: “2019-02-30” is not a day such as 2019-01-22.`],
    [[option, '2019'], `${option}: “2019” is not a day such as 2019-01-22.`],
    [[option, ''], `${option} needs a value.`],
    [[option], option],
  ]
  const flag = (option: string) => [[[`${option}=yes`], option]]
  test.each([
    ...word('--mode', 'one, two'),
    ...word('--actors', 'person, organization'),
    ...word('--qualifier', 'congruence, conflict, subtract, ignore, combine'),
    ...word('--levels', 'side, scale'),
    ...word('--normalize', 'none, average, jaccard, cosine, dna-cosine'),
    ...word('--duplicates', 'include, document, day, week, month, year, range'),
    ...word('--hand', 'first, all'),
    ...flag('--groups'),
    ...flag('--broader'),
    ...day('--from'),
    ...day('--to'),
    [['--from', '2019-02-01', '--to', '2019-01-31'], '--to: “2019-01-31” is before the first day, 2019-02-01.'],
    ...name('--only', 'actor'),
    ...name('--topics', 'topic'),
    ...name('--theme', 'theme'),
    [['--exclude', 'Nobody, Inc.'], '--exclude: No actor, topic or source is called “Nobody, Inc.”.'],
    [['--exclude', 'nobody,easing'], '--exclude: No actor, topic or source is called “nobody”.'],
    [['--exclude', ''], '--exclude needs a value.'],
    [['--exclude'], '--exclude'],
    [['--format', 'dot'], '--format: A network has no form “dot”. Try: csv, edges, graphml, gexf, json.'],
    [['--format'], '--format'],
    ...['combine'].map((one) => [
      ['--qualifier', one],
      `--qualifier: A one-mode network has no ${one}: choose congruence, conflict, subtract, ignore.`,
    ]),
    ...['congruence', 'conflict'].map((one) => [
      ['--mode', 'two', '--qualifier', one],
      `--qualifier: A two-mode network has no ${one}: choose subtract, ignore, combine.`,
    ]),
    ...['average', 'jaccard', 'cosine', 'dna-cosine'].map((one) => [
      ['--mode', 'two', '--normalize', one],
      `--normalize: A two-mode network is not divided by ${one}`,
    ]),
    [['--mode', 'three', '--hand', 'second'], '--hand: “second” is not one of first, all.'],
    [['--weight', '2'], "Unknown option '--weight'. Options: --mode, --actors"],
    [['persons'], 'persons'],
  ] as [string[], string][])('%j: %s', async (args, words) => {
    expect(await refusalOf(args)).toContain(words)
  })

  test('what fits is taken, names with and without a record among it', async () => {
    for (const exclude of ['Ada Marlow', 'ada-marlow,holding', 'Easing the ban', 'gazette-1', 'Straits Institute'])
      expect(await refusalOf(['--exclude', exclude])).toBeUndefined()
  })
})

test('a refusal is an exit that is not zero, and writes nothing to standard output', async () => {
  const refused = await parley(['network', '--mode', 'three', '--normalize', 'all'], { db })
  expect(refused).toMatchObject({ code: 2, stdout: '' })
  expect(refused.stderr).toContain('--mode: “three” is not one of one, two.\n--normalize: “all” is not one of none')
  expect(await parley(['network'], { db })).toMatchObject({ code: 0 })
})
