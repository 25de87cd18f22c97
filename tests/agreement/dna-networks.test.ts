import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import type { Library } from '@/db/library'
import { findNetworkView } from '@/db/queries/agreement/network'
import { buildNetwork, type Network } from '@/lib/agreement/network/build'
import { settingsOf } from '@/lib/agreement/network/build-view'
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

/** The statements of a file by the variable that is the actor; those without one of both are left out. */
function statementsOf({ documents }: Content, variable: 'person' | 'organization'): Statement[] {
  return documents
    .flatMap(({ title, date, statements }) =>
      statements.flatMap(({ values }): Statement[] => {
        const [actor, topic] = [String(values[variable]), String(values.concept)]
        if (actor === '' || topic === '') return []
        return [{ actor, topic, stance: values.agreement === 1 ? 'supports' : 'opposes', document: title, day: date }]
      }),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

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

const SETTINGS = [
  'duplicates=include',
  'duplicates=document',
  'duplicates=week&normalize=average',
  'duplicates=year&qualifier=conflict&normalize=jaccard',
  'duplicates=range&qualifier=congruence&normalize=cosine',
  'duplicates=include&qualifier=subtract&normalize=average',
  'duplicates=month&qualifier=ignore&normalize=dna-cosine',
  'mode=two&duplicates=include&qualifier=subtract',
  'mode=two&duplicates=document&qualifier=combine',
  'mode=two&duplicates=day&qualifier=ignore',
]

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
  })

  test.each(
    SETTINGS.flatMap((query) => (['person', 'organization'] as const).map((actors) => [actors, query] as const)),
  )('%s network, %s', async (actors, query) => {
    const { filter } = parseFilter(NETWORK_PARAMETERS, new URLSearchParams(`actors-as=${actors}&${query}`))
    const view = await findNetworkView(library, filter)
    const labels = new Map(view.nodes.map(({ name, label }) => [name, label]))
    const { network } = buildNetwork(statementsOf(file, actors), settingsOf(filter), () => [])
    const expected = tiesOf(network, (name) => name)
    expect(Object.keys(expected).length).toBeGreaterThan(1)
    expect(tiesOf(view.network, (name) => labels.get(name) ?? name)).toEqual(expected)
  })
})
