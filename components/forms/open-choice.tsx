import { Glyph } from '@/components/stance/glyphs'
import type { Field } from '@/lib/forms/field'
import { STANCES, type Stance } from '@/lib/vocabulary'
import { Problem } from './field-problem'
import type { FormState } from './form-state'

type OpenChoiceProps = {
  field: Extract<Field, { kind: 'choice' }>
  name: string
  describedBy: string
  state: FormState
}

/** A choice as radio buttons, each with its keyboard shortcut on pages that listen for keys. */
export function OpenChoice({ field, name, describedBy, state }: OpenChoiceProps) {
  const value = state.values.get(name) ?? ''
  return (
    <fieldset className={`open-choice f-${field.name}`} id={name} aria-describedby={describedBy || undefined}>
      <legend>{field.label}</legend>
      {field.hint && (
        <p className="hint" id={`${name}-hint`}>
          {field.hint}
        </p>
      )}
      <div className="options">
        {field.options.map((option) => (
          <label key={option.value} className="option" title={option.hint}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              data-key={option.key}
            />
            {isStance(option.value) && (
              <span className={`c-${option.value}`}>
                <Glyph name={option.value} />
              </span>
            )}
            <span>{option.label}</span>
            {option.key && <kbd>{option.key}</kbd>}
          </label>
        ))}
      </div>
      <Problem name={name} state={state} />
    </fieldset>
  )
}

const isStance = (value: string): value is Stance => (STANCES as readonly string[]).includes(value)
