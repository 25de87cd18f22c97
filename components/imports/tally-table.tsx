import { importLinesHref } from '@/lib/record-imports/addresses'
import type { ReportRow } from '@/lib/record-imports/report'

const COLUMNS = [
  { key: 'inFile', label: 'In the file' },
  { key: 'new', label: 'New' },
  { key: 'same', label: 'On record already' },
  { key: 'decide', label: 'To decide' },
  { key: 'refused', label: 'Refused' },
] as const

/** Types of record by what becomes of them. Every number opens its rows, while these are held. */
export function TallyTable({ id, rows, open }: { id: number; rows: ReportRow[]; open: boolean }) {
  return (
    <table className="tallying">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Records</span>
          </th>
          {COLUMNS.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <b>{row.label}</b>
            </th>
            {COLUMNS.map(({ key, label }) => {
              const count = row[key]
              const href = importLinesHref(id, { type: row.key, ...(key === 'inFile' ? {} : { plan: key }) })
              const classes = count === 0 ? 'z' : key === 'decide' ? 'act' : undefined
              return (
                <td key={key} className={classes} data-l={label}>
                  {count === 0 ? (
                    '–'
                  ) : open ? (
                    <a href={href}>{count.toLocaleString('en')}</a>
                  ) : (
                    count.toLocaleString('en')
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
