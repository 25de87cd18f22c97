import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Import, readImports } from './imports'
import { listSourceFiles, ROOT } from './source-files'

// Everything that writes goes through one use case of db/commands/<subject>/: a route parses the request, calls one and
// answers; nothing else in app/ writes, opens a database or knows its file.

const app = listSourceFiles().filter(({ path }) => path.startsWith('app/') || path === 'proxy.ts')
const imports = await readImports(app)
const routes = app.filter(({ path }) => /(^|\/)route\.tsx?$/.test(path))
const isUseCase = ({ to }: Import) => /^db\/commands\/[a-z]+\/[a-z-]+\.ts$/.test(to) && !isPart(to)
const isPart = (path: string) => /^db\/commands\/(insert|change)\//.test(path)
const from = (path: string) => imports.filter((one) => one.from === path && !one.type)
const paths = (files: { path: string }[]) => files.map(({ path }) => path)

describe('app', () => {
  test('writes only by use cases', () => {
    const parts = imports.filter(({ to }) => isPart(to) || to === 'db/commands/load-bundle.ts')
    expect(parts.map((one) => `${one.from} imports ${one.to}`)).toEqual([])
    expect(paths(app.filter(({ text }) => /\b(db|database\(\))\s*\.(run|batch)\(/.test(text)))).toEqual([])
  })

  test('opens no database and names none, but in the one place that serves it', () => {
    const names = /\bopenEmbedded\b|\bopen\w*Engine\b|\bdatabaseAddress\b|\.address\b|PARLEY_DB/
    const naming = app.filter(({ path, text }) => path !== 'app/database.ts' && names.test(text))
    expect(paths(naming)).toEqual([])
  })

  test('calls use cases in routes alone', () => {
    const others = imports.filter((one) => isUseCase(one) && !one.type && !paths(routes).includes(one.from))
    expect(others.map((one) => `${one.from} imports ${one.to}`)).toEqual([])
  })
})

describe('routes', () => {
  test('take forms under one root', () => {
    const taking = routes.filter(({ text }) => /export (async )?function (POST|PUT|PATCH|DELETE)\b/.test(text))
    expect(taking.length).toBeGreaterThan(8)
    expect(paths(taking).filter((path) => !path.startsWith('app/write/'))).toEqual([])
    const under = app.filter(({ path }) => path.startsWith('app/write/'))
    expect(paths(under)).toEqual(paths(taking))
  })

  test('call exactly one use case each, and no query', () => {
    expect(routes.length).toBeGreaterThan(0)
    const calls = routes.map(({ path }) => ({ path, useCases: from(path).filter(isUseCase).length }))
    expect(calls.filter(({ useCases }) => useCases !== 1)).toEqual([])
    const asking = routes.flatMap(({ path }) => from(path)).filter(({ to }) => /^db\/(?!commands\/)/.test(to))
    expect(asking.map((one) => `${one.from} imports ${one.to}`)).toEqual([])
  })

  test('spell no status and make no response of their own', () => {
    expect(paths(routes.filter(({ text }) => /\bstatus\b|\b[1-5]\d\d\b|new Response|Response\./.test(text)))).toEqual(
      [],
    )
  })

  test('have a test each', () => {
    const tests = readdirSync(join(ROOT, 'tests/routes'), { encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(ROOT, 'tests/routes', name), 'utf8'))
    const untested = routes.filter(({ path }) => {
      const imported = `} from '@/${path.replace(/\.tsx?$/, '')}'`
      return !tests.some((text) => text.includes(imported))
    })
    expect(paths(untested)).toEqual([])
  })
})

test('the command line writes only by use cases', async () => {
  const cli = listSourceFiles().filter(({ path }) => path.startsWith('db/cli'))
  const wrong = (await readImports(cli)).filter(({ to }) => isPart(to) || /^db\/(files|queries)\//.test(to))
  expect(wrong.map((one) => `${one.from} imports ${one.to}`)).toEqual([])
})

test('a use case asks who may write before anything else', () => {
  const files = listSourceFiles().filter(({ path }) => isUseCase({ to: path } as Import))
  const writing = files.filter(({ text }) => /\b(changeRecords|loadBundle|recordChecks|keepForm)\(/.test(text))
  const useCases = writing.filter(({ text }) =>
    /export async function \w+\(\s*context: Context,[^;]*?<\s*Result</.test(text),
  )
  expect(useCases.length).toBeGreaterThanOrEqual(12)
  for (const { path, text } of useCases) {
    const body = text.slice(text.search(/export async function/))
    expect(body.search(/refuseReader\(context\)/), path).toBeGreaterThan(0)
    expect(body.search(/refuseReader\(context\)/), path).toBeLessThan(body.search(/\bawait\b/))
  }
})
