import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportOptions } from '@/lib/exports/options'
import { findFormat, serializeView } from '@/lib/exports/registry'
import { nastyComparison } from './fixture'
import { findProgram } from './programs'

const office = findProgram('soffice', 'opening the exports with LibreOffice')

/** What a real office program makes of the files. */
describe.skipIf(!office)('LibreOffice', () => {
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
    // A profile of its own: two runs at once would wait for each other.
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, path],
      { encoding: 'utf8', timeout: 200_000 },
    )
    if (status !== 0) expect.fail(stderr)
    return readFileSync(join(folder, `file.${to.split(':')[0]}`))
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

  test('runs nothing of a guarded CSV, where the raw one has formulas', async () => {
    expect(await formulas({ layout: 'long', raw: true })).toBeGreaterThan(0)
    expect(await formulas({ layout: 'long' })).toBe(0)
    expect(await formulas({})).toBe(0)
  }, 600_000)

  test('fits three analysts on one topic on a page of Word', async () => {
    const model = nastyComparison()
    model.rows = model.rows.slice(0, 1)
    const pdf = (await convert('docx', 'pdf', {}, model)).toString('latin1')
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1)
  }, 300_000)

  test('opens the workbook', async () => {
    const text = (await convert('xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')).toString('utf8')
    expect(text).toContain('▽ Opposes unless')
    expect(text).toContain('Nothing found')
  }, 300_000)
})
