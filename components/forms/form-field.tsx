import { understoodDate } from '@/lib/forms/dates'
import type { Field } from '@/lib/forms/field'
import { moreField } from '@/lib/forms/resolve'
import { rowsShown } from '@/lib/forms/write'
import { findProblem, Problem } from './field-problem'
import type { FormState } from './form-state'
import { OpenChoice } from './open-choice'
import { QuotationBoxes } from './quotation-boxes'

/** Empty rows offered at the end of a list. */
const SPARE_ROWS = 2

type Props<F extends Field = Field> = { field: F; prefix?: string; state: FormState }

/** Fields of a record form, each with label, hint and problem. Plain HTML, no scripts. */
export function FormFields({ fields, prefix = '', state }: { fields: Field[]; prefix?: string; state: FormState }) {
  return fields.map((field) => <FormField key={field.name} field={field} prefix={prefix} state={state} />)
}

function FormField({ field, prefix = '', state }: Props) {
  const name = `${prefix}${field.name}`
  if (field.kind === 'hidden') return <input type="hidden" name={name} defaultValue={state.values.get(name)} />
  if (field.kind === 'group')
    return (
      <fieldset className={`group f-${field.name}`} id={name}>
        <legend>{field.label}</legend>
        <Problem name={name} state={state} />
        <FormFields fields={field.fields} prefix={`${name}.`} state={state} />
      </fieldset>
    )
  if (field.kind === 'rows') return <Rows field={field} prefix={prefix} state={state} />
  return <Single field={field} prefix={prefix} state={state} />
}

function Rows({ field, prefix, state }: Props<Extract<Field, { kind: 'rows' }>>) {
  const name = `${prefix}${field.name}`
  const filled = Math.max(1, rowsShown(state.values, name, 0))
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index).map((row) => (
      <fieldset key={row} className="row">
        <legend>
          {field.row} {row + 1}
        </legend>
        <FormFields fields={field.fields} prefix={`${name}.${row}.`} state={state} />
      </fieldset>
    ))
  return (
    <fieldset className={`rows rows-${field.name}`} id={name}>
      <legend>{field.label}</legend>
      <Problem name={name} state={state} />
      {rows(0, filled)}
      <details className="adds">
        <summary>
          <span className="link">Another {field.row.toLowerCase()}</span>
        </summary>
        {rows(filled, filled + SPARE_ROWS)}
        <p className="hint">An empty one is left out. Two more are offered each time the form is saved.</p>
      </details>
    </fieldset>
  )
}

type Simple = Exclude<Field, { kind: 'group' | 'rows' | 'hidden' }>

function Single({ field, prefix = '', state }: Props<Simple>) {
  const name = `${prefix}${field.name}`
  const problem = findProblem(name, state)
  const understood = field.kind === 'date' ? understoodDate(state.values.get(name) ?? '') : undefined
  const describedBy = [
    field.hint ? `${name}-hint` : '',
    understood ? `${name}-understood` : '',
    problem ? `${name}-problem` : '',
  ]
    .filter(Boolean)
    .join(' ')
  const common = {
    id: name,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': problem ? true : undefined,
  }
  if (field.kind === 'choice' && field.open)
    return <OpenChoice field={field} name={name} describedBy={describedBy} state={state} />
  if (field.kind === 'records' && field.of === 'quotation' && state.quotations)
    return (
      <QuotationBoxes
        name={name}
        label={field.label}
        value={state.values.get(name) ?? ''}
        typed={state.values.get(moreField(name)) ?? ''}
        choices={state.quotations}
        problem={problem?.message}
      />
    )
  if (field.kind === 'flag')
    return (
      <label className="option flag">
        <input type="checkbox" {...common} value="yes" defaultChecked={Boolean(state.values.get(name))} />
        <span>{field.label}</span>
      </label>
    )
  return (
    <div className={`entry-field ${field.kind} f-${field.name}${problem ? ' wrong' : ''}`}>
      <label htmlFor={name}>
        {field.label}
        {isOptional(field, prefix) && <span className="opt-word"> optional</span>}
      </label>
      <Control field={field} value={state.values.get(name) ?? ''} common={common} />
      {field.hint && (
        <p className="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      {understood && (
        <p className="hint understood" id={`${name}-understood`}>
          Understood as {understood.words} <code>{understood.edtf}</code>
        </p>
      )}
      <Problem name={name} state={state} />
    </div>
  )
}

/** Fields of rows and groups are needed or not with their row, so nothing is said of them. */
const isOptional = (field: Simple, prefix: string) =>
  prefix === '' && !field.required && field.kind !== 'lines' && field.kind !== 'records'

function Control({ field, value, common }: { field: Simple; value: string; common: { id: string; name: string } }) {
  switch (field.kind) {
    case 'choice':
      return (
        <select {...common} defaultValue={value}>
          {!(field.required && value !== '') && <option value="">{field.required ? 'Choose one' : 'Not given'}</option>}
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'yes-no':
      return (
        <select {...common} defaultValue={value}>
          <option value="">Not recorded</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </select>
      )
    case 'text':
    case 'lines':
    case 'records':
      return (
        <textarea {...common} defaultValue={value} rows={field.kind === 'text' ? 3 : linesShown(value)} dir="auto" />
      )
    case 'record':
      return <input {...common} defaultValue={value} list={`names-${field.of}`} autoComplete="off" dir="auto" />
    case 'date':
      return <input {...common} defaultValue={value} placeholder="22 Jan 2019" />
    default:
      return <input {...common} defaultValue={value} dir="auto" />
  }
}

const linesShown = (value: string) => Math.min(12, Math.max(3, value.split('\n').length + 1))
