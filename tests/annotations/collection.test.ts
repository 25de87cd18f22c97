import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSourceFile } from '@/db/commands/files/open-source'
import { anchorWords } from '@/lib/annotations/anchor-words'
import { codePointOffset } from '@/lib/annotations/code-points'
import type { Bundle } from '@/lib/bundle/schema'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { asReader, done, refused } from '../support/context'
import { freshDatabase } from '../support/database'
import { storeText } from '../support/store-text'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const PUBLIC = (path: string) => `https://parley.example${path}`

type Selector = { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number }
type Place = { type: string; source: { id: string; language: string }; state?: object; selector: Selector[] }
type Body = { type: string; purpose: string; value?: string; source?: string | { id: string; name: string } }
type Annotation = {
  id: string
  type: string
  motivation: string
  body: Body[]
  target: Place | { type: string; items: Place[] }
}
type Collection = { id: string; total: number; label: string; first?: { partOf: string; items: Annotation[] } }

/** The processor, with the option that its types do not know: in safe mode it refuses what a context does not define. */
const processor = jsonld as unknown as {
  expand(file: object, options: object): Promise<{ '@type': string[] }[]>
  toRDF(file: object, options: object): Promise<{ predicate: { value: string }; object: { value: string } }[]>
}

/** Reads JSON-LD with the published context alone; anything else that a file names would have to be fetched. */
const loader = async (url: string) => {
  if (url !== CONTEXT) throw new Error(`would fetch ${url}`)
  const document = JSON.parse(readFileSync('tests/fixtures/schemas/anno-context.json', 'utf8'))
  return { contextUrl: undefined, documentUrl: url, document }
}

async function fileOf(bundle: Bundle, slug: string, address: (path: string) => string | undefined = PUBLIC) {
  const { db } = await freshDatabase(bundle)
  const input = { slug, format: 'jsonld', query: '', address }
  return JSON.parse(String(done(await openSourceFile(asReader(db), input)).body)) as Collection
}

const placesOf = ({ target }: Annotation) => ('items' in target ? target.items : [target])
const wordsOf = (annotation: Annotation) => placesOf(annotation).map(({ selector }) => selector[0]?.exact)

