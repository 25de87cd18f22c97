import { WAS } from '@/lib/record-imports/tables/form/field-names'

type Option = { value: string; label: string }
type SelectProps = { name: string; label: string; value: string; options: readonly Option[] }

/** A menu of the mapping, with what it was when it was shown. Its label is read out; tables show it as their heads. */
export function MappedSelect({ name, label, value, options }: SelectProps) {
  return (
    <>
      <input type="hidden" name={WAS + name} value={value} />
      <select name={name} aria-label={label} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  )
}

/** A line of text of the mapping. */
export function MappedText({
  name,
  label,
  value,
  hint,
}: {
  name: string
  label: string
  value: string
  hint?: string
}) {
  return (
    <>
      <input type="hidden" name={WAS + name} value={value} />
      <input type="text" name={name} aria-label={label} defaultValue={value} placeholder={hint} />
    </>
  )
}
