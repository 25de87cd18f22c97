import { toQuery } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter } from '@/lib/filter/positions'

/** Hidden fields for the filter's other parameters, without the form's own fields and the cursor. */
export function HiddenFields({ filter, own }: { filter: PositionFilter; own: (keyof PositionFilter)[] }) {
  const query = toQuery(POSITION_PARAMETERS, { ...filter, after: undefined })
  return [...new URLSearchParams(query)]
    .filter(([name]) => !own.some((other) => other === name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}
