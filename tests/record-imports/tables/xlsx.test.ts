import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openXlsx } from '@/lib/record-imports/tables/xlsx/xlsx-grid'
import { fileOf, readTable } from './table-file'
import { panelWorkbook, rowOf, workbookOf } from './workbooks'

const name = 'Coastal panel.xlsx'

async function rowsOf(bytes: Uint8Array) {
  const grid = await openXlsx(fileOf(bytes, 'x.xlsx'), {})
  const rows = []
  for await (const row of grid.rows()) rows.push(row)
  return rows
}

describe('a workbook', () => {
  test('is read from its largest shown sheet: merged heads, days, stored values of formulas', async () => {
    const read = await readTable(await panelWorkbook(), { name })
    expect(read.facts).toMatchObject({ Sheet: 'Answers (of 3)', Header: 'rows 2 to 3' })
    expect(read.layout.reading.sheets).toEqual([
      { name: 'Read me', hidden: false },
      { name: 'Answers', hidden: false },
      { name: 'Old answers', hidden: true },
    ])
    expect(read.layout.columns.map(({ as }) => as)).toEqual([
      'actor',
      'affiliation',
      'stated_on',
      'answer',
      'not_taken',
      'answer',
      'not_taken',
    ])
    expect(read.of('position').map(({ actor, topic, stance, statedOn }) => [actor, topic, stance, statedOn])).toEqual([
      ['ada-marlow', 'the-fishing-ban-should-be-eased-this-year', 'supports', '2019-02-03'],
      ['ada-marlow', 'vessels-should-pay-for-their-own-trackers', 'opposes', '2019-02-03'],
      ['jonas-thiele', 'the-fishing-ban-should-be-eased-this-year', 'mixed', '2019-02-14'],
      ['jonas-thiele', 'vessels-should-pay-for-their-own-trackers', 'supports', '2019-02-14'],
      ['tomas-reyes', 'vessels-should-pay-for-their-own-trackers', 'opposes', '2019-02-15'],
    ])
    expect(read.of('absence')).toMatchObject([{ actor: 'tomas-reyes', kind: 'declined' }])
  })

  test('is read from the sheet that is named, and names the others where there is none', async () => {
    const bytes = await panelWorkbook()
    const other = await readTable(bytes, { name, mapping: { file: { sheet: 'Old answers' } } })
    expect(other.facts.Note).toBe('The sheet is hidden in its workbook.')
    await expect(readTable(bytes, { name, mapping: { file: { sheet: 'Nope' } } })).rejects.toThrow(
      'It has “Read me”, “Answers”, “Old answers”',
    )
  })

  test('has numbers, days and truth values as its program shows them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const cells =
      '<row r="2"><c r="A2"><v>43499</v></c><c r="B2" s="1"><v>43499</v></c><c r="C2" s="2"><v>43499.75</v></c><c r="D2" s="3"><v>43499</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c><c t="str"><v>text</v></c></row>'
    expect(await rowsOf(workbookOf(cells, { styles }))).toEqual([
      { number: 2, cells: ['43499', '2019-02-03', '2019-02-03T18:00', '43499', '', 'TRUE', '#N/A', 'text'] },
    ])
    const [since1904] = await rowsOf(workbookOf(cells, { styles, since1904: true }))
    expect(since1904?.cells[1]).toBe('2023-02-04')
  })

  test('fills merged cells of several rows with the value of the first', async () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>'
    const rows = await rowsOf(
      workbookOf(rowOf(1, ['Ada', 'x']) + rowOf(2, ['', 'y']) + rowOf(3, ['', 'z']) + rowOf(4, ['', 'w']), {
        more: merged,
      }),
    )
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Ada', 'Ada', 'Ada', ''])
  })

  test('tells of a formula without a stored value and of too many cells, row by row', async () => {
    const rows = await rowsOf(
      workbookOf(`<row r="1"><c r="A1"><f>B1</f></c></row><row r="2"><c r="ZZZ2"><v>1</v></c></row>${rowOf(3, ['a'])}`),
    )
    expect(rows.map(({ problem }) => problem?.slice(0, 22))).toEqual([
      'A formula of this row ',
      'This row has more than',
      undefined,
    ])
  })

  test.each([
    ['an older workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), /older kind/],
    ['text', strToU8('a,b'), /does not begin as a zip/],
    ['an empty zip', zipSync({}), /no part|damaged/],
    [
      'a zip without sheets',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/_rels/workbook.xml.rels': strToU8('<R/>') }),
      /no sheet/,
    ],
    ['broken XML', workbookOf('<row r="1"><c></row>'), /not well-formed/],
  ])('%s is refused in words', async (_, bytes, words) => {
    await expect(readTable(bytes, { name })).rejects.toThrow(words)
  })

  test('that unpacks to more than can be read is given up, and its memory with it', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="S" id="r"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r" Target="worksheets/sheet1.xml"/></R>'),
      'xl/sharedStrings.xml': new Uint8Array(120 * 1024 * 1024).fill(32),
      'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
    })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(readTable(bomb, { name })).rejects.toThrow(/unpacks to more than 96 MB/)
  })
})
