import { expect, test } from 'vitest'
import type { Bundle } from '@/lib/bundle/schema'
import { writeQdaProject } from '@/lib/qda/write'
import { readQdpx } from '@/lib/record-imports/qdpx/read'
import { readDataset } from '../../dataset/bundle'
import { nastyLibrary } from '../../fixtures/nasty/library'
import { recordsIn } from '../dna/lines'
import { importedFile, readLines } from '../imported-file'

/** The project that a library leaves as, without its texts. */
async function projectOf(library: Bundle): Promise<Uint8Array> {
  const codings = new Map(library.codings.map((coding) => [coding.id, coding]))
  const sources = async function* () {
    for (const source of library.sources) {
      const own = (record: { quotations: string[] }) =>
        record.quotations.some((id) => library.quotations.find((one) => one.id === id)?.source === source.slug)
      yield {
        source,
        text: undefined,
        quotations: library.quotations.filter((one) => one.source === source.slug),
        positions: library.positions.filter(own),
        claims: library.claims.filter(own),
        absences: library.absences.filter(own),
      }
    }
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeQdaProject(
    { ...library, dataDate: '2026-11-27', codings, users: library.codings.map(({ coder }) => coder) },
    sources,
  ))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

test.each([
  ['the bundled library', readDataset().bundle],
  ['a library that is hard to write', nastyLibrary()],
])('%s leaves as a project and comes in again with what a project holds', async (_, library) => {
  const lines = await readLines(readQdpx, importedFile('library.qdpx', await projectOf(library)))
  const plain = (name: string) => name.replace(/\s+/g, ' ').trim()
  const names = new Map([
    ...library.actors.map(({ slug, name }) => [slug, name] as const),
    ...library.topics.map(({ slug, label }) => [slug, label] as const),
  ])
  // A project does not hold conditions, what an inference follows from, who reports, or unnamed groups.
  const held = library.positions.filter(
    ({ basis, stance, status, actor, reportedBy }) =>
      basis === 'stated' &&
      reportedBy === null &&
      !/if|unless/.test(stance) &&
      status === 'published' &&
      library.actors.find(({ slug }) => slug === actor)?.kind !== 'group',
  )
  const rowOf = (actor: string | undefined, topic: string | undefined, stance: string) =>
    [plain(actor ?? ''), plain(topic ?? ''), stance].join(' | ')
  const left = new Set(held.map(({ actor, topic, stance }) => rowOf(names.get(actor), names.get(topic), stance)))
  const actors = new Map(recordsIn(lines, 'actor').map(({ slug, name }) => [slug, name]))
  const topics = new Map(recordsIn(lines, 'topic').map(({ slug, label }) => [slug, label]))
  const came = new Set(
    recordsIn(lines, 'position').map(({ actor, topic, stance }) => rowOf(actors.get(actor), topics.get(topic), stance)),
  )
  expect(left.size).toBeGreaterThan(5)
  expect([...came].sort()).toEqual([...left].sort())
})
