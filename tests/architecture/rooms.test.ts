import { describe, expect, test } from 'vitest'
import { findCycles } from './cycles'
import { type Import, origin, readImports } from './imports'
import { listSourceFiles, roomOf } from './source-files'

// The arrows of ARCHITECTURE: lib ← db ← app and lib ← components ← app, never sideways or upward.

const files = listSourceFiles()
const imports = await readImports(files)

/** What a room may import, beside itself. A room or package that is not named is not allowed. */
const MAY: Record<string, (name: string) => boolean> = {
  lib: (name) =>
    !/^(react|react-dom|next|drizzle-orm|better-sqlite3|better-sqlite3-12|db|components|app|scripts|tests)$/.test(name),
  db: (name) =>
    /^(lib|drizzle-orm|better-sqlite3|better-sqlite3-12|libsql|zod|node|@modelcontextprotocol\/server)$/.test(name),
  components: (name) => !/^(db|app|next|drizzle-orm|better-sqlite3|better-sqlite3-12|scripts|tests)$/.test(name),
  app: (name) => !/^(scripts|tests)$/.test(name),
  scripts: (name) => /^(node|esbuild)$/.test(name),
}

describe('arrows', () => {
  test.each(Object.entries(MAY))('%s imports only what it may', (room, may) => {
    const own = imports.filter(({ from }) => roomOf(from) === room)
    expect(own.filter(({ type }) => !type).length, `imports found in ${room}/`).toBeGreaterThan(0)
    const wrong = own.filter((one) => origin(one) !== room && !may(origin(one)))
    expect(wrong.map(tell)).toEqual([])
  })

  test('only app and the entrances import Next', () => {
    const next = imports.filter((one) => origin(one) === 'next')
    expect(next.filter(({ from }) => !/^(app\/|proxy\.ts$|next\.config\.js$)/.test(from)).map(tell)).toEqual([])
  })

  test('only the follower of a replica file imports libSQL', () => {
    const libsql = imports.filter((one) => origin(one) === 'libsql')
    expect(libsql.map(({ from }) => from)).toEqual(['db/replica/follower.ts'])
  })

  test('only what answers assistants imports their protocol', () => {
    const protocol = imports.filter((one) => origin(one).startsWith('@modelcontextprotocol/'))
    expect(protocol.length).toBeGreaterThan(0)
    expect(protocol.filter(({ from }) => !/^db\/(assistants\/|cli\/mcp\.ts$)/.test(from)).map(tell)).toEqual([])
  })

  test('nothing of Node that reaches outside is in lib', () => {
    const reaching = /^node:(fs|child_process|net|https?|dgram|cluster|worker_threads|os|process)\b/
    // A picture is drawn with type from packages' files: they are read, and the letters taken out of them last as long
    // as the drawing.
    const type = ['fonts', 'find-package', 'script-faces'].map((name) => `lib/exports/png/${name}.ts`)
    const inLib = imports.filter(({ from }) => roomOf(from) === 'lib' && !type.includes(from))
    expect(inLib.filter(({ to }) => reaching.test(to)).map(tell)).toEqual([])
  })

  test('no file imports itself by a way round, types counted', () => {
    const inside = imports.filter((one) => one.inside)
    expect(findCycles(inside).map((cycle) => cycle.join(' → '))).toEqual([])
  })
})

describe('files', () => {
  test('the clock is read at the edges, never in lib, queries or commands', () => {
    const timeless = files.filter(({ path }) => /^(lib|db\/queries|db\/commands)\//.test(path))
    expect(timeless.length).toBeGreaterThan(0)
    const reading = timeless.filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(code(text)))
    expect(reading.map(({ path }) => path)).toEqual([])
  })

  test('names say what is inside, in kebab case', () => {
    const name = /^(\[{1,2}(\.{3})?[a-z-]+\]{1,2}|\([a-z-]+\)|[a-z0-9]+([.-][a-z0-9]+)*)$/
    const odd = files.filter(({ path }) => path.split('/').some((part) => !name.test(part)))
    expect(odd.map(({ path }) => path)).toEqual([])
    const vague = files.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|types|common)(\.|\/)/.test(path))
    expect(vague.map(({ path }) => path)).toEqual([])
  })

  test('no file is a barrel', () => {
    expect(files.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('no file is longer than 220 lines, data and migrations excepted', () => {
    const long = files
      .filter(({ path }) => !/(^|\/)schema\.ts$|^db\/(dataset|migrations)\//.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 220)
    expect(long).toEqual([])
  })
})

function tell({ from, to }: Import): string {
  return `${from} imports ${to}`
}

/** A text without its comments, which may speak of anything. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
