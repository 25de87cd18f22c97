import type { PositionFilter } from '@/lib/filter/positions'
import { HiddenFields } from './hidden-fields'

export function DateForm({ filter }: { filter: PositionFilter }) {
  return (
    <form className="dates" action="/positions" method="get">
      <HiddenFields filter={filter} own={['from', 'to']} />
      <label>
        <span>From</span>
        <input type="date" name="from" defaultValue={filter.from} />
      </label>
      <label>
        <span>To</span>
        <input type="date" name="to" defaultValue={filter.to} />
      </label>
      <button type="submit" className="btn">
        Apply dates
      </button>
      <p className="loc">Dates known only roughly are kept if they can fall inside.</p>
    </form>
  )
}
