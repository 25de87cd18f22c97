import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serializeBundle } from '@/lib/bundle/serialize'
import { BUNDLE, bundleParley, freshFile, outcome, parley, start } from '../cli/run-parley'
import { nastyLibrary } from '../fixtures/nasty/library'
import { unwordedLibrary } from '../fixtures/unworded'

// The command line in a process of its own, asked by the client of the protocol's own SDK.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const library = nastyLibrary()
const [open, closed] = library.sources
if (!open || !closed) throw new Error('no sources')
open.textShown = true
closed.textShown = false
let db: string
let client: Client

async function connectTo(file: string, env: Record<string, string> = {}): Promise<Client> {
  const made = new Client({ name: 'test', version: '1' })
  await made.connect(
    new StdioClientTransport({ command: process.execPath, args: [BUNDLE, 'mcp'], env: { PARLEY_DB: file, ...env } }),
  )
  return made
}

async function seeded(bundle: ReturnType<typeof nastyLibrary>): Promise<string> {
  const [file, source] = [freshFile(), freshFile('library.json')]
  writeFileSync(source, serializeBundle(bundle))
  expect((await parley(['seed', '--file', source], { db: file })).code).toBe(0)
  return file
}

beforeAll(async () => {
  bundleParley()
  db = await seeded(library)
  client = await connectTo(db)
})
afterAll(() => client.close())

// biome-ignore lint/suspicious/noExplicitAny: answers of every tool; the SDK checks them against their schemas
type Answered = { text: string; data: any; isError: boolean }
async function ask(name: string, args: object = {}, of = client): Promise<Answered> {
  const { content, structuredContent, isError } = await of.callTool({ name, arguments: { ...args } })
  const [first] = content as { type: string; text: string }[]
  return { text: first?.text ?? '', data: structuredContent, isError: isError === true }
}

test('every tool is read-only and has schemas for question and answer', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).toSorted()).toEqual([
    'check_quotation', 'compare', 'get_record', 'list_claims', 'list_names', 'list_positions', 'search',
  ]) // biome-ignore format: read across
  for (const { name, annotations, outputSchema, inputSchema } of tools) {
    expect(annotations?.readOnlyHint, name).toBe(true)
    expect([inputSchema.type, outputSchema?.type], name).toEqual(['object', 'object'])
  }
  expect(client.getInstructions()).toContain('silence is not neutrality')
})

