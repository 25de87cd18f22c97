import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import sax from 'sax'
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { openSourceFile } from '@/db/commands/files/open-source'
import type { Bundle } from '@/lib/bundle/schema'
import { guidOf } from '@/lib/qda/codes'
import { nastyLibrary, nastyTexts } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { shownBundle } from '../library-tables/shown-bundle'
import { asEditor, asReader, done } from '../support/context'
import { freshDatabase } from '../support/database'
import { libraryFile } from '../support/library-file'
import { storeText } from '../support/store-text'

const XSD = readFileSync('tests/fixtures/schemas/refi-qda-project.xsd', 'utf8')

type Selection = {
  guid: string
  source: string
  start: number
  end: number
  name: string
  codes: string[]
  user?: string
}
type Project = {
  codes: Map<string, { name: string; path: string[] }>
  sources: Map<string, string>
  selections: Selection[]
  users: Map<string, string>
  texts: Map<string, string>
  cases: Map<string, { name: string; code: string; sources: string[]; selections: string[] }>
  guids: string[]
}

/** Reads a project as another program would: by an XML parser, with its texts. */
function readProject(zip: Uint8Array): Project {
  const files = new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  )
  const project: Project = {
    codes: new Map(),
    sources: new Map(),
    selections: [],
    users: new Map(),
    texts: new Map(),
    cases: new Map(),
    guids: [],
  }
  const path: string[] = []
  let source = ''
  let one: { name: string; code: string; sources: string[]; selections: string[] } | undefined
  const parser = sax.parser(true)
  parser.onopentag = ({ name, attributes }) => {
    const own = attributes as Record<string, string>
    const { guid = '', name: named = '' } = own
    if (guid) project.guids.push(guid)
    if (name === 'Code') project.codes.set(guid, { name: named, path: [...path] })
    if (name === 'Code') path.push(named)
    if (name === 'User') project.users.set(guid, named)
    if (name === 'TextSource') {
      source = guid
      project.sources.set(guid, named)
      project.texts.set(guid, files.get(`Sources/${own.plainTextPath?.replace('internal://', '')}`) ?? 'missing')
    }
    if (name === 'PlainTextSelection')
      project.selections.push({
        guid,
        source,
        name: named,
        start: Number(own.startPosition),
        end: Number(own.endPosition),
        codes: [],
        ...(own.creatingUser && { user: own.creatingUser }),
      })
    const target = own.targetGUID ?? ''
    if (name === 'Case') {
      one = { name: named, code: '', sources: [], selections: [] }
      project.cases.set(guid, one)
    } else if (name === 'CodeRef' && one) one.code = target
    else if (name === 'CodeRef') project.selections.at(-1)?.codes.push(target)
    if (name === 'SourceRef') one?.sources.push(target)
    if (name === 'SelectionRef') one?.selections.push(target)
  }
  parser.onclosetag = (name) => {
    if (name === 'Code') path.pop()
    if (name === 'Case') one = undefined
  }
  parser.write(files.get('project.qde') ?? '').close()
  return project
}

const projectOf = (zip: Uint8Array) => Buffer.from(unzipSync(zip)['project.qde'] ?? '').toString('utf8')
const wordsAt = ({ texts }: Project, { source, start, end }: Selection) =>
  [...(texts.get(source) ?? '')].slice(start, end).join('')

/** The nasty library with the texts that its anchors were taken from, of which half may be shown. */
async function withTexts(): Promise<{ bundle: Bundle; zip: Uint8Array }> {
  const bundle = nastyLibrary()
  const texts = nastyTexts()
  bundle.sources.forEach((source, index) => {
    source.textShown = index % 2 === 0
  })
  const { db } = await freshDatabase(bundle)
  for (const { slug } of bundle.sources) await storeText(db, slug, texts.get(slug)?.anchored ?? '')
  return { bundle, zip: await libraryFile(db, 'qdpx') }
}

