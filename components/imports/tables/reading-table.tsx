import { DATE_ORDER_LABEL, DATE_ORDERS } from '@/lib/record-imports/tables/columns/date-order'
import { settingField } from '@/lib/record-imports/tables/form/field-names'
import { SEPARATOR_LABEL, SEPARATORS } from '@/lib/record-imports/tables/grid'
import type { TableLayout } from '@/lib/record-imports/tables/layout'
import { ROLE, ROLES } from '@/lib/vocabulary'
import { MappedSelect, MappedText, type SentFields } from '../mapped-field'

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-2',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'euc-kr',
  'shift_jis',
  'gbk',
  'big5',
]
const SHAPES = [
  { value: 'wide', label: 'A row an actor, a column a question' },
  { value: 'long', label: 'A row a position' },
]
const EVIDENCE = [
  { value: 'answer', label: 'The answer that was chosen' },
  { value: 'words', label: 'Words that are quoted in the table' },
]

/** "Read it differently": how the file was opened, and its one source. */
export function ReadingTable({ layout, sent }: { layout: TableLayout; sent: SentFields }) {
  return (
    <section className="part" id="reading">
      <div className="parthead">
        <h2>Read it differently</h2>
        <p className="note">Found out from the file; change any, then preview again</p>
      </div>
      <table className="mapping">
        <tbody>
          {settingsOf(layout).map((setting) => (
            <tr key={setting.name}>
              <th scope="row">{setting.label}</th>
              <td className="to">
                {setting.options ? (
                  <MappedSelect {...setting} name={settingField(setting.name)} options={setting.options} sent={sent} />
                ) : (
                  <MappedText {...setting} name={settingField(setting.name)} sent={sent} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Setting = {
  name: string
  label: string
  value: string
  options?: { value: string; label: string }[]
  hint?: string
}

function settingsOf({
  shape,
  evidence,
  reading,
  headerRow,
  headerRows,
  order,
  source,
  mapping,
}: TableLayout): Setting[] {
  const { encoding, separator, sheet, sheets } = reading
  return [
    { name: 'shape', label: 'Rows', value: shape, options: SHAPES },
    { name: 'evidence', label: 'What proves a position', value: evidence, options: EVIDENCE },
    ...(encoding
      ? [
          {
            name: 'file.encoding',
            label: 'Encoding',
            value: encoding,
            options: [...new Set([encoding, ...ENCODINGS])].map(same),
          },
        ]
      : []),
    ...(separator
      ? [
          {
            name: 'file.separator',
            label: 'Separator',
            value: separator === '\t' ? 'tab' : separator,
            options: SEPARATORS.map((one) => ({ value: one === '\t' ? 'tab' : one, label: SEPARATOR_LABEL[one] })),
          },
        ]
      : []),
    ...(sheet && sheets
      ? [
          {
            name: 'file.sheet',
            label: 'Sheet',
            value: sheet,
            options: sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name} (hidden)` : name })),
          },
        ]
      : []),
    { name: 'file.headerRow', label: 'Header in row', value: String(headerRow), hint: '0: there is none' },
    {
      name: 'file.headerRows',
      label: 'Rows of the header',
      value: String(Math.max(1, headerRows)),
      options: ['1', '2', '3'].map(same),
    },
    {
      name: 'file.dates',
      label: 'Days',
      value: order ?? '',
      options: [
        { value: '', label: 'Not settled' },
        ...DATE_ORDERS.map((one) => ({ value: one, label: DATE_ORDER_LABEL[one] })),
      ],
    },
    { name: 'source.title', label: 'Title of the poll', value: source.title },
    {
      name: 'source.issued',
      label: 'Held on',
      value: source.issued,
      hint: 'EDTF: 2019-02-03, 2019-02, 2019-02-03/2019-02-14',
    },
    { name: 'source.publisher', label: 'Who asked', value: mapping.source?.publisher ?? '' },
    { name: 'source.url', label: 'Address of the poll', value: mapping.source?.url ?? '' },
    {
      name: 'theme',
      label: 'Theme of new topics',
      value: mapping.theme ?? '',
      hint: 'By its name; empty: the title of the poll',
    },
    {
      name: 'people.role',
      label: 'Role in their organizations',
      value: mapping.people?.role ?? 'other',
      options: ROLES.map((role) => ({ value: role, label: ROLE[role].label })),
    },
  ]
}

const same = (value: string) => ({ value, label: value })
