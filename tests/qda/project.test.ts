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
    guids: [],
  }
  const path: string[] = []
  let source = ''
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
    if (name === 'CodeRef') project.selections.at(-1)?.codes.push(own.targetGUID ?? '')
  }
  parser.onclosetag = (name) => {
    if (name === 'Code') path.pop()
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
