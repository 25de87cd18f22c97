import type { QdpxLayout } from '@/lib/record-imports/qdpx/layout'
import type { CaseRole, CodeRole } from '@/lib/record-imports/qdpx/mapping'
import { QDPX_FIELDS } from '@/lib/record-imports/qdpx/mapping-fields'
import { ConceptsPart } from './concepts-part'
import { MappedSelect, type SentFields } from './mapped-field'
import { WordsPart } from './words-part'

const CODE_ROLES: Record<CodeRole, string> = {
  topic: 'Topic',
  supports: 'Stance: supports',
  opposes: 'Stance: opposes',
  mixed: 'Stance: mixed',
  actor: 'Person who speaks',
  organization: 'Organization that speaks',
  none: 'Not taken',
}
const CASE_ROLES: Record<CaseRole, string> = {
  actor: 'Person who speaks',
  organization: 'Organization that speaks',
  none: 'Not taken',
}

/** What the codes, cases and topics of a REFI-QDA project become, as a part of the form of its preview. */
export function QdpxMappingForm({ layout, sent }: { layout: QdpxLayout; sent: SentFields }) {
  return (
    <>
      <section className="part" aria-labelledby="codes">
        <div className="parthead">
          <h2 id="codes">What each code is</h2>
          <p className="note">Words with a topic, one stance and somebody who speaks become a position</p>
        </div>
        <Roles
          head="Code"
          rows={layout.codes.map(({ name, times, role }) => ({ name, times, role, field: QDPX_FIELDS.code(name) }))}
          options={CODE_ROLES}
          sent={sent}
        />
      </section>
      {layout.cases.length > 0 && (
        <section className="part" aria-labelledby="cases">
          <div className="parthead">
            <h2 id="cases">What each case is</h2>
          </div>
          <Roles
            head="Case"
            rows={layout.cases.map(({ name, role }) => ({
              name,
              times: undefined,
              role,
              field: QDPX_FIELDS.case(name),
            }))}
            options={CASE_ROLES}
            sent={sent}
          />
        </section>
      )}
      <ConceptsPart layout={layout} noun="Topic code" sent={sent} />
      <WordsPart layout={layout} program="the project" sent={sent} />
    </>
  )
}

type Row = { name: string; times: number | undefined; role: string; field: string }

type RolesProps = { head: string; rows: Row[]; options: Record<string, string>; sent: SentFields }

function Roles({ head, rows, options, sent }: RolesProps) {
  return (
    <table className="mapping">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="num">
            Times
          </th>
          <th scope="col" className="to">
            Becomes
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, times, role, field }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            <td className="num">{times}</td>
            <td className="to">
              <MappedSelect
                name={field}
                label={`${head} ${name}`}
                value={role}
                sent={sent}
                options={Object.entries(options).map(([value, label]) => ({ value, label }))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
