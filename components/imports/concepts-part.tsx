import { Glyph } from '@/components/stance/glyphs'
import type { ConceptRow } from '@/lib/record-imports/statements/concept-rows'
import { AS_IT_SAYS, FIELDS, LEAVE, NEW_TOPIC, OPPOSITE } from '@/lib/record-imports/statements/mapping-fields'
import type { StatementLayout } from '@/lib/record-imports/statements/statement-layout'
import { MappedSelect, MappedText, type SentFields } from './mapped-field'

const SIDES = [
  { value: AS_IT_SAYS, label: 'Supports' },
  { value: OPPOSITE, label: 'Opposes' },
]

/** Concepts shown before the others are folded. */
const SHOWN = 12

type Props = { layout: StatementLayout; noun: string; sent: SentFields }

/** What each concept says: the topic that it becomes, the sentence of a new one, and on which side agreement is. */
export function ConceptsPart({ layout, noun, sent }: Props) {
  const { concepts, topics, theme } = layout
  const toWord = concepts.filter(
    (row) => row.topic === null && !row.known && !row.leave && row.proposition === null,
  ).length
  const further = concepts.slice(SHOWN)
  return (
    <section className="part" id="topics" aria-labelledby="concepts">
      <div className="parthead">
        <h2 id="concepts">What each {noun.toLowerCase()} says</h2>
        <p className="note">
          {toWord} of {concepts.length} still to be worded
        </p>
      </div>
      <p className="quiet-note">
        A {noun.toLowerCase()} is a name; a stance here is toward a sentence. Without one it comes in as a topic that is
        still to be worded, and stays out of comparisons until it is. One that is another’s opposite goes to the same
        topic, with the sides turned.
      </p>
      <ConceptTable rows={concepts.slice(0, SHOWN)} topics={topics} noun={noun} sent={sent} />
      {further.length > 0 && (
        <details>
          <summary>All {concepts.length}</summary>
          <ConceptTable rows={further} topics={topics} noun={noun} sent={sent} />
        </details>
      )}
      <table className="mapping">
        <tbody>
          <tr>
            <th scope="row">
              <label htmlFor="theme">Theme of the new topics</label>
            </th>
            <td className="more-to">
              <MappedText id="theme" name={FIELDS.theme} value={theme} sent={sent} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

type TableProps = { rows: ConceptRow[]; topics: StatementLayout['topics']; noun: string; sent: SentFields }

function ConceptTable({ rows, ...shared }: TableProps) {
  return (
    <table className="mapping">
      <thead>
        <tr>
          <th scope="col">{shared.noun}</th>
          <th scope="col" className="num">
            Times
          </th>
          <th scope="col" className="to">
            Topic
          </th>
          <th scope="col">Proposition</th>
          <th scope="col">Agreement means</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ConceptLine key={row.concept} row={row} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

function ConceptLine({ row, topics, noun, sent }: Omit<TableProps, 'rows'> & { row: ConceptRow }) {
  const { concept, times, topic, proposition, opposite, leave, known } = row
  const chosen = topics.find(({ slug }) => slug === topic)
  const name = `${noun} ${concept}`
  return (
    <tr>
      <th scope="row">{concept}</th>
      <td className="num">{times}</td>
      <td className="to">
        <MappedSelect
          name={FIELDS.topic(concept)}
          label={`Topic of ${name}`}
          value={leave ? LEAVE : (topic ?? NEW_TOPIC)}
          sent={sent}
          options={[
            { value: NEW_TOPIC, label: known ? 'Brought in before' : 'New topic' },
            ...topics.map(({ slug, label }) => ({ value: slug, label })),
            { value: LEAVE, label: 'Leave out' },
          ]}
        />
      </td>
      <td>
        {chosen || known ? (
          (chosen?.proposition ?? 'As on record')
        ) : (
          <MappedText
            name={FIELDS.proposition(concept)}
            label={`Proposition for ${name}`}
            hint="Still to be worded"
            value={proposition ?? ''}
            sent={sent}
          />
        )}
      </td>
      <td>
        <span className="stance-pick">
          <span className={`mk c-${opposite ? 'opposes' : 'supports'}`}>
            <Glyph name={opposite ? 'opposes' : 'supports'} />
          </span>
          <MappedSelect
            name={FIELDS.side(concept)}
            label={`Agreement with ${name} means`}
            value={opposite ? OPPOSITE : AS_IT_SAYS}
            sent={sent}
            options={SIDES}
          />
        </span>
      </td>
    </tr>
  )
}
