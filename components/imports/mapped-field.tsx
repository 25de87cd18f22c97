import { WAS } from '@/lib/record-imports/shown-fields'

/** What was sent with a form that is shown again because it was refused; empty otherwise. */
export type SentFields = ReadonlyMap<string, string>

type FieldProps = {
  name: string
  /** What the file was read with. */
  value: string
  sent: SentFields
  /** Read out where no `<label>` names the field. */
  label?: string | undefined
  id?: string
  describedBy?: string
}

type SelectProps = FieldProps & { options: readonly { value: string; label: string }[] }

/** A menu of the mapping, with what it was when it was shown, also where that is none of the options. */
export function MappedSelect({ name, value, sent, label, id, describedBy, options }: SelectProps) {
  return (
    <>
      <Was name={name} value={value} />
      <select
        id={id}
        name={name}
        aria-label={label}
        aria-describedby={describedBy}
        defaultValue={sent.get(name) ?? value}
      >
        {options.every((option) => option.value !== value) && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}

/** A line of text of the mapping. Browsers take line breaks out of it, so what is shown has none. */
export function MappedText({ name, value, sent, label, id, describedBy, hint }: FieldProps & { hint?: string }) {
  const line = value.replace(/[\r\n]+/g, ' ')
  return (
    <>
      <Was name={name} value={line} />
      <input
        type="text"
        id={id}
        name={name}
        aria-label={label}
        aria-describedby={describedBy}
        defaultValue={sent.get(name) ?? line}
        placeholder={hint}
      />
    </>
  )
}

/** Some lines of text of the mapping. */
export function MappedLines({ name, value, sent, id }: FieldProps) {
  return (
    <>
      <Was name={name} value={value} />
      <textarea id={id} name={name} rows={3} defaultValue={sent.get(name) ?? value} />
    </>
  )
}

function Was({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={WAS + name} value={value} />
}
