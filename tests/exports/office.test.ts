import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportOptions } from '@/lib/exports/options'
import { findFormat, serializeView } from '@/lib/exports/registry'
import { nastyComparison } from './fixture'
import { convertWithOffice, officeConverts } from './programs'

const CALC = officeConverts({ from: 'csv', text: 'a,b\n1,2\n', to: 'xlsx' }, 'opening tables with LibreOffice Calc')
const WRITER = officeConverts(
  { from: 'html', text: '<p>a</p>', to: 'pdf' },
  'opening documents with LibreOffice Writer',
)

/** What a real office program makes of the files. */
describe.skipIf(!CALC && !WRITER)('LibreOffice', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-office-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function convert(
    extension: string,
    to: string,
    options: Partial<ExportOptions> = {},
    model = nastyComparison(),
  ) {
    const format = findFormat('comparison', extension)
    if (!format) throw new Error(`no format ${extension}`)
    const path = join(folder, `file.${extension}`)
    writeFileSync(path, await serializeView(format, { name: 'comparison', model }, options))
    const { output, complaint } = convertWithOffice(folder, path, to)
    if (!existsSync(output)) expect.fail(complaint)
    return readFileSync(output)
  }

  async function formulas(options: Partial<ExportOptions>): Promise<number> {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await convert('csv', 'xlsx', options)).buffer as ArrayBuffer)
    let found = 0
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula) found += 1
        }),
      )
    return found
  }

  test.skipIf(!CALC)(
    'runs nothing of a guarded CSV, where the raw one has formulas',
    async () => {
      expect(await formulas({ layout: 'long', raw: true })).toBeGreaterThan(0)
      expect(await formulas({ layout: 'long' })).toBe(0)
      expect(await formulas({})).toBe(0)
    },
    600_000,
  )

  test.skipIf(!WRITER)(
    'fits three analysts on one topic on a page of Word',
    async () => {
      const model = nastyComparison()
      model.rows = model.rows.slice(0, 1)
      const pdf = (await convert('docx', 'pdf', {}, model)).toString('latin1')
      expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1)
    },
    300_000,
  )

  test.skipIf(!CALC)(
    'opens the workbook',
    async () => {
      const text = (await convert('xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')).toString('utf8')
      expect(text).toContain('▽ Opposes unless')
      expect(text).toContain('Nothing found')
    },
    300_000,
  )
})
