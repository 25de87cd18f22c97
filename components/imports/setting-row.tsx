import type { ReactNode } from 'react'

type Props = { id: string; label: string; hint: string; children: ReactNode }

/** One setting of a file: its label, what it means, and the control with its id. */
function SettingRow({ id, label, hint, children }: Props) {
  return (
    <tr>
      <th scope="row">
        <label htmlFor={id}>{label}</label>
      </th>
      <td className="muted" id={`${id}-hint`}>
        {hint}
      </td>
      <td className="to">{children}</td>
    </tr>
  )
}

type Option = { value: string; label: string }

/** A setting that is one of some options. */
export function SettingChoice({
  id,
  value,
  options,
  ...row
}: Omit<Props, 'children'> & { value: string; options: Option[] }) {
  return (
    <SettingRow id={id} {...row}>
      <select id={id} name={id} defaultValue={value} aria-describedby={`${id}-hint`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </SettingRow>
  )
}

/** A setting that is typed. */
export function SettingText({ id, value, ...row }: Omit<Props, 'children'> & { value: string | null }) {
  return (
    <SettingRow id={id} {...row}>
      <input type="text" id={id} name={id} defaultValue={value ?? ''} aria-describedby={`${id}-hint`} />
    </SettingRow>
  )
}
