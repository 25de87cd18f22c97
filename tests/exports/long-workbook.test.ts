import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openFile, readFileRequest } from '@/db/files/open-file'
import type { Library } from '@/db/library'
import { findPositionList } from '@/db/queries/positions/list'
import { findPositionStream } from '@/db/queries/positions/stream'
import { MOST_IN_WORKBOOK } from '@/lib/exports/format'
import { xlsx } from '@/lib/exports/formats/xlsx'
import { serializeView } from '@/lib/exports/registry'
import { writeLongWorkbook } from '@/lib/exports/xlsx/long-workbook'
import { nastyLibrary } from '../fixtures/nasty/library'
import { filterOf } from '../positions/arbitrary'
import { freshDatabase } from '../support/database'

vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 })

const MOST_ROWS = 120
let db: Library
let long: ExcelJS.Workbook
let short: ExcelJS.Workbook
beforeAll(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
  long = await read(await written())
  const model = await findPositionList(db, filterOf({}))
  short = await read((await serializeView(xlsx, { name: 'positions', model })) as Uint8Array)
})

async function written(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const list = await findPositionStream(db, filterOf({}), { chunk: 50 })
  for await (const chunk of writeLongWorkbook(list, MOST_ROWS)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Read back by another library than wrote it. */
async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

const positionSheets = () => long.worksheets.filter(({ name }) => name.startsWith('Positions'))
const textOf = (cell: ExcelJS.Cell) => (cell.value instanceof Date ? cell.value.toISOString() : cell.text)

describe('a workbook that is written while it is read', () => {
  test('goes on on a further sheet where one is full, each with its head in sight', () => {
    expect(long.worksheets.map(({ name }) => name).slice(-2)).toEqual(['Key', 'Provenance'])
    expect(positionSheets().length).toBeGreaterThan(2)
    expect(positionSheets()[1]?.name).toBe('Positions 2')
    for (const sheet of positionSheets()) {
      expect(sheet.rowCount).toBeLessThanOrEqual(MOST_ROWS)
      expect(sheet.getRow(1).getCell(2).value).toBe('id')
      expect(sheet.getRow(1).getCell(1).font?.bold).toBe(true)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
      expect(sheet.autoFilter).toMatch(new RegExp(`^A1:[A-Z]{2}${sheet.rowCount}$`))
    }
  })

  test('has every cell that the workbook with links has, dates as dates and stances tinted', () => {
    const whole = short.getWorksheet('Positions') as ExcelJS.Worksheet
    const rows = positionSheets().flatMap((sheet) => sheet.getRows(2, sheet.rowCount - 1) ?? [])
    expect(rows.length).toBe(whole.rowCount - 1)
    expect(rows.length).toBeGreaterThan(300)
    const columns = whole.columnCount
    let [dates, tinted] = [0, 0]
    for (const [index, row] of rows.entries())
      for (let column = 1; column <= columns; column++) {
        const [one, other] = [row.getCell(column), whole.getRow(index + 2).getCell(column)]
        expect(textOf(one)).toBe(textOf(other))
        expect(one.formula).toBeUndefined()
        if (one.value instanceof Date) dates++
        if (one.fill?.type === 'pattern' && one.fill.pattern === 'solid') {
          expect(one.fill).toEqual(other.fill)
          tinted++
        }
      }
    expect(dates).toBeGreaterThan(300)
    expect(tinted).toBe(rows.length)
  })

  test('has further quotations as JSON and every source in its provenance', () => {
    const [sheet] = positionSheets()
    const name = (column: number) => sheet?.getRow(1).getCell(column).value
    const last = sheet?.columnCount ?? 0
    expect([name(last - 1), name(last)]).toEqual(['quotations', 'further_evidence'])
    const further = positionSheets().flatMap((one) => one.getColumn(last).values.slice(2).filter(Boolean))
    const several = short.getWorksheet('Further quotations')?.getColumn(2).values.slice(2)
    expect(further.length).toBe(new Set(several).size)
    expect(further.length).toBeGreaterThan(0)
    for (const text of further) expect(JSON.parse(String(text))[0]).toBeTypeOf('object')
    expect(long.getWorksheet('Provenance')?.rowCount).toBe(short.getWorksheet('Provenance')?.rowCount)
  })

  test('is the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await written()), Buffer.from(await written()))).toBe(0)
  })
})

test('a list that a workbook with links does not hold is opened as one', async () => {
  const address = () => undefined
  const request = await readFileRequest(db, { view: 'positions', format: 'xlsx', query: '' }, address)
  if (!('content' in request)) throw new Error(request.message)
  const { content } = request
  const opened = await openFile({ ...request, content: { ...content, rows: async () => MOST_IN_WORKBOOK + 1 } })
  if (!('body' in opened)) throw new Error(opened.message)
  expect(opened.head).toMatchObject({ name: expect.stringMatching(/positions\.xlsx$/), mediaType: xlsx.mediaType })
  let bytes = 0
  for await (const chunk of opened.body) bytes += chunk.length
  expect(bytes).toBeGreaterThan(10_000)
})
