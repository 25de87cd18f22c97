import { countWords } from '@/lib/comparison/words'
import type { DnaLayout } from '@/lib/record-imports/dna/layout'
import type { VariableRole } from '@/lib/record-imports/dna/mapping'
import { DNA_FIELDS } from '@/lib/record-imports/dna/mapping-fields'
import { SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import { ConceptsPart } from './concepts-part'
import { MappedSelect, type SentFields } from './mapped-field'
import { WordsPart } from './words-part'

/** What the variables, documents and concepts of a DNA file become, as a part of the form of its preview. */
export function DnaMappingForm({ layout, sent }: { layout: DnaLayout; sent: SentFields }) {
  return (
    <>
      {layout.types.map((type) => (
        <TypePart key={type.label} type={type} sent={sent} />
      ))}
      <ConceptsPart layout={layout} noun="Concept" sent={sent} />
      <WordsPart layout={layout} program="DNA" sent={sent} />
      <DocumentsPart documents={layout.documents} sent={sent} />
    </>
  )
}

const ROLES: Record<VariableRole, { label: string; how: string }> = {
  actor: { label: 'Actor', how: 'Speaks; where empty, the organization does' },
  organization: { label: 'Organization', how: 'Affiliation of the person; speaks where there is none' },
  topic: { label: 'Topic', how: 'See below: each needs a sentence' },
  stance: { label: 'Stance', how: 'No condition is in the file' },
  summary: { label: 'Summary', how: 'In the coder’s words' },
  note: { label: 'Note', how: 'In the note of the coding' },
  none: { label: 'Not taken', how: 'Counted under what has no place' },
}

const ROLE_OPTIONS = Object.entries(ROLES).map(([value, { label }]) => ({ value, label }))
const SOURCE_TYPE_OPTIONS = SOURCE_TYPES.map((value) => ({ value, label: SOURCE_TYPE[value].label }))

function TypePart({ type, sent }: { type: DnaLayout['types'][number]; sent: SentFields }) {
  const id = `type-${type.label.replace(/[^a-z0-9]+/gi, '-')}`
  return (
    <section className="part" aria-labelledby={id}>
      <div className="parthead">
        <h2 id={id}>What each variable of {type.label} is</h2>
        <p className="note">
          {type.comes
            ? `Positions of ${countWords(type.statements, 'statement')}`
            : `Not taken, ${countWords(type.statements, 'statement')}: positions need an actor or organization, a topic and a stance`}
        </p>
      </div>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Type</th>
            <th scope="col">Values</th>
            <th scope="col" className="to">
              Becomes
            </th>
            <th scope="col" className="more-to">
              How it is read
            </th>
          </tr>
        </thead>
        <tbody>
          {type.variables.map(({ name, dataType, values, role }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td className="muted">{dataType}</td>
              <td className="sample">{role === 'stance' ? meanings(type) : countWords(values, 'value')}</td>
              <td className="to">
                <MappedSelect
                  name={DNA_FIELDS.role(type.label, name)}
                  label={`Variable ${name}`}
                  value={role}
                  sent={sent}
                  options={ROLE_OPTIONS}
                />
              </td>
              <td className="more-to">{ROLES[role].how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** “1 supports · 0 opposes”. */
function meanings({ values }: DnaLayout['types'][number]): string {
  return values.map(({ value, meaning }) => `${value} ${meaning ?? 'not decided yet'}`).join(' · ') || 'no values'
}

function DocumentsPart({ documents, sent }: Pick<DnaLayout, 'documents'> & { sent: SentFields }) {
  return (
    <section className="part" aria-labelledby="documents">
      <div className="parthead">
        <h2 id="documents">What the documents are</h2>
        <p className="note">By the type that the file gives them</p>
      </div>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">Type in the file</th>
            <th scope="col" className="num">
              Documents
            </th>
            <th scope="col" className="to">
              Become
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ type, count, becomes }) => (
            <tr key={type}>
              <th scope="row">{type === '' ? 'None given' : type}</th>
              <td className="num">{count}</td>
              <td className="to">
                <MappedSelect
                  name={DNA_FIELDS.sourceType(type)}
                  label={`Documents of the type ${type === '' ? 'none given' : type}`}
                  value={becomes}
                  sent={sent}
                  options={SOURCE_TYPE_OPTIONS}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
