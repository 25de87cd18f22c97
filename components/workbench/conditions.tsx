import { FormFields } from '@/components/forms/form-field'
import type { FormState } from '@/components/forms/form-state'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'

/** Most conditions of one card. */
const MOST = 8
const NAME = 'position.conditions'

/** Conditions of a stance: one field until there are two. The stance says whether they are “if” or “unless”. */
export function Conditions({ state }: { state: FormState }) {
  const problem = state.problems.find(({ field }) => field === NAME)?.message
  return (
    <fieldset className="conditions" id={NAME} aria-describedby={problem ? `${NAME}-problem` : undefined}>
      <legend className="vh">Conditions</legend>
      <Condition index={0} state={state} />
      {problem && (
        <p className="problem" id={`${NAME}-problem`}>
          {problem}
        </p>
      )}
      <Further index={1} state={state} />
    </fieldset>
  )
}

const nameOf = (index: number) => `${NAME}.items.${index}.text`

function Condition({ index, state }: { index: number; state: FormState }) {
  const name = nameOf(index)
  return (
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
  )
}

/** One more condition, folded until it is wanted, with another folded after it. */
function Further({ index, state }: { index: number; state: FormState }) {
  if (index === MOST) return null
  return (
    <details className="further" open={Boolean(state.values.get(nameOf(index)))}>
      <summary className="link">another condition</summary>
      <Condition index={index} state={state} />
      {index === 1 && <FormFields fields={JOIN} prefix={`${NAME}.`} state={state} />}
      <Further index={index + 1} state={state} />
    </details>
  )
}

const JOIN = CARD_FIELDS.flatMap((group) => (group.kind === 'group' ? group.fields : [])).flatMap((field) =>
  field.name === 'conditions' && field.kind === 'group' ? field.fields.filter(({ name }) => name === 'join') : [],
)