test('positions are given page by page, each with its words, speakers, source, locator and address', async () => {
  const seen: string[] = []
  const words = new Map(
    library.quotations.map(({ id, segments }) => [id, segments.map(({ exact }) => exact).join(' … ')]),
  )
  for (let after: string | undefined; ; ) {
    const { data, text } = await ask('list_positions', { limit: 50, sort: 'newest', ...(after ? { after } : {}) })
    seen.push(...data.positions.map(({ id }: { id: string }) => id))
    for (const one of data.quotations) {
      expect(one.words, one.id).toBe(words.get(one.id))
      expect(one.speakers.length, one.id).toBeGreaterThan(0)
      expect(one.address).toBe(`/sources/${one.source}#${one.id}`)
      expect(text).toContain(one.quoted ? `“${one.words}”` : `In the reporter’s words, not quoted: ${one.words}`)
      expect(text).toContain(one.citation)
    }
    if (data.next === null) break
    after = data.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  const shown = library.positions.filter(
    ({ status, coding }) => status === 'published' && library.codings.find(({ id }) => id === coding)?.published,
  )
  expect(seen.toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
})

test('a page of fewer goes on where it ended', async () => {
  const first = await ask('list_positions', { limit: 3 })
  const second = await ask('list_positions', { limit: 3, after: first.data.next })
  const both = await ask('list_positions', { limit: 6 })
  expect([...first.data.positions, ...second.data.positions]).toEqual(both.data.positions)
  expect(await ask('list_positions', { after: 'nowhere' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('after'),
  })
})

test('a comparison names each silence by its kind, and has every quotation of its cells', async () => {
  const { data, text } = await ask('compare', {
    topics: ['all'],
    actors: library.actors.slice(0, 6).map(({ slug }) => slug),
  })
  type Cell = { kind: string; silence?: string; positions?: { evidence: { id: string }[] }[] }
  const cells: Cell[] = data.comparison.rows.flatMap(({ cells }: { cells: Cell[] }) => cells)
  const silences = new Set(cells.flatMap(({ silence }) => silence ?? []))
  expect(silences.size).toBeGreaterThan(1)
  expect(text).toContain('Silence is not neutrality')
  const cited = new Set(data.quotations.map(({ id }: { id: string }) => id))
  for (const { positions = [] } of cells)
    for (const { evidence } of positions) for (const { id } of evidence) expect(cited.has(id), id).toBe(true)
})

test.each([
  ['compare', { topics: ['nothing-like-it'] }],
  ['get_record', { type: 'actor', name: 'nobody-at-all' }],
  ['get_record', { type: 'position', name: 'p-none' }],
  ['check_quotation', { words: 'a few words', source: 'no-such-source' }],
  ['check_quotation', { words: '—' }],
  ['list_names', { kind: 'actor', after: 'nobody' }],
])('%s of what is not there is refused in words: %j', async (name, args) => {
  const { isError, text } = await ask(name, args)
  expect(isError).toBe(true)
  expect(text).toMatch(/\p{Lu}.+|not in this list/u)
  expect(text).not.toMatch(/sqlite|at .*\.ts|undefined/i)
})

test('an unknown name comes back with the one that was probably meant', async () => {
  const { text } = await ask('get_record', { type: 'actor', name: 'ada-marlowe' })
  expect(text).toContain('Did you mean')
  expect(text).toContain('(ada-marlow)')
  const { data } = await ask('list_positions', { actor: ['ada-marlowe', 'ada-marlow'] })
  expect(data.problems).toMatchObject([{ parameter: 'actor', near: { slug: 'ada-marlow' } }])
})

test('records of every type are given, with what must be told', async () => {
  const withdrawn = library.positions.find(({ status }) => status === 'withdrawn')
  const names = [
    ['position', withdrawn?.id ?? ''],
    ['claim', library.claims[0]?.slug ?? ''],
    ['actor', 'ada-marlow'],
    ['topic', library.topics[0]?.slug ?? ''],
    ['summit', library.summits[0]?.slug ?? ''],
    ['source', library.sources[0]?.slug ?? ''],
  ]
  for (const [type, name] of names) {
    const { data, text, isError } = await ask('get_record', { type, name })
    expect(isError, `${type} ${name}: ${text}`).toBe(false)
    expect(data.type).toBe(type)
    if (type === 'position') expect(data.notes.join()).toContain('Withdrawn')
  }
})

describe('a quotation', () => {
  const long = library.quotations.find(
    ({ mode, segments: [one], speakers }) =>
      mode === 'direct' && speakers.length === 1 && (one?.exact.split(' ').length ?? 0) > 8,
  )
  const words = long?.segments[0]?.exact ?? ''
  const elsewhere = library.sources.find(({ slug }) => slug !== long?.source)?.slug

  test('that is on record is exact, with its citation', async () => {
    const { data } = await ask('check_quotation', { words, source: long?.source, speaker: long?.speakers[0] })
    expect(data.result).toBe('exact')
    expect(data.matches[0].quotation).toMatchObject({ id: long?.id, source: long?.source })
    const folded = await ask('check_quotation', { words: words.replaceAll('’', "'").replaceAll(' ', '  ') })
    expect(folded.data.result).toBe('exact')
  })

  test('from another source, or by somebody else, is moved', async () => {
    expect((await ask('check_quotation', { words, source: elsewhere })).data).toMatchObject({
      result: 'moved',
      matches: [{ quotation: { source: long?.source } }],
    })
    const other = library.actors.find(({ slug }) => !long?.speakers.includes(slug))?.slug
    expect((await ask('check_quotation', { words, speaker: other })).data.result).toBe('moved')
  })

  test('with another word is changed, with the difference', async () => {
    const parts = words.split(' ')
    const changed = [...parts.slice(0, 4), 'entirely', ...parts.slice(4)].join(' ')
    const { data, text } = await ask('check_quotation', { words: changed, source: long?.source })
    expect(data.result).toBe('changed')
    const removed = data.matches[0].difference.filter(({ kind }: { kind: string }) => kind === 'removed')
    expect(removed.map((part: { text: string }) => part.text).join('')).toContain('entirely')
    expect(text).toContain('[-')
  })

  test('that nobody recorded is missing, which proves nothing', async () => {
    const { data, text } = await ask('check_quotation', { words: 'we shall plant nine hundred cherry trees tomorrow' })
    expect(data).toMatchObject({ result: 'missing', matches: [] })
    expect(text).toContain('does not prove')
  })

  test('in the reporter’s words is said to be no quotation of the speaker', async () => {
    const paraphrase = library.quotations.find(
      ({ mode, segments: [one] }) => mode === 'paraphrase' && (one?.exact.length ?? 0) > 20,
    )
    const { text } = await ask('check_quotation', { words: paraphrase?.segments[0]?.exact, source: paraphrase?.source })
    expect(text).toContain('no quotation of the speaker')
  })
})

test('texts are compared only where readers may see them', async () => {
  const file = freshFile('texts.jsonl')
  const body = 'Nobody quoted this.\n\nThe harbour master counted forty-one empty crates before breakfast.\n'
  const hash = createHash('sha256').update(body).digest('hex')
  const lines = [open, closed].map((source) =>
    JSON.stringify({ source: source.slug, version: 1, hash, addedOn: '2026-01-01', body }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  const loaded = await parley(['texts', file], { db })
  expect(loaded.code, loaded.stderr).toBe(0)
  const asked = { words: 'The harbour master counted forty-one empty crates' }
  expect((await ask('check_quotation', { ...asked, source: open.slug })).data).toMatchObject({
    result: 'exact',
    matches: [{ quotation: null, inText: { source: open.slug, locator: '¶2' } }],
  })
  expect((await ask('check_quotation', { ...asked, source: closed.slug })).data).toMatchObject({
    result: 'missing',
    matches: [],
  })
})

test('a topic that is not worded yet is marked, and in no comparison', async () => {
  const other = await connectTo(await seeded(unwordedLibrary()), { PARLEY_PUBLIC_URL: 'https://parley.example/' })
  const { text, data } = await ask('list_positions', { topic: ['easing'] }, other)
  expect(text).toContain('topic not worded yet: counts for no side')
  expect(data.topics[0].proposition).toBeNull()
  expect(data.quotations[0].address).toMatch(/^https:\/\/parley\.example\/sources\//)
  expect(await ask('compare', { topics: ['easing'] }, other)).toMatchObject({
    isError: true,
    text: expect.stringContaining('not worded yet'),
  })
  await other.close()
})

test('standard output has the protocol and nothing else, and the database is never written to', async () => {
  const before = (await parley(['export'], { db })).stdout
  const child = start(BUNDLE, ['mcp'], { db })
  const ended = outcome(child)
  const say = (message: object) => child.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } }
  say({ id: 1, method: 'initialize', params: initialize })
  say({ method: 'notifications/initialized' })
  say({ id: 2, method: 'tools/call', params: { name: 'search', arguments: { query: 'harbour' } } })
  say({ id: 3, method: 'tools/call', params: { name: 'no_such_tool', arguments: {} } })
  say({ id: 4, method: 'tools/call', params: { name: 'list_positions', arguments: { limit: 'many' } } })
  child.stdin?.write('this is no message\n')
  await vi.waitFor(async () => expect(await soFar(child)).toContain('"id":4'), 30_000)
  child.stdin?.end()
  const { code, stdout } = await ended
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(4)
  for (const line of lines) expect(JSON.parse(line).jsonrpc).toBe('2.0')
  expect((await parley(['export'], { db })).stdout).toBe(before)
})

const heard = new WeakMap<object, string[]>()
async function soFar(child: ReturnType<typeof start>): Promise<string> {
  const known = heard.get(child)
  if (known) return known.join('')
  const chunks: string[] = []
  heard.set(child, chunks)
  child.stdout?.on('data', (chunk: Buffer) => void chunks.push(chunk.toString('utf8')))
  return ''
}

test('without a database it says so and ends', async () => {
  const { code, stdout, stderr } = await parley(['mcp'], { db: freshFile() })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('There is no database')
})
