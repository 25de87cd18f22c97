import { Fragment, type ReactNode } from 'react'
import { conflictId, OURS, THEIRS } from '@/lib/record-imports/conflicts'
import { CHOICE_PREFIX } from '@/lib/record-imports/form-names'
import type { ImportLine } from '@/lib/record-imports/line'
import { titleOfLine } from '@/lib/record-imports/line-title'
import type { Question } from '@/lib/record-imports/reading'
import { WAS } from '@/lib/record-imports/shown-fields'
import { isRecordType } from '@/lib/records/record-type'
import { listChanges } from '@/lib/revisions/changes'
import type { Fields } from '@/lib/revisions/model'
import type { SentFields } from './mapped-field'

type Choice = { value: string; label: string }

type Props = { questions: ImportLine[]; conflicts: ImportLine[]; sent: SentFields }

/** Questions that the file leaves open, and records of the library that it has otherwise. */
export function Decisions({ questions, conflicts, sent }: Props) {
  return (
    <ol className="decisions">
      {questions.map(({ ordinal, content }) => {
        const { id, place, says, choices, chosen } = content as Question
        return <Decision key={ordinal} place={place.words} {...{ says, id, choices, chosen, sent }} />
      })}
      {conflicts.map((line) => (
        <Decision
          key={line.ordinal}
          place={line.place}
          says={`${titleOfLine(line)} is on record with other content.${line.reason ? ` ${line.reason}.` : ''}`}
          id={conflictId(line.type as 'source-text', line.name ?? '')}
          choices={SIDES}
          chosen={line.plan === 'theirs' ? THEIRS : OURS}
          sent={sent}
        >
          <Sides line={line} />
        </Decision>
      ))}
    </ol>
  )
}

const SIDES: Choice[] = [
  { value: OURS, label: 'Keep what is on record' },
  { value: THEIRS, label: 'Take what is in the file, as a new version' },
]

type DecisionProps = {
  place: string
  says: string
  id: string
  choices: Choice[]
  chosen: string
  sent: SentFields
  children?: ReactNode
}

function Decision({ place, says, id, choices, chosen, sent, children }: DecisionProps) {
  const name = CHOICE_PREFIX + id
  const inForce = sent.get(name) ?? chosen
  return (
    <li>
      <span className="row-no">{place}</span>
      <div>
        <p>
          <bdi>{says}</bdi>
        </p>
        {children}
      </div>
      <fieldset>
        <legend className="vh">{says}</legend>
        <input type="hidden" name={WAS + name} value={chosen} />
        {choices.length > MOST_LISTED ? (
          <select name={name} aria-label={says} defaultValue={inForce}>
            {chosen === '' && <option value="">Not decided</option>}
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          choices.map(({ value, label }) => (
            <label key={value} className="option">
              <input type="radio" name={name} value={value} defaultChecked={value === inForce} />
              {label}
            </label>
          ))
        )}
      </fieldset>
    </li>
  )
}

/** Most choices that are listed one below the other; more are a menu. */
const MOST_LISTED = 6

/** Both sides of a conflict, field by field. */
function Sides({ line: { type, ours, content } }: { line: ImportLine }) {
  if (type === null || !isRecordType(type)) return null
  const changes = listChanges(type, { before: ours as Fields, after: content as Fields }, () => undefined)
  return (
    <dl className="weigh">
      {changes.map(({ field, label, before, after }) => (
        <Fragment key={field}>
          <dt>{label}</dt>
          <dd>
            On record: <bdi>{before ?? 'not given'}</bdi>
          </dd>
          <dd className="theirs">
            In the file: <bdi>{after ?? 'not given'}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
