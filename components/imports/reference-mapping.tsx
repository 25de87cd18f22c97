import type { ReferenceLayout } from '@/lib/record-imports/references/mapping'
import { REFERENCE_FIELDS } from '@/lib/record-imports/references/mapping-fields'
import { SOURCE_TYPE } from '@/lib/vocabulary'
import type { SentFields } from './mapped-field'
import { SourceDefaults } from './source-defaults'

/** What the kinds of entry in a file of references become, as a part of the form of its preview. */
export function ReferenceMappingForm({ layout, sent }: { layout: ReferenceLayout; sent: SentFields }) {
  return (
    <section className="part" aria-labelledby="kinds">
      <div className="parthead">
        <h2 id="kinds">What the entries are</h2>
        <p className="note">Kinds that do not say it are asked about under “To decide”</p>
      </div>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">Kind in the file</th>
            <th scope="col" className="num">
              Entries
            </th>
            <th scope="col" className="to">
              Becomes
            </th>
          </tr>
        </thead>
        <tbody>
          {layout.kinds.map(({ kind, count, type }) => (
            <tr key={kind}>
              <th scope="row">
                <bdi>{kind || 'none'}</bdi>
              </th>
              <td className="num">{count}</td>
              <td className="to">{type ? SOURCE_TYPE[type].label : 'To decide, or left out'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mapping">
        <tbody>
          <SourceDefaults {...layout.mapping} fields={REFERENCE_FIELDS} sent={sent} />
        </tbody>
      </table>
    </section>
  )
}
