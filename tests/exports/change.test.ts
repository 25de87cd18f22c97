import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ChangeView } from '@/lib/change/model'
import { countedSentence } from '@/lib/change/view-words'
import { exportFileName } from '@/lib/exports/file-name'
import { findFormat, formatsFor, serializeView } from '@/lib/exports/registry'
import { readDataset } from '../dataset/bundle'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { expectGolden } from './golden'
import { textOf } from './text-of'

/** What moved on one topic of the sample library around its second summit, in every format, read back. */
const QUERY = 'around=tidewater-2019&topics=easing-the-ban,two-ports'
let view: ChangeView

beforeAll(async () => {
  const { db } = await freshDatabase(readDataset('sample/library.json').bundle)
  const answer = await askView(db, 'change', QUERY)
  if (!('view' in answer) || answer.view.name !== 'change') throw new Error(`no changes: ${JSON.stringify(answer)}`)
  view = answer.view.model
})

async function write(extension: string) {
  const format = findFormat('change', extension)
  if (!format) throw new Error(`changes cannot be had as ${extension}`)
  return serializeView(format, { name: 'change', model: view })
}

const moved = () => view.changes.listed
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#39;', '’')

test('there is something to write: moves of each kind, and a way back', () => {
  expect(moved().length).toBeGreaterThan(3)
  expect(new Set(moved().map(({ kind }) => kind)).size).toBeGreaterThan(1)
  expect(view.around?.slug).toBe('tidewater-2019')
})

test('every format that a view can be had in is there but the lists of sources', () => {
  expect(formatsFor('change').map(({ extension }) => extension)).toEqual([
    'csv', 'xlsx', 'docx', 'md', 'tex', 'html', 'svg', 'png', 'json',
  ]) // biome-ignore format: a list
})

test.each(['csv', 'md', 'json', 'svg'])('%s is the golden file', async (extension) => {
  expectGolden(`change-around-tidewater.${extension}`, textOf(await write(extension)))
})

describe('read back', () => {
  test('CSV: a row a change, with the words on both sides', async () => {
    const rows: Record<string, string>[] = parse(textOf(await write('csv')), { columns: true })
    expect(rows).toHaveLength(moved().length)
    for (const [index, passage] of moved().entries()) {
      const row = rows[index]
      expect(row).toMatchObject({ actor: passage.course.holder, topic: passage.course.topic, outcome: passage.fate })
      for (const [side, answer] of [['before', passage.before], ['after', passage.after]] as const) {
        expect(row?.[`${side}_stance`]).toBe(answer?.statements[0]?.stance)
        expect(row?.[`${side}_said_on`]).toBe(answer?.statements[0]?.statedOn)
        const words = `${row?.[`${side}_quotation`]}${row?.[`${side}_reporter_words`]}`
        expect(words).not.toBe('')
      } // biome-ignore format: two sides
    }
  })

  test('Excel: the same rows, and the numbers beside them', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await write('xlsx')) as unknown as ArrayBuffer)
    expect(workbook.getWorksheet('Changes')?.rowCount).toBe(moved().length + 1)
    const provenance = workbook.getWorksheet('Provenance')
    const texts: string[] = []
    provenance?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
    expect(texts.join('\n')).toContain(countedSentence(view))
  })

  test('Word: a memo’s table, one row a change, with footnotes', async () => {
    const parts = unzipSync((await write('docx')) as Uint8Array)
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(document.match(/<w:tr[ >]/g)).toHaveLength(moved().length + 1)
    for (const { course } of moved())
      expect(unescaped(document)).toContain(view.actors.get(course.holder)?.name ?? 'nobody')
    expect(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array())).toContain('<w:footnote')
  })

  test('HTML and LaTeX: both answers of every change', async () => {
    const html = textOf(await write('html'))
    for (const { before, after } of moved())
      for (const answer of [before, after])
        for (const statement of answer?.statements ?? []) {
          const record = view.records.get(`${statement.holder} ${statement.id}`)
          for (const { exact } of record?.evidence.flatMap(quotedSegments) ?? [])
            expect(html.replace(/<[^>]+>/g, '')).toContain(exact.replaceAll('&', '&amp;'))
        }
    const archive = unzipSync((await write('tex')) as Uint8Array)
    expect(Object.keys(archive).some((name) => name.endsWith('.tex'))).toBe(true)
  })

  test('PNG: a picture', async () => {
    expect(
      Buffer.from((await write('png')) as Uint8Array)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})

const quotedSegments = ({ mode, segments }: { mode: string; segments: string[] }) =>
  mode === 'paraphrase' ? [] : segments.map((exact) => ({ exact }))

test('files are named after what they show', () => {
  expect(exportFileName({ name: 'change', model: view }, 'csv')).toMatch(
    /^parley-change-around-tidewater-2019-\d+-changes\.csv$/,
  )
})
