import { toQuery } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter } from '@/lib/filter/positions'

/** What else the address says travels with a form, but for the fields of its own and the place in the list. */
export function HiddenFields({ filter, own }: { filter: PositionFilter; own: (keyof PositionFilter)[] }) {
  const query = toQuery(POSITION_PARAMETERS, { ...filter, after: undefined })
  return [...new URLSearchParams(query)]
    .filter(([name]) => !own.some((other) => other === name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}
