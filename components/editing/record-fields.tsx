import { Conditions } from '@/components/forms/conditions'
import { FormFields } from '@/components/forms/form-field'
import type { FormState } from '@/components/forms/form-state'
import { joinOf } from '@/lib/forms/conditions'
import type { Field } from '@/lib/forms/field'
import { sectionsOf } from '@/lib/forms/records/sections'
import type { RecordType } from '@/lib/records/record-type'

type Props = {
  type: RecordType
  fields: Field[]
  state: FormState
  /** A line below the name of a chosen record, by the name of its input. */
  details: ReadonlyMap<string, string>
}

/** The fields of a record's form in their parts: chosen records as cards, rare fields folded while they are empty. */
export function RecordFields({ type, fields, state, details }: Props) {
  return sectionsOf(type, fields).map(({ title, fields: own }) => (
    <section key={title ?? ''} className="form-part" aria-label={title}>
      {title && <h2>{title}</h2>}
      {own.map((field) => (
        <RecordField key={field.name} field={field} state={state} detail={details.get(field.name)} />
      ))}
    </section>
  ))
}

type FieldProps = { field: Field; state: FormState; detail: string | undefined }

function RecordField({ field, state, detail }: FieldProps) {
  if (field.name === 'conditions') return <Conditions name={field.name} state={state} join={joinOf([field])} kinds />
  const filled = Boolean(state.values.get(field.name))
  const wrong = state.problems.some((problem) => problem.field === field.name)
  if ('rare' in field && field.rare && !filled)
    return (
      <details className="adds" open={wrong}>
        <summary>
          <span className="link">{field.rare}</span>
        </summary>
        <FormFields fields={[field]} state={state} />
      </details>
    )
  if (field.kind === 'record' && filled && !wrong)
    return <Picked field={field} value={state.values.get(field.name) ?? ''} detail={detail} />
  return <FormFields fields={[field]} state={state} />
}

type PickedProps = {
  field: Extract<Field, { of: RecordType }>
  value: string
  detail: string | undefined
}

/** A chosen record as a card, with the search for another one folded into it. */
function Picked({ field: { name, label, of, required }, value, detail }: PickedProps) {
  return (
    <div className={`entry-field pick f-${name}`}>
      <span className="pick-label">{label}</span>
      <details className="picked">
        <summary>
          <b>
            <bdi>{value}</bdi>
          </b>
          <span className="link">
            Change<span className="vh"> {label}</span>
          </span>
          {detail && <span className="picked-detail">{detail}</span>}
        </summary>
        <label htmlFor={name} className="vh">
          {label}
        </label>
        <input id={name} name={name} defaultValue={value} list={`names-${of}`} autoComplete="off" dir="auto" />
        <p className="hint">Type a part of a name and choose{required ? '' : '; empty it to leave it out'}</p>
      </details>
    </div>
  )
}
