import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { xlsx } from '@/lib/exports/formats/xlsx'
import { serializeView } from '@/lib/exports/registry'
import { STANCE_COLOURS } from '@/lib/exports/stance-colours'
import { columnName, sheet as sheetOf } from '@/lib/exports/xlsx/sheet'
import { filtered, nastyComparison } from './fixture'

async function write(model = nastyComparison()) {
  return (await serializeView(xlsx, { name: 'comparison', model })) as Uint8Array
}

/** Read back by another library than wrote it. */
async function read(...given: Parameters<typeof write>) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await write(...given)).slice().buffer)
  return workbook
}

let workbook: ExcelJS.Workbook
beforeAll(async () => {
  workbook = await read()
})
const sheet = (name: string) => workbook.getWorksheet(name) as ExcelJS.Worksheet
/** The column of the data sheet that has this name. */
function column(name: string): number {
  let found = 0
  sheet('Positions')
    .getRow(1)
    .eachCell((cell, at) => {
      if (cell.value === name) found = at
    })
  return found
}
const data = (name: string, row: number) => sheet('Positions').getRow(row).getCell(column(name))

describe('XLSX', () => {
  test('has its table, its records, their further quotations, key and provenance as sheets', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Comparison',
      'Positions',
      'Further quotations',
      'Key',
      'Provenance',
    ])
  })

  test('keeps its heads in sight and can be filtered', () => {
    expect(sheet('Comparison').views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 })
    expect(sheet('Comparison').autoFilter).toBe('A2:L6')
    expect(sheet('Positions').views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 })
    expect(sheet('Positions').autoFilter).toMatch(/^A1:[A-Z]{2}15$/)
  })

  test('tints stances, with their words and shapes', () => {
    const cell = sheet('Comparison').getCell('D3')
    expect(cell.text).toBe('▽ Opposes unless')
    expect(cell.fill).toMatchObject({
      pattern: 'solid',
      fgColor: { argb: `FF${STANCE_COLOURS.opposes_unless.ground}` },
    })
    expect(sheet('Comparison').getCell('J3').text).toBe('Nothing found')
    expect(sheet('Comparison').getCell('J3').fill).toMatchObject({ pattern: 'none' })
    expect(sheet('Comparison').getCell('D5').text).toBe('Under review')
    expect(sheet('Comparison').getCell('J5').text).toBe('Left out')
  })

  test('leads from stances to records and from citations to sources', () => {
    expect(sheet('Comparison').getCell('D3').hyperlink).toBe('https://parley.example/positions/p-toll-ada')
    expect(sheet('Comparison').getCell('F3').hyperlink).toBe('https://gazette.example/2031/harbour?id=1&part=2#p_42')
    expect(data('id', 2).hyperlink).toBe('https://parley.example/positions/p-toll-ada')
    expect(data('source_url', 2).hyperlink).toBe('https://gazette.example/2031/harbour?id=1&part=2#p_42')
  })

  test('leads to no record where the library has no address', async () => {
    const model = nastyComparison()
    model.provenance.address = undefined
    const private_ = await read(model)
    expect(private_.getWorksheet('Comparison')?.getCell('D3').hyperlink).toBeUndefined()
  })

  test('wraps its text', () => {
    expect(sheet('Comparison').getCell('E3').alignment).toMatchObject({ wrapText: true, vertical: 'top' })
    expect(sheet('Comparison').getRow(3).height).toBeGreaterThan(60)
  })

  test('leaves the height of its rows to the program that shows them', async () => {
    for (const [name, part] of Object.entries(unzipSync(await write())))
      expect(strFromU8(part), name).not.toContain('customHeight')
  })

  test('numbers its printed pages', () => {
    for (const page of workbook.worksheets) expect(page.headerFooter.oddFooter).toContain('Page &P of &N')
  })

  test('keeps text as text, whatever it begins with', () => {
    expect(data('summary', 2).value).toBe('=HYPERLINK("https://evil.example";"No toll | until the ferries are free")')
    expect(data('summary', 2).type).toBe(ExcelJS.ValueType.String)
    expect(data('summary', 3).value).toBe('＝SUM(1) would take half a toll.')
    for (const page of workbook.worksheets)
      page.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  test('keeps text that looks like an escape, and drops what no cell can hold', async () => {
    const model = nastyComparison()
    model.words = 'an _x0041_ escape, a bell\u0007'
    const strings = strFromU8(unzipSync(await write(model))['xl/sharedStrings.xml'] as Uint8Array)
    expect(strings).toContain('>an _x005F_x0041_ escape, a bell<')
  })

  test('has real dates only for whole plain days', () => {
    expect(data('checked_on', 2).value).toEqual(new Date('2031-04-01T00:00:00Z'))
    expect(data('checked_on', 2).numFmt).toBe('yyyy-mm-dd')
    expect(data('stated_on', 2).value).toBe('2031-03-04~')
    expect(data('stated_from', 2).value).toEqual(new Date('2031-03-04T00:00:00Z'))
    expect(data('stated_on', 15).value).toBe('../2031-03-01')
    expect(data('stated_from', 15).value).toBeNull()
    expect(data('stated_to', 15).value).toEqual(new Date('2031-03-01T00:00:00Z'))
  })

  test('has numbers for scores and none for silences', () => {
    expect(data('score', 2).value).toBe(-1)
    expect(data('code', 4).value).toBe('not_found')
    expect(data('score', 4).value).toBeNull()
  })

  test('puts quoted words in curly marks, and a paraphrase in none', () => {
    expect(sheet('Comparison').getCell('E3').text).toContain(
      '“no toll until the "free ferry" rule; line one\nline two … and not a day earlier”',
    )
    expect(sheet('Comparison').getCell('E4').text).toContain('\nIn the reporter’s words, not quoted')
    expect(data('quotation', 5).value).toBeNull()
    expect(data('reporter_words', 5).value).toBe('the night boats run')
  })

  test('explains every code, the silences apart', () => {
    const codes = sheet('Key').getColumn(1).values
    for (const code of ['supports', 'not_assessed', 'not_found', 'unclear', 'declined']) expect(codes).toContain(code)
    expect(sheet('Key').getCell('C7').text).toBe('Nothing found')
  })

  test('turns with the view', async () => {
    const turned = (await read(filtered({ transpose: true }))).getWorksheet('Comparison')
    expect(turned?.getCell('A5').text).toBe('Layla Haddad')
    expect(turned?.getCell('C1').text).toBe('Harbour toll: The port should do what “Harbour toll” says.')
    expect(turned?.getCell('C5').text).toBe('Nothing found')
  })

  test('is the same bytes every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-01') })
    const first = await write()
    vi.setSystemTime(new Date('2044-12-31T23:59:59'))
    expect(await write()).toEqual(first)
    vi.useRealTimers()
  })

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (at, name) => expect(columnName(at)).toBe(name))

  test('prints three actors beside each other on one page’s width', async () => {
    const part = strFromU8(unzipSync(await write())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(part).toContain('fitToPage="1"')
    expect(part).toMatch(/<pageSetup[^>]* fitToWidth="1" fitToHeight="0"/)
    expect(part).not.toContain('<brk')
  })

  test('prints no actor of more torn apart: pages begin where a group of columns does', async () => {
    const model = nastyComparison()
    const twice = <T>(list: T[]) => [...list, ...list]
    const four = {
      ...model,
      actors: twice(model.actors).slice(0, 4),
      rows: model.rows.map((row) => ({ ...row, cells: twice(row.cells).slice(0, 4) })),
    }
    const part = strFromU8(unzipSync(await write(four))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    // Three columns lead, and three hold each actor: the break is left of the thirteenth, counted from 0.
    expect([...part.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => id)).toEqual(['12'])
    expect(part).not.toContain('fitToPage')
  })

  test('links no more than Excel takes', () => {
    const linked = sheetOf(
      'Links',
      Array.from({ length: 70_000 }, () => [{ value: 'a', link: 'https://a.example' }]),
      {
        widths: [10],
      },
    )
    expect([...(linked.cells ?? [])].filter(([, cell]) => cell.hyperlink)).toHaveLength(65_530)
  })
})
