import { FIELDS } from '@/lib/record-imports/statements/mapping-fields'
import type { Marked } from '@/lib/record-imports/statements/said-words'
import type { StatementLayout } from '@/lib/record-imports/statements/statement-layout'
import { MappedSelect, type SentFields } from './mapped-field'

const MARKED: Record<Marked, { what: string; becomes: string }> = {
  sentence: { what: 'A sentence or more inside quotation marks', becomes: 'Direct quotation' },
  fragment: { what: 'A fragment inside quotation marks', becomes: 'Partial quotation' },
  mixed: { what: 'Both quoted and other words', becomes: 'Its quoted words as segments, the rest left' },
  plain: {
    what: 'Words without quotation marks, or with few in them',
    becomes: 'Paraphrase: anchored, never printed as a quotation',
  },
  own: { what: 'Words of a text that is the speaker’s own', becomes: 'Own text' },
}

const OWN_TEXT = { author: 'Of their author', all: 'Of everybody who speaks in them', none: 'Of nobody' } as const
const ORGANIZATION = {
  affiliation: 'Where the person belongs',
  behalf: 'Also on whose behalf the person speaks',
} as const

type Props = { layout: StatementLayout; program: string; sent: SentFields }

/** How the words of the statements are given, and what decides it. */
export function WordsPart({ layout, program, sent }: Props) {
  const all = layout.marked.reduce((sum, { statements }) => sum + statements, 0)
  return (
    <section className="part" aria-labelledby="words">
      <div className="parthead">
        <h2 id="words">How the words are given</h2>
        <p className="note">{all.toLocaleString('en')} statements with words</p>
      </div>
      <table className="row-preview">
        <thead>
          <tr>
            <th scope="col">What was marked in {program}</th>
            <th scope="col">Statements</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {layout.marked.map(({ marked, statements }) => (
            <tr key={marked}>
              <td>{MARKED[marked].what}</td>
              <td>{statements.toLocaleString('en')}</td>
              <td>{MARKED[marked].becomes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mapping">
        <tbody>
          <Choice
            name={FIELDS.ownText}
            label="Documents are the own text"
            options={OWN_TEXT}
            value={layout.ownText}
            sent={sent}
          />
          <Choice
            name={FIELDS.organization}
            label="The organization of a person is"
            options={ORGANIZATION}
            value={layout.organization}
            sent={sent}
          />
        </tbody>
      </table>
    </section>
  )
}

type ChoiceProps = { name: string; label: string; options: Record<string, string>; value: string; sent: SentFields }

function Choice({ label, options, ...field }: ChoiceProps) {
  return (
    <tr>
      <th scope="row">
        <label htmlFor={field.name}>{label}</label>
      </th>
      <td className="more-to">
        <MappedSelect
          {...field}
          id={field.name}
          options={Object.entries(options).map(([value, words]) => ({ value, label: words }))}
        />
      </td>
    </tr>
  )
}
