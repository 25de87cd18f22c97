import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import type { Library } from '@/db/library'
import { listSaid } from '@/db/queries/agreement/said'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import type { Network } from '@/lib/agreement/network/build'
import { buildNetworkView } from '@/lib/agreement/network/build-view'
import {
  DUPLICATES,
  NETWORK_LEVELS,
  NETWORK_MODES,
  type NetworkSettings,
  NORMALIZATIONS,
  QUALIFIERS,
  settingsProblems,
} from '@/lib/agreement/network/settings'
import type { Statement } from '@/lib/agreement/network/statement'
import { seededRandom } from '@/lib/agreement/seeded-random'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import { parseFilter } from '@/lib/filter/parse'
import { bundle } from '@/scripts/bundle.mjs'
import { importing } from '../commands/imports/import-of'
import { smallLibrary } from '../fixtures/small'
import { type Content, writeDna } from '../record-imports/dna/files'
import { done } from '../support/context'
import { freshDatabase } from '../support/database'
import { freshFolder } from '../support/folders'
import { dropRepeated, naiveSide, naiveTie } from './naive-network'

/*
 * Networks of an imported file are those of its statements as the file has them: of people and of organizations, also
 * where somebody speaks for two of them, where one of both is missing, and where statements repeat.
 */

const PEOPLE = ['Ada Marlow', 'Bram Veldt', 'Ines Okafor', 'Oskar Lind', 'Mira Solane', '']
const ORGANIZATIONS = ['Quay Alliance', 'Harbor Ministry', 'Reef Society', '']
const CONCEPTS = ['Ease the ban', 'Trackers', 'Inspectors aboard', 'Share the quota', '']
const WORDS = Array.from({ length: 60 }, (_, index) => `word${index}`)

function content(seed: number): Content {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return {
    coders: ['Admin', 'R. Kessler'],
    types: [
      {
        label: 'DNA Statement',
        variables: { person: 'short text', organization: 'short text', concept: 'short text', agreement: 'boolean' },
      },
    ],
    documents: Array.from({ length: 10 }, (_, index) => ({
      title: `Document ${index + 1}`,
      text: WORDS.join(' '),
      source: 'The Quay Gazette',
      type: 'newspaper',
      date: pick(['2018-12-31', '2019-01-01', '2019-01-20', '2019-02-03', '2020-02-03']),
      statements: Array.from({ length: 14 }, () => {
        const person = pick(PEOPLE)
        // Ada Marlow alone speaks for two.
        const own = ORGANIZATIONS[PEOPLE.indexOf(person) % 3] ?? ''
        return {
          words: pick(WORDS),
          coder: pick([1, 2]),
          values: {
            person,
            organization:
              person === 'Ada Marlow'
                ? pick(['Quay Alliance', 'Reef Society'])
                : person === ''
                  ? pick(ORGANIZATIONS)
                  : own,
            concept: pick(CONCEPTS),
            agreement: pick([0, 1]),
          },
        }
      }),
    })),
  }
}

/**
 * The statements of a file by the variable that is the actor, in the order of the Discourse Network Analyzer: by date,
 * document, place in its text and number. Those without one of both variables are left out.
 */
