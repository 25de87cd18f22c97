import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'

/** A workbook of one of the programs that write them; invented, like everything in it. */
export async function panelWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const readme = book.addWorksheet('Read me')
  readme.addRow(['Invented panel'])
  const sheet = book.addWorksheet('Answers')
  sheet.addRow(['Coastal panel, third wave'])
  sheet.addRow([
    '',
    '',
    '',
    'The fishing ban should be eased this year.',
    '',
    'Vessels should pay for their own trackers.',
    '',
  ])
  sheet.addRow(['Name', 'University', 'Date', 'Vote', 'Confidence', 'Vote', 'Confidence'])
  sheet.mergeCells('D2:E2')
  sheet.mergeCells('F2:G2')
  sheet.addRow(['Ada Marlow', 'Straits', new Date(Date.UTC(2019, 1, 3)), 'Agree', 4, 'Strongly disagree', 5])
  sheet.addRow([
    'Jonas Thiele',
    'Delta',
    new Date(Date.UTC(2019, 1, 14)),
    'Uncertain',
    2,
    { formula: 'D4', result: 'Agree' },
    3,
  ])
  sheet.addRow([
    'Tomas Reyes',
    'Delta',
    new Date(Date.UTC(2019, 1, 15)),
    'No opinion',
    9,
    { richText: [{ text: 'Dis' }, { text: 'agree' }] },
    3,
  ])
  const hidden = book.addWorksheet('Old answers', { state: 'hidden' })
  for (let row = 0; row < 50; row += 1) hidden.addRow(['Nobody', 'Nowhere', 'Agree'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook by hand, of the XML of its only sheet. */
export function workbookOf(sheetData: string, { styles = '', more = '', since1904 = false } = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${SHEET}">${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${SHEET}"><sheetData>${sheetData}</sheetData>${more}</worksheet>`,
    ),
  })
}

/** A row of inline texts. */
export function rowOf(number: number, texts: string[]): string {
  const cells = texts.map(
    (text, index) => `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}
