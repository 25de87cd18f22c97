import { Glyph } from '@/components/stance/glyphs'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { understoodDate } from '@/lib/forms/dates'
import type { Field } from '@/lib/forms/field'
import { rowsShown } from '@/lib/forms/write'
import { STANCES, type Stance } from '@/lib/vocabulary'
import { KnownRecords } from './known-records'

/** Values and problems of fields, by flat name. */
export type FormState = { values: ReadonlyMap<string, string>; problems: FieldProblem[] }

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
      <fieldset className={`group f-${field.name}`}>
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
  const rows = Array.from({ length: rowsShown(state.values, name, SPARE_ROWS) }, (_, index) => index)
  return (
    <fieldset className={`rows rows-${field.name}`}>
      <legend>{field.label}</legend>
      <Problem name={name} state={state} />
      {rows.map((row) => (
        <fieldset key={row} className="row">
          <legend>
            {field.row} {row + 1}
          </legend>
          <FormFields fields={field.fields} prefix={`${name}.${row}.`} state={state} />
        </fieldset>
      ))}
      <p className="hint">An empty one is left out. Two more are offered each time the form is saved.</p>
    </fieldset>
  )
}

type Simple = Exclude<Field, { kind: 'group' | 'rows' | 'hidden' }>

function Single({ field, prefix, state }: Props<Simple>) {
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
        {'required' in field && field.required && <span className="loc"> required</span>}
      </label>
      {field.hint && (
        <p className="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      <Control field={field} value={state.values.get(name) ?? ''} common={common} />
      {understood && (
        <p className="hint understood" id={`${name}-understood`}>
          Understood as {understood}
        </p>
      )}
      <Problem name={name} state={state} />
    </div>
  )
}

type OpenChoiceProps = {
  field: Extract<Field, { kind: 'choice' }>
  name: string
  describedBy: string
  state: FormState
}

/** A choice as radio buttons, each with its keyboard shortcut on pages that listen for keys. */
function OpenChoice({ field, name, describedBy, state }: OpenChoiceProps) {
  const value = state.values.get(name) ?? ''
  return (
    <fieldset className={`open-choice f-${field.name}`} id={name} aria-describedby={describedBy || undefined}>
      <legend>
        {field.label}
        {field.required && <span className="loc"> required</span>}
      </legend>
      {field.hint && (
        <p className="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      <div className="options">
        {field.options.map((option) => (
          <label key={option.value} className="option" title={option.hint}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              data-key={option.key}
            />
            {isStance(option.value) && (
              <span className={`c-${option.value}`}>
                <Glyph name={option.value} />
              </span>
            )}
            <span>{option.label}</span>
            {option.key && <kbd>{option.key}</kbd>}
          </label>
        ))}
      </div>
      <Problem name={name} state={state} />
    </fieldset>
  )
}

const isStance = (value: string): value is Stance => (STANCES as readonly string[]).includes(value)

function Control({ field, value, common }: { field: Simple; value: string; common: { id: string; name: string } }) {
  switch (field.kind) {
    case 'choice':
      return (
        <select {...common} defaultValue={value}>
          {!(field.required && value !== '') && <option value="">{field.required ? 'Choose one' : ''}</option>}
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

function Problem({ name, state }: { name: string; state: FormState }) {
  const problem = findProblem(name, state)
  if (!problem) return null
  return (
    <>
      <p className="problem" id={`${name}-problem`}>
        {problem.message}
      </p>
      <KnownRecords known={problem.known} />
    </>
  )
}

const findProblem = (name: string, { problems }: FormState) => problems.find(({ field }) => field === name)
