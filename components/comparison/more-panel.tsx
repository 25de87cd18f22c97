import type { CompareFilter } from '@/lib/filter/compare'
import { ROLE, ROLES, SIDE, SIDES } from '@/lib/vocabulary'

/** Less common filters: basis, role, side and layout. */
export function MorePanel({ filter }: { filter: CompareFilter }) {
  return (
    <div className="columns">
      <fieldset>
        <legend>How we know</legend>
        <Check
          name="stated"
          on={filter.stated}
          label="Stated only"
          hint="Leaves out positions shown by acts (enacted) or worked out by the coder (inferred)"
        />
        <Check name="firsthand" on={filter.firsthand} label="First-hand only" hint="Leaves out what others report" />
        {filter.theme && <input type="hidden" name="theme" value={filter.theme} />}
      </fieldset>
      <fieldset>
        <legend>Spoke as</legend>
        <Radio name="role" value="" on={filter.role === undefined} label="In any role" />
        {ROLES.map((role) => (
          <Radio key={role} name="role" value={role} on={filter.role === role} label={ROLE[role].label} />
        ))}
      </fieldset>
      <fieldset>
        <legend>Only rows in which somebody is</legend>
        <Radio name="side" value="" on={filter.side === undefined} label="On any side: all rows" />
        {SIDES.map((side) => (
          <Radio key={side} name="side" value={side} on={filter.side === side} label={SIDE[side].label} />
        ))}
      </fieldset>
      <fieldset>
        <legend>Layout</legend>
        <Radio name="sort" value="given" on={filter.sort === 'given'} label="Topics in their order" />
        <Radio name="sort" value="distance" on={filter.sort === 'distance'} label="Furthest apart first" />
        <Check name="transpose" on={filter.transpose} label="Actors down, topics across" />
      </fieldset>
    </div>
  )
}

function Check({ name, on, label, hint }: { name: string; on: boolean; label: string; hint?: string }) {
  return (
    <label className="option">
      <input type="checkbox" name={name} value="1" defaultChecked={on} />
      <span>
        {label}
        {hint && <span className="hint">{hint}</span>}
      </span>
    </label>
  )
}

function Radio({ name, value, on, label }: { name: string; value: string; on: boolean; label: string }) {
  return (
    <label className="option">
      <input type="radio" name={name} value={value} defaultChecked={on} />
      <span>{label}</span>
    </label>
  )
}