describe('a library as a REFI-QDA project', () => {
  let bundle: Bundle
  let zip: Uint8Array
  let project: Project
  beforeAll(async () => {
    ;({ bundle, zip } = await withTexts())
    project = readProject(zip)
  })
  const shown = () => shownBundle(bundle)

  test('is valid by the published schema, which notices what is not', async () => {
    const contents = projectOf(zip)
    const validate = (text: string) =>
      validateXML({ xml: { fileName: 'project.qde', contents: text }, schema: { fileName: 'p.xsd', contents: XSD } })
    expect((await validate(contents)).errors).toEqual([])
    expect((await validate(contents.replace('isCodable="true"', ''))).valid).toBe(false)
    expect((await validate(contents.replace(/guid="[^"]+"/, 'guid="topic-1"'))).valid).toBe(false)
  })

  test('gives no identifier twice, and refers to none that is missing', () => {
    expect(new Set(project.guids).size).toBe(project.guids.length)
    for (const { codes, user } of project.selections) {
      for (const code of codes) expect(project.codes.has(code)).toBe(true)
      if (user) expect(project.users.has(user)).toBe(true)
    }
  })

  test('codes every shown position on its words with its topic, stance, basis and actor', () => {
    const published = shown().positions.filter(({ status }) => status === 'published')
    const quotations = new Map(bundle.quotations.map((quotation) => [quotation.id, quotation]))
    expect(published.length).toBeGreaterThan(50)
    for (const { id, topic, stance, basis, actor, quotations: evidence } of published) {
      const wanted = [guidOf('topic', topic), guidOf('stance', stance), guidOf('basis', basis), guidOf('actor', actor)]
      for (const name of evidence)
        quotations.get(name)?.segments.forEach(({ exact }, n) => {
          const selection = project.selections.find(({ guid }) => guid === guidOf('selection', `${id}/${name}/${n}`))
          expect(selection?.codes, `${id} ${name}`).toEqual(wanted)
          const words = selection && wordsAt(project, selection)
          if (quotations.get(name)?.mode === 'paraphrase') expect(exact.startsWith(words ?? 'missing')).toBe(true)
          else expect(words).toBe(exact)
        })
    }
    for (const { codes } of project.selections.filter(({ codes }) => codes.length > 0))
      expect(project.codes.get(codes[0] ?? '')?.path[0]).toMatch(/^(Topics|Claims)$/)
  })

  test('has everybody who speaks as a case, with their words and the texts that they wrote', () => {
    const selections = new Map(project.selections.map((selection) => [selection.guid, selection]))
    const published = shown().positions.filter(({ status }) => status === 'published')
    const actors = new Map(shown().actors.map((actor) => [actor.slug, actor]))
    expect(project.cases.size).toBeGreaterThan(20)
    for (const [slug, { name }] of actors) {
      const one = project.cases.get(guidOf('case', slug))
      const own = published.filter(({ actor }) => actor === slug)
      if (own.length > 0) expect(one?.code, name).toBe(guidOf('actor', slug))
      const belonging = new Set(one?.selections)
      expect(belonging.size).toBe(one?.selections.length ?? 0)
      for (const { id, quotations } of own)
        expect(belonging, `${slug} ${id}`).toContain(guidOf('selection', `${id}/${quotations[0]}/0`))
      // Nothing that somebody else said belongs to a case.
      for (const guid of belonging) {
        const codes = selections.get(guid)?.codes
        expect(codes, `${slug} ${guid}`).toBeDefined()
        if (codes && codes.length > 0) expect(codes).toContain(guidOf('actor', slug))
      }
    }
    const written = shown().sources.flatMap(({ slug, authors }) =>
      authors.flatMap(({ actor }) => (actor ? [[actor, slug]] : [])),
    )
    expect(written.length).toBeGreaterThan(0)
    for (const [actor, slug] of written) {
      const sources = [...(project.cases.get(guidOf('case', actor ?? ''))?.sources ?? [])]
      expect(
        sources.some((guid) => guid === guidOf('source', slug ?? '') || guid === guidOf('quotations', slug ?? '')),
      ).toBe(true)
    }
    for (const { sources } of project.cases.values())
      for (const guid of sources) expect(project.sources.has(guid)).toBe(true)
  })

  test('has the text of a source only where readers may see it; of others the quoted words alone', () => {
    const texts = nastyTexts()
    for (const { slug, textShown } of bundle.sources) {
      const whole = project.texts.get(guidOf('source', slug))
      expect(whole).toBe(textShown ? texts.get(slug)?.anchored : undefined)
      const lead = texts.get(slug)?.anchored.split('\n\n')[0] ?? ''
      if (!textShown) expect([...project.texts.values()].some((text) => text.includes(lead))).toBe(false)
    }
    const [name] = [...project.sources.values()].filter((title) => title.endsWith('(quotations only)'))
    expect(name).toBeDefined()
  })

  test('says who coded, and codes nothing withdrawn or unpublished', () => {
    const coders = new Set(shown().codings.map(({ coder }) => coder))
    for (const coder of coders) expect([...project.users.values()]).toContain(coder)
    const ids = new Set(shown().positions.flatMap(({ id, status }) => (status === 'published' ? [id] : [])))
    for (const { id, quotations } of bundle.positions.filter(({ id }) => !ids.has(id)))
      for (const quotation of quotations)
        expect(project.guids).not.toContain(guidOf('selection', `${id}/${quotation}/0`))
  })
})

test('the editor’s own export has no more of a text than readers may see', async () => {
  const library = smallLibrary()
  const { db } = await freshDatabase(library)
  await storeText(db, 'gazette-1', 'A sentence that nobody quoted.')
  const input = { slug: 'gazette-1', format: 'qdpx', query: '', address: () => undefined }
  const { body, head } = done(await openSourceFile(asEditor(db), input))
  expect(head.name).toBe('gazette-1.qdpx')
  const files = Object.values(unzipSync(body as Uint8Array)).map((bytes) => Buffer.from(bytes).toString())
  expect(files.join()).not.toContain('nobody quoted')
  expect(files.join()).toContain('not before inspections')
})

test('positions count code points of a text with emoji', async () => {
  const library = smallLibrary()
  const [quotation, source] = [library.quotations[0], library.sources[0]]
  const text = '😀😀 she said, not before inspections'
  const exact = 'not before inspections'
  if (!quotation || !source) throw new Error('The small library has one of everything.')
  source.textShown = true
  quotation.segments = [{ exact, prefix: '', suffix: '', start: text.indexOf(exact), end: text.length }]
  const { db } = await freshDatabase(library)
  await storeText(db, 'gazette-1', text)
  const input = { slug: 'gazette-1', format: 'qdpx', query: '', address: () => undefined }
  const project = readProject(done(await openSourceFile(asReader(db), input)).body as Uint8Array)
  const selection = project.selections.find(({ source }) => source === guidOf('source', 'gazette-1'))
  expect(selection && wordsAt(project, selection)).toBe(exact)
  expect(selection?.name).toBe(exact)
})
