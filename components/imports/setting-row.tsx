import type { ReactNode } from 'react'
import { MappedSelect, MappedText, type SentFields } from './mapped-field'

type RowProps = { id: string; label: string; hint: string }

/** One setting of a file: its label, what it means, and the control with its id. */
function SettingRow({ id, label, hint, children }: RowProps & { children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{label}</label>
      </th>
      <td className="muted" id={hintId(id)}>
        {hint}
      </td>
      <td className="to">{children}</td>
    </tr>
  )
}

const hintId = (id: string) => `${id}-hint`

type Setting<Value> = RowProps & { value: Value; sent: SentFields }

/** A setting that is one of some options. */
export function SettingChoice({
  value,
  options,
  sent,
  ...row
}: Setting<string> & { options: { value: string; label: string }[] }) {
  const { id } = row
  return (
    <SettingRow {...row}>
      <MappedSelect id={id} name={id} value={value} sent={sent} describedBy={hintId(id)} options={options} />
    </SettingRow>
  )
}

/** A setting that is typed. */
export function SettingText({ value, sent, ...row }: Setting<string | null>) {
  const { id } = row
  return (
    <SettingRow {...row}>
      <MappedText id={id} name={id} value={value ?? ''} sent={sent} describedBy={hintId(id)} />
    </SettingRow>
  )
}
