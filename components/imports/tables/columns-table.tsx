import { COLUMN_LABEL } from '@/lib/record-imports/tables/columns/column-label'
import { COLUMN_FIELDS } from '@/lib/record-imports/tables/columns/fields'
import { columnField } from '@/lib/record-imports/tables/form/field-names'
import type { LayoutColumn, TableLayout } from '@/lib/record-imports/tables/layout'
import { MappedSelect, MappedText, type SentFields } from '../mapped-field'

const FIELDS = COLUMN_FIELDS.map((value) => ({ value, label: COLUMN_LABEL[value] }))

/** "What each column is": one row a column, with values of it and what settled the guess. */
export function ColumnsTable({ layout, sent }: { layout: TableLayout; sent: SentFields }) {
  return (
    <section className="part" id="columns">
      <div className="parthead">
        <h2>What each column is</h2>
        <p className="note">Guessed from the header and the first 1,000 rows; change any, then preview again</p>
      </div>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Values</th>
            <th scope="col">Filled</th>
            <th scope="col" className="to">
              Becomes
            </th>
            <th scope="col" className="more-to">
              Which, and how read
            </th>
          </tr>
        </thead>
        <tbody>
          {layout.columns.map((column, index) => (
            <tr key={column.name}>
              <th scope="row">
                <bdi>{column.header}</bdi>
                <input type="hidden" name={columnField(index, 'name')} value={column.name} />
              </th>
              <td className="sample">
                <bdi>{column.samples.join(' · ')}</bdi>
              </td>
              <td className="muted nw">
                {column.filled.toLocaleString('en')} of {layout.rows.toLocaleString('en')}
              </td>
              <td className="to">
                <MappedSelect
                  name={columnField(index, 'as')}
                  label={`Column ${column.header} becomes`}
                  value={column.as}
                  sent={sent}
                  options={FIELDS}
                />
              </td>
              <td className="more-to">
                <Which column={column} index={index} layout={layout} sent={sent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type WhichProps = { column: LayoutColumn; index: number; layout: TableLayout; sent: SentFields }

/** The topic of an answer, or the answer to which a column belongs; and what settled the guess. */
function Which({ column, index, layout, sent }: WhichProps) {
  const field = (part: string) => columnField(index, part)
  const answers = layout.columns.filter(({ as }) => as === 'answer')
  const why = column.why === '' ? null : <span className="tag">{column.why}</span>
  if (column.as === 'answer')
    return (
      <>
        <MappedSelect
          name={field('topic')}
          label={`Topic of ${column.header}`}
          value={column.topic ?? ''}
          sent={sent}
          options={[
            { value: '', label: 'By its words, otherwise a new topic' },
            ...layout.topics.map(({ slug, label }) => ({ value: slug, label })),
          ]}
        />
        <MappedText
          name={field('proposition')}
          label={`Proposition of ${column.header}`}
          value={column.proposition ?? ''}
          sent={sent}
          hint="Proposition of a new topic: the header, where it is a sentence"
        />
        {why}
      </>
    )
  if (column.of !== undefined && answers.length > 0)
    return (
      <>
        <MappedSelect
          name={field('of')}
          label={`Answer to which ${column.header} belongs`}
          value={column.of}
          sent={sent}
          options={answers.map(({ name, header }) => ({ value: name, label: `Goes with ${header}` }))}
        />
        {why}
      </>
    )
  return why
}