describe('the quotations of a source as web annotations', () => {
  const bundle = nastyLibrary()
  const files = new Map<string, Collection>()
  beforeAll(async () => {
    for (const { slug } of bundle.sources) files.set(slug, await fileOf(bundle, slug))
  })
  const annotations = () => [...files.values()].flatMap(({ first }) => first?.items ?? [])

  test('are read by a JSON-LD processor in which no term is unknown', async () => {
    for (const file of files.values()) {
      const options = { documentLoader: loader, safe: true }
      const [expanded] = await processor.expand(file, options)
      expect(expanded?.['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection'])
      const typed = (await processor.toRDF(file, options)).filter(
        ({ predicate, object }) =>
          predicate.value.endsWith('#type') && object.value === 'http://www.w3.org/ns/oa#Annotation',
      )
      expect(typed.length).toBe(file.total)
    }
    expect(annotations().length).toBeGreaterThan(20)
  })

  test('are every quotation once, with its words segment by segment', () => {
    for (const quotation of bundle.quotations) {
      const found = annotations().filter(({ id }) => id.endsWith(`#${quotation.id}`))
      expect(found.length, quotation.id).toBe(1)
      const [annotation] = found
      if (!annotation) continue
      const words = quotation.segments.map(({ exact }) =>
        quotation.mode === 'paraphrase' ? anchorWords(exact) : exact,
      )
      expect(wordsOf(annotation)).toEqual(words)
      expect(annotation.target.type).toBe(words.length > 1 ? 'oa:Composite' : 'SpecificResource')
    }
  })

  test('point to the address of the source, and say in which text the offsets count', () => {
    const sourceOf = new Map(bundle.sources.map((source) => [source.slug, source]))
    for (const quotation of bundle.quotations) {
      const annotation = annotations().find(({ id }) => id.endsWith(`#${quotation.id}`))
      const own = sourceOf.get(quotation.source)
      for (const place of annotation ? placesOf(annotation) : []) {
        expect(place.source.id).toBe(own?.url ?? `https://parley.example/sources/${quotation.source}`)
        expect(place.source.language).toBe(quotation.lang)
        expect(place.state === undefined).toBe(quotation.checked === null)
      }
    }
  })

  test('name every published record that rests on them, with its stance or silence as a tag, and no other', () => {
    const published = new Set(bundle.codings.flatMap(({ id, published }) => (published ? [id] : [])))
    const shown = bundle.positions.filter(({ status, coding }) => status === 'published' && published.has(coding))
    const linked = annotations().flatMap(({ body }) =>
      body.flatMap(({ purpose, source }) => (purpose === 'linking' && typeof source === 'string' ? [source] : [])),
    )
    const positions = new Set(linked.filter((address) => address.includes('/positions/')))
    expect(positions).toEqual(new Set(shown.map(({ id }) => `https://parley.example/positions/${id}`)))
    const [one] = shown.filter(({ stance }) => stance === 'opposes_unless')
    const tagged = annotations().find(({ id }) => id.endsWith(`#${one?.quotations[0]}`))
    expect(tagged?.body).toContainEqual(expect.objectContaining({ purpose: 'tagging', value: 'Opposes unless' }))
    expect(tagged?.motivation).toBe('classifying')
  })

  test('mark a paraphrase, of which at most twelve words leave', () => {
    const ids = new Set(bundle.quotations.flatMap(({ id, mode }) => (mode === 'paraphrase' ? [id] : [])))
    const paraphrases = annotations().filter(({ id }) => ids.has(id.split('#')[1] ?? ''))
    expect(paraphrases.length).toBeGreaterThan(0)
    for (const annotation of paraphrases) {
      expect(annotation.body[0]?.value).toBe('Paraphrase: the reporter’s words, not quoted')
      for (const words of wordsOf(annotation)) expect(words?.split(/\s+/).length).toBeLessThanOrEqual(12)
    }
  })

  test('a long paraphrase is cut to its anchor, and its offsets with it', async () => {
    const library = smallLibrary()
    const quotation = library.quotations[0]
    const exact = 'one two three four five six seven eight nine ten eleven twelve thirteen'
    if (!quotation) throw new Error('The small library has quotations.')
    quotation.mode = 'paraphrase'
    quotation.segments = [{ exact, prefix: 'a ', suffix: ' z', start: 10, end: 10 + exact.length }]
    const file = await fileOf(library, 'gazette-1')
    const annotation = file.first?.items.find(({ id }) => id.endsWith('#q-1'))
    expect(annotation && placesOf(annotation)[0]?.selector).toEqual([
      { type: 'TextQuoteSelector', exact: exact.slice(0, -' thirteen'.length), prefix: 'a ' },
      { type: 'TextPositionSelector', start: 10, end: 10 + exact.length - ' thirteen'.length },
    ])
  })
})

test('offsets count code points of the text that is held', async () => {
  const library = smallLibrary()
  const [quotation] = library.quotations
  const body = '😀😀 she said, not before inspections'
  const exact = 'not before inspections'
  const start = body.indexOf(exact)
  if (!quotation) throw new Error('The small library has quotations.')
  quotation.segments = [{ exact, prefix: '', suffix: '', start, end: start + exact.length }]
  const { db } = await freshDatabase(library)
  await storeText(db, 'gazette-1', body)
  const input = { slug: 'gazette-1', format: 'jsonld', query: '', address: PUBLIC }
  const file = JSON.parse(String(done(await openSourceFile(asReader(db), input)).body)) as Collection
  const place = file.first?.items.find(({ id }) => id.endsWith('#q-1'))?.target as Place
  const position = place.selector[1]
  expect([...body].slice(position?.start, position?.end).join('')).toBe(exact)
})

test('a library without a public address names everything by URNs that stay', async () => {
  const [one, again] = [
    await fileOf(smallLibrary(), 'gazette-1', () => undefined),
    await fileOf(smallLibrary(), 'gazette-1'),
  ]
  expect(one.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(one.total).toBe(again.total)
  expect(JSON.stringify(one)).not.toContain('"id": "/')
})

test('there is none of a source that is not there, and it takes no parameters', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const open = (slug: string, query: string) =>
    openSourceFile(asReader(db), { slug, format: 'jsonld', query, address: PUBLIC })
  expect(refused(await open('gazette-9', '')).kind).toBe('not-found')
  expect(refused(await open('gazette-1', '?page=2')).kind).toBe('invalid')
})

test('the code point of an offset is that of the text spread into characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
      const offset = text.length === 0 ? 0 : seed % (text.length + 1)
      const before = [...text.slice(0, offset)]
      const cut = offset > 0 && offset < text.length && [...text.slice(offset - 1, offset + 1)].length === 1
      expect(codePointOffset(text, offset)).toBe(before.length - (cut ? 1 : 0))
    }),
  )
})