function statementsOf({ documents }: Content, variable: 'person' | 'organization'): Statement[] {
  return documents
    .flatMap(({ title, date, text, statements }) =>
      statements.toSorted(byPlaceIn(text)).flatMap(({ values }): Statement[] => {
        const [actor, topic] = [String(values[variable]), String(values.concept)]
        if (actor === '' || topic === '') return []
        return [{ actor, topic, stance: values.agreement === 1 ? 'supports' : 'opposes', document: title, day: date }]
      }),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function byPlaceIn(text: string) {
  const [start, end] = [({ words }: Marked) => text.indexOf(String(words)), ({ words }: Marked) => words.length]
  return (a: Marked, b: Marked) => start(a) - start(b) || end(a) - end(b)
}
type Marked = Content['documents'][number]['statements'][number]

async function importFile(db: Db, bytes: Uint8Array) {
  const chunks = (async function* () {
    yield bytes
  })()
  const { id } = done(await startImport(importing(db), { file: { name: 'strait.dna', chunks }, kind: undefined }))
  const { questions } = { questions: done(await previewImport(importing(db), { id })).run.layout }
  expect(questions).toBeTruthy()
  done(await writeImport(importing(db), { id }))
}

/** Ties by the labels of their nodes. */
function tiesOf(network: Network, label: (name: string) => string): Record<string, number> {
  const columns = network.mode === 'one' ? network.actors : network.topics
  return Object.fromEntries(
    network.actors.flatMap((row, a) =>
      columns.flatMap((column, b): [string, number][] => {
        const weight = network.weights[a * columns.length + b] ?? 0
        return weight === 0 ? [] : [[`${label(row)} – ${label(column)}`, Math.round(weight * 1e9) / 1e9]]
      }),
    ),
  )
}

/** The ties that the plain versions find between the statements of a file, without those that are zero. */
function plainTies(all: Statement[], settings: NetworkSettings): Record<string, number> {
  const actors = [...new Set(all.map(({ actor }) => actor))]
  const columns = settings.mode === 'one' ? actors : [...new Set(all.map(({ topic }) => topic))]
  const input = { all, broader: new Map<string, string>(), settings }
  const once = { ...input, all: dropRepeated(all, settings), observed: all }
  return Object.fromEntries(
    actors.flatMap((a) =>
      columns.flatMap((b): [string, number][] => {
        const weight = settings.mode === 'one' ? naiveTie(a, b, input) : naiveSide(a, b, once)
        return Math.abs(weight) < 1e-12 ? [] : [[`${a} – ${b}`, Math.round(weight * 1e9) / 1e9]]
      }),
    ),
  )
}

/** Every combination of settings that fits together. */
const SETTINGS = NETWORK_MODES.flatMap((mode) =>
  QUALIFIERS.flatMap((qualifier) =>
    NORMALIZATIONS.flatMap((normalize) =>
      NETWORK_LEVELS.flatMap((levels) =>
        DUPLICATES.map((duplicates) => ({ mode, qualifier, normalize, levels, duplicates, broader: false })),
      ),
    ),
  ),
).filter((settings) => settingsProblems(settings).length === 0)

describe.each([2, 3] as const)('a file of version %d', (version) => {
  const file = content(version)
  let library: Library
  beforeAll(async () => {
    await bundle(['read-records'])
    const path = join(freshFolder(), `strait-${version}.dna`)
    writeDna(path, version, file)
    const { db } = await freshDatabase({ ...smallLibrary(), positions: [] })
    await importFile(db, readFileSync(path))
    library = db
  }, 120_000)

  const combinations = SETTINGS.length
  test.each(['person', 'organization'] as const)(
    `%s networks by ${combinations} combinations of settings`,
    async (actors) => {
      expect(combinations).toBe((4 * 5 + 3) * 2 * 7)
      let filled = 0
      const statements = statementsOf(file, actors)
      const [topics, people] = [await listTopics(library), await listActors(library)]
      const said = await listSaid(library, { topics: undefined, firsthand: true })
      const provenance = await findProvenance(library, undefined)
      for (const settings of SETTINGS) {
        const query = new URLSearchParams({ 'actors-as': actors })
        for (const [name, value] of Object.entries(settings)) if (value !== false) query.set(name, String(value))
        const { filter, problems } = parseFilter(NETWORK_PARAMETERS, query)
        expect(problems).toEqual([])
        const view = buildNetworkView({ said, topics, actors: people, filter, provenance })
        expect(view.settings).toEqual(settings)
        const labels = new Map(view.nodes.map(({ name, label }) => [name, label]))
        const expected = plainTies(statements, settings)
        if (Object.keys(expected).length > 1) filled += 1
        expect(
          tiesOf(view.network, (name) => labels.get(name) ?? name),
          String(query),
        ).toEqual(expected)
      }
      expect(filled).toBeGreaterThan(combinations / 2)
    },
    120_000,
  )
})
