import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { groupBy } from '@/lib/group-by'
import { guidOf } from '@/lib/qda/codes'
import { documentsOf } from '@/lib/qda/documents'
import { statementsOf } from '@/lib/qda/statements'
import { readQdpx } from '@/lib/record-imports/qdpx/read'
import { nastyLibrary, nastyTexts } from '../fixtures/nasty/library'
import { shownBundle } from '../library-tables/shown-bundle'
import { recordsIn } from '../record-imports/dna/lines'
import { importedFile, readLines } from '../record-imports/imported-file'
import { freshDatabase } from '../support/database'
import { libraryFile } from '../support/library-file'
import { storeText } from '../support/store-text'

/** Stances that say the same without a condition, which the format has no place for. */
const PLAIN = new Set(['supports', 'opposes', 'mixed'])

/** Letters and digits alone: a reader leaves the quotation marks around words out. */
const visible = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')

/** The project as a program leaves it that keeps cases, and no code for who speaks. */
function withoutSpeakerCodes(zip: Uint8Array, actors: readonly { slug: string }[]): Uint8Array {
  const files = unzipSync(zip)
  const codes = new Set(actors.map(({ slug }) => guidOf('actor', slug)))
  const project = strFromU8(files['project.qde'] ?? new Uint8Array()).replace(
    /<Coding guid="[^"]+"[^>]*><CodeRef targetGUID="([^"]+)"\/><\/Coding>/g,
    (coding, code) => (codes.has(code) ? '' : coding),
  )
  return zipSync({ ...files, 'project.qde': strToU8(project) })
}

test.each([
  ['as it is', false],
  ['with cases alone to say who speaks', true],
])('a library goes out as a project and comes in again with its positions, %s', async (_, casesAlone) => {
  const bundle = nastyLibrary()
  for (const source of bundle.sources) source.textShown = true
  const { db } = await freshDatabase(bundle)
  const texts = nastyTexts()
  for (const { slug } of bundle.sources) await storeText(db, slug, texts.get(slug)?.anchored ?? '')
  const shown = shownBundle(bundle)
  const known = {
    actors: shown.actors.map(({ slug, name, kind }) => ({ slug, name, kind, aliases: [] })),
    topics: [],
    themes: shown.themes,
    summits: [],
    sources: [],
    texts: [],
  }
  const whole = await libraryFile(db, 'qdpx')
  const file = casesAlone ? withoutSpeakerCodes(whole, shown.actors) : whole
  const lines = await readLines(readQdpx, importedFile('out.qdpx', file), { known })
  const quotations = new Map(recordsIn(lines, 'quotation').map((quotation) => [quotation.id, quotation]))
  // A concept comes in as a topic of its own, with the name of its code.
  const labels = new Map(recordsIn(lines, 'topic').map(({ slug, label }) => [slug, label]))
  const read = recordsIn(lines, 'position').map(({ actor, topic, stance, quotations: [first = ''] }) => ({
    what: `${actor} ${stance} ${labels.get(topic)}`,
    words: (quotations.get(first)?.segments ?? []).map(({ exact }) => visible(exact)),
  }))
  const labelOf = new Map(shown.topics.map(({ slug, label }) => [slug, label]))
  const groups = new Set(shown.actors.flatMap(({ slug, kind }) => (kind === 'group' ? [slug] : [])))
  const wanted: { what: string; words: string }[] = []
  for (const source of shown.sources) {
    const quotes = shown.quotations.filter((quotation) => quotation.source === source.slug)
    const ids = new Set(quotes.map(({ id }) => id))
    const on = <R extends { quotations: string[] }>(records: R[]) =>
      records.filter((one) => one.quotations.some((id) => ids.has(id)))
    const coded = {
      source,
      text: texts.get(source.slug)?.anchored,
      quotations: quotes,
      positions: on(shown.positions),
      claims: on(shown.claims),
      absences: on(shown.absences),
    }
    const places = documentsOf(coded)[0]?.places ?? new Map()
    const bySpan = groupBy(
      statementsOf(coded).flatMap((statement) =>
        statement.quotations.map((id) => ({ statement, range: places.get(id)?.[0], id })),
      ),
      ({ range }) => `${range?.start} ${range?.end}`,
    )
    for (const group of bySpan.values()) {
      const [one] = group
      const position = shown.positions.find(({ id }) => id === one?.statement.id)
      const [segment, ...more] = quotes.find(({ id }) => id === one?.id)?.segments ?? []
      // Records that share their words are one statement to other programs.
      if (group.length > 1 || more.length > 0 || !position || !segment) continue
      // Deeds, inferences and reports are left out: as plain statements they would be invented.
      const firstHand = position.basis === 'stated' && position.reportedBy === null
      if (PLAIN.has(position.stance) && firstHand && !groups.has(position.actor))
        wanted.push({
          what: `${position.actor} ${position.stance} ${labelOf.get(position.topic)}`,
          words: visible(segment.exact),
        })
    }
  }
  expect(wanted.length).toBeGreaterThan(50)
  const missing = wanted.filter(
    ({ what, words }) =>
      !read.some((one) => one.what === what && one.words.length > 0 && one.words.every((part) => words.includes(part))),
  )
  expect(missing).toEqual([])
  // Who speaks as an unnamed group is nobody: its words come in as nobody's.
  expect(read.filter(({ what }) => groups.has(what.split(' ')[0] ?? ''))).toEqual([])
  const invented = read.filter(({ what }) => !shown.actors.some(({ slug }) => slug === what.split(' ')[0]))
  expect(invented).toEqual([])
})
