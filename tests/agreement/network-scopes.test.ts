import { writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { runNetwork } from '@/db/cli/network'
import { getNetworkFile } from '@/db/files/data/agreement'
import type { Library } from '@/db/library'
import { readNetworkView } from '@/db/queries/agreement/network'
import { findNetworkPage } from '@/db/queries/agreement/page'
import { serializeBundle } from '@/lib/bundle/serialize'
import type { NetworkFile } from '@/lib/exports/json/network-schema'
import { bundleParley, freshFile, parley } from '../cli/run-parley'
import { twoOfficesLibrary } from '../fixtures/two-offices'
import { freshDatabase } from '../support/database'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let library: Library
beforeAll(async () => {
  const bundle = twoOfficesLibrary()
  library = (await freshDatabase(bundle)).db
  bundleParley()
  const [db, file] = [freshFile(), freshFile('bundle.json')]
  writeFileSync(file, serializeBundle(bundle))
  const { code, stderr } = await parley(['seed', '--file', file], { db })
  expect(code, stderr).toBe(0)
  vi.stubEnv('PARLEY_DB', db)
})

/** `ann ben 2`: ties in a canonical order. */
const sorted = (ties: [string, string, number][]) =>
  ties.map(([a, b, weight]) => [...[a, b].toSorted(), weight].join(' ')).toSorted()

async function byCommand(options: string): Promise<string[]> {
  const pieces: string[] = []
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await runNetwork([
      ...(options.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')),
      '--format',
      'edges',
    ])
  } finally {
    out.mockRestore()
    told.mockRestore()
  }
  const rows = parse(pieces.join(''), { columns: true }) as Record<string, string>[]
  return sorted(rows.map(({ source = '', target = '', weight }) => [source, target, Number(weight)]))
}

async function byPage(query: string): Promise<string[]> {
  const { filter, problems } = await readNetworkView(library, new URLSearchParams(query))
  expect(problems).toEqual([])
  const { listed, onTopics, nodes } = await findNetworkPage(library, { filter, address: undefined })
  return sorted(
    [...listed, ...onTopics].map(({ a, b, weight }) => [nodes[a]?.name ?? '', nodes[b]?.name ?? '', weight]),
  )
}

async function byFile(query: string): Promise<string[]> {
  const answer = await getNetworkFile({
    library,
    names: [],
    search: new URLSearchParams(query),
    size: Number.POSITIVE_INFINITY,
    root: '',
    publicAddress: () => undefined,
  })
  if (!('file' in answer)) throw new Error('no file')
  return sorted((answer.file as NetworkFile).ties.map(({ source, target, weight }) => [source, target, weight]))
}

// Of people, first-hand: Ann and Ben support the whole and its part and oppose other, Cleo supports other.
describe('one library counted by hand, through the command, the page and the file', () => {
  test.each([
    ['the part is not counted beside the whole', '', '', ['ann ben 2']],
    ['the part is counted too', '--broader', 'broader=1', ['ann ben 3']],
    ['opposite sides', '--qualifier conflict', 'qualifier=conflict', ['ann cleo 1', 'ben cleo 1']],
    [
      'whatever the side',
      '--qualifier ignore --broader',
      'qualifier=ignore&broader=1',
      ['ann ben 3', 'ann cleo 1', 'ben cleo 1'],
    ],
    [
      'one side minus the other',
      '--qualifier subtract',
      'qualifier=subtract',
      ['ann ben 2', 'ann cleo -1', 'ben cleo -1'],
    ],
    ['what others report', '--hand all', 'hand=all', ['ann ben 2', 'ann cleo 1', 'ben cleo 1']],
    ['groups', '--groups', 'groups=1', ['ann ben 2', 'ann dockers 1', 'ben dockers 1']],
    ['from a day on', '--from 2019-01-01', 'from=2019-01-01', ['ann ben 1']],
    ['on the first day itself', '--from 2019-02-01', 'from=2019-02-01', ['ann ben 1']],
    ['up to a day', '--to 2019-02-01 --broader', 'to=2019-02-01&broader=1', ['ann ben 3']],
    ['up to the day before', '--to 2019-01-31', 'to=2019-01-31', []],
    ['some actors alone', '--only ann,cleo --qualifier conflict', 'actors=ann,cleo&qualifier=conflict', ['ann cleo 1']],
    ['some topics alone', '--topics part', 'topics=part', ['ann ben 1']],
    ['without an actor', '--exclude cleo --qualifier conflict', 'exclude=cleo&qualifier=conflict', []],
    ['without a topic by name', '--exclude "The other of it"', 'exclude=The+other+of+it', ['ann ben 1']],
    ['without the broader topic its part counts', '--exclude whole', 'exclude=whole', ['ann ben 2']],
    ['without a source', '--exclude gazette-2', 'exclude=gazette-2', []],
    // Ann spoke for the South Office in 2019 alone; Ben once, and Cleo always, for the Harbor Board.
    ['without an organization on record', '--exclude south', 'exclude=south', ['ann ben 1']],
    ['without one that only an affiliation names', '--exclude "North Office"', 'exclude=North+Office', ['ann ben 1']],
    [
      'without one for which somebody spoke',
      '--exclude "The Harbor Board" --qualifier ignore',
      'exclude=The+Harbor+Board&qualifier=ignore',
      ['ann ben 1'],
    ],
    [
      'organizations on the day',
      '--actors organization --qualifier conflict',
      'actors-as=organization&qualifier=conflict',
      ['board south 1'],
    ],
    ['organizations: on behalf of', '--actors organization', 'actors-as=organization', ['board south 1']],
    [
      'organizations without a person',
      '--actors organization --exclude cleo --qualifier subtract',
      'actors-as=organization&exclude=cleo&qualifier=subtract',
      ['board south 1'],
    ],
    [
      'organizations and topics',
      '--mode two --actors organization',
      'mode=two&actors-as=organization',
      ['North Office whole 1', 'other south -1'],
    ],
    [
      'organizations and topics, the part too',
      '--mode two --actors organization --qualifier combine --broader',
      'mode=two&actors-as=organization&qualifier=combine&broader=1',
      ['North Office part 1', 'North Office whole 1', 'board other 3', 'other south 2'],
    ],
  ])('%s', async (_, options, query, ties) => {
    const expected = ties.toSorted()
    expect(await byFile(query)).toEqual(expected)
    expect(await byPage(query)).toEqual(expected)
    expect(await byCommand(options)).toEqual(expected)
  })
})
