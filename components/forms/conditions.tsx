import type { Field } from '@/lib/forms/field'
import { rowsShown } from '@/lib/forms/write'
import { CONDITION_KINDS } from '@/lib/vocabulary'
import { FormFields } from './form-field'
import type { FormState } from './form-state'

/** Conditions offered at least, folded one into the other. */
const OFFERED = 8

type Props = {
  /** Name of the group: `conditions`, with a prefix on a card. */
  name: string
  state: FormState
  /** The field that says how several conditions are joined. */
  join: Field[]
  /** Whether a condition can be of another kind than its stance says: “if” for support, “unless” for opposition. */
  kinds?: boolean
}

/** Conditions of a stance: one field until there are two. The stance says whether they are “if” or “unless”. */
export function Conditions(props: Props) {
  const { name, state } = props
  const problem = state.problems.find(({ field }) => field === name)?.message
  return (
    <fieldset className="conditions f-conditions" id={name} aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="vh">Conditions</legend>
      <Condition index={0} {...props} />
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <Further index={1} {...props} />
    </fieldset>
  )
}

const textAt = (name: string, index: number) => `${name}.items.${index}.text`

function Condition({ index, name: group, state, kinds }: Props & { index: number }) {
  const name = textAt(group, index)
  return (
    <>
      <div className="cond-line">
        <label htmlFor={name}>
          <span className="when-if">If</span>
          <span className="when-unless">Unless</span>
        </label>
        <input
          id={name}
          name={name}
          defaultValue={state.values.get(name) ?? ''}
          dir="auto"
          data-key={index === 0 ? 'i' : undefined}
        />
      </div>
      {kinds && <Kind name={`${group}.items.${index}.kind`} state={state} />}
    </>
  )
}

/** The kind of a condition that is not the one its stance says, such as support that hangs on an “unless”. */
function Kind({ name, state }: { name: string; state: FormState }) {
  const value = state.values.get(name) ?? ''
  return (
    <details className="adds cond-kind" open={value !== ''}>
      <summary>
        <span className="link">Its kind</span>
      </summary>
      <div className="entry-field choice">
        <label htmlFor={name}>Kind</label>
        <select id={name} name={name} defaultValue={value}>
          <option value="">As the stance says</option>
          {CONDITION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
      </div>
    </details>
  )
}

/** One more condition, folded until it is wanted, with another folded after it. */
function Further({ index, ...props }: Props & { index: number }) {
  const { name, state, join } = props
  if (index >= Math.max(OFFERED, rowsShown(state.values, `${name}.items`, 1))) return null
  return (
    <details className="further" open={Boolean(state.values.get(textAt(name, index)))}>
      <summary className="link">another condition</summary>
      <Condition index={index} {...props} />
      {index === 1 && <FormFields fields={join} prefix={`${name}.`} state={state} />}
      <Further index={index + 1} {...props} />
    </details>
  )
}
