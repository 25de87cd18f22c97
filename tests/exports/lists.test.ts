import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportFileName } from '@/lib/exports/file-name'
import type { ExportView } from '@/lib/exports/format'
import { findFormat, formatsFor, serializeView, tooLongFor } from '@/lib/exports/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { textOf } from './text-of'

/** Every list of the nasty library, in every format it can be had in, read back. */
const views: Partial<Record<'positions' | 'claims', ExportView>> = {}

beforeAll(async () => {
  const { db } = await freshDatabase(nastyLibrary())
  for (const name of ['positions', 'claims'] as const) {
    const answer = await askView(db, name, '')
    if (!('view' in answer)) throw new Error(`no ${name}: ${JSON.stringify(answer)}`)
    views[name] = answer.view
  }
})

async function write(name: 'positions' | 'claims', extension: string) {
  const view = views[name]
  const format = findFormat(name, extension)
  if (!view || !format) throw new Error(`${name} cannot be had as ${extension}`)
  return { view, body: await serializeView(format, view) }
}

describe.each(['positions', 'claims'] as const)('%s', (name) => {
  test('can be had as a memo, a workbook, a paper, a page and as data', () => {
    expect(formatsFor(name).map(({ extension }) => extension)).toEqual(
      expect.arrayContaining(['csv', 'xlsx', 'docx', 'md', 'tex', 'html', 'json', 'bib', 'ris', 'csl']),
    )
  })

  test('as Word: a row each that does not break, the head repeated, real footnotes', async () => {
    const { view, body } = await write(name, 'docx')
    const parts = unzipSync(body as Uint8Array)
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const rows = document.match(/<w:tr[ >]/g)?.length ?? 0
    const length = view.name === 'positions' ? view.model.matching : view.name === 'claims' ? view.model.total : 0
    expect(rows).toBe(length + 1)
    expect(document.match(/<w:cantSplit/g)).toHaveLength(rows)
    expect(document).toContain('<w:tblHeader')
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain('<w:footnote')
  })

  test('as Excel: words stay words, whatever they begin with', async () => {
    const { body } = await write(name, 'xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(body as unknown as ArrayBuffer)
    expect(workbook.worksheets.map((sheet) => sheet.name)).toContain('Provenance')
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  test('as Excel: records lead to their pages', async () => {
    const { view } = await write(name, 'xlsx')
    const model = {
      ...view.model,
      provenance: { ...view.model.provenance, address: `https://parley.example/${name}?sort=newest` },
    }
    const format = findFormat(name, 'xlsx')
    const body = format && (await serializeView(format, { ...view, model } as ExportView))
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(body as unknown as ArrayBuffer)
    const links: string[] = []
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cell.hyperlink && links.push(cell.hyperlink)))
    const roots = new Set(links.map((link) => link.split('/').slice(0, 4).join('/')))
    for (const page of [name, 'actors', 'topics']) expect(roots).toContain(`https://parley.example/${page}`)
  })

  test('as CSV and JSON: the quotations word for word', async () => {
    const csv = textOf((await write(name, 'csv')).body)
    const rows = parse(csv, { columns: true }) as Record<string, string>[]
    const json = JSON.parse(textOf((await write(name, 'json')).body))
    expect(json.format).toBe(`parley-${name}`)
    const record = name === 'claims' ? 'claim' : 'position'
    expect(rows.filter((row) => row.record === record)).toHaveLength(json[name].length)
  })

  test('as HTML: no script, every name escaped', async () => {
    const html = (await write(name, 'html')).body as string
    expect(html).not.toMatch(/<script|href="javascript:/)
  })

  test('as LaTeX: a table, its references and a paper to compile', async () => {
    const parts = unzipSync((await write(name, 'tex')).body as Uint8Array)
    expect(Object.keys(parts).toSorted()).toEqual(['main.tex', 'references.bib', 'table.tex'])
  })

  test('is saved under a name that says what is inside', async () => {
    const { view } = await write(name, 'csv')
    expect(exportFileName(view, 'csv')).toMatch(new RegExp(`^parley-\\d+-${name}\\.csv$`))
  })
})

test('a document for reading refuses a list that nobody would read, and says what takes it', () => {
  const word = findFormat('positions', 'docx')
  if (!word) throw new Error('no Word')
  expect(tooLongFor(word, 2001)).toContain('at most 2000 rows; this list has 2001')
  expect(tooLongFor(word, 2000)).toBeUndefined()
})

test('what became of claims reads back from every file, the last outcome in force, sources marked as not quoted', async () => {
  const rows = parse(textOf((await write('claims', 'csv')).body), { columns: true }) as Record<string, string>[]
  const of = (claim: string, record: string) => rows.filter((row) => row.claim === claim && row.record === record)
  expect(of('second-round-will-slip', 'claim')[0]).toMatchObject({
    outcome: 'did_not',
    how_said: 'flat',
    own_power: 'no',
    by: '2019-03-31',
    true_if: 'It began after 28 February 2019.',
    test_written_on: '2026-11-27',
  })
  expect(of('second-round-will-slip', 'outcome_source').map(({ cited_for }) => cited_for)).toEqual([
    'The =first= line says so.',
    'And so does the last.',
  ])
  expect(of('inspections-done-in-a-year', 'outcome').map(({ outcome }) => outcome)).toEqual([
    'came_true_in_part',
    'cannot_be_told',
  ])
  expect(of('inspections-done-in-a-year', 'claim')[0]?.outcome).toBe('cannot_be_told')
  const json = JSON.parse(textOf((await write('claims', 'json')).body))
  const slipped = json.claims.find(({ claim }: { claim: { slug: string } }) => claim.slug === 'second-round-will-slip')
  expect(slipped).toMatchObject({ outcome: 'did_not', standing: 'unanswered', claim: { ownPower: false } })
  expect(slipped.claim.outcomes[0].sources).toHaveLength(2)
  for (const extension of ['md', 'html'] as const) {
    const text = textOf((await write('claims', extension)).body)
    expect(text).toContain('Did not come true')
    expect(text).toContain('cited, not quoted')
    expect(text).toContain('Unsettled past its day')
    expect(text).toContain('What became of it')
  }
})
