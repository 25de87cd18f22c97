import { Glyph } from '@/components/stance/glyphs'
import { editHref } from '@/lib/editing/addresses'
import type { QuotationChoice } from '@/lib/editing/form-page'
import { moreField } from '@/lib/forms/resolve'
import { CHECK_RESULT } from '@/lib/vocabulary'

type Props = {
  name: string
  label: string
  /** Ids of the ticked ones, one a line, as the form sends them. */
  value: string
  /** What is typed to find others. */
  typed: string
  choices: QuotationChoice[]
  problem: string | undefined
}

/** The quotations that a record rests on, ticked, and the others of their sources; those elsewhere by their words. */
export function QuotationBoxes({ name, label, value, typed, choices, problem }: Props) {
  const ticked = value.split('\n').filter(Boolean)
  const [own, others] = [
    choices.filter(({ id }) => ticked.includes(id)),
    choices.filter(({ id }) => !ticked.includes(id)),
  ]
  const more = moreField(name)
  return (
    <fieldset className="quotation-boxes" id={name} aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend>{label}</legend>
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <ul>
        {own.map((choice) => (
          <Box key={choice.id} name={name} choice={choice} ticked />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="adds">
          <summary>
            <span className="link">Words from this source</span>
          </summary>
          <ul>
            {others.map((choice) => (
              <Box key={choice.id} name={name} choice={choice} ticked={false} />
            ))}
          </ul>
        </details>
      )}
      <details className="adds" open={typed !== ''}>
        <summary>
          <span className="link">Words from another source</span>
        </summary>
        <div className="entry-field">
          <label htmlFor={more}>Some of the words</label>
          <input id={more} name={more} defaultValue={typed} autoComplete="off" dir="auto" />
          <p className="hint">As they are quoted, enough of them that only one quotation on record has them</p>
        </div>
      </details>
    </fieldset>
  )
}

function Box({ name, choice, ticked }: { name: string; choice: QuotationChoice; ticked: boolean }) {
  const { id, words, lang, citation, check, href } = choice
  return (
    <li>
      <label className="option">
        <input type="checkbox" name={name} value={id} defaultChecked={ticked} />
        <q lang={lang} dir="auto">
          {words}
        </q>
      </label>
      <p className="cite">
        {check && (
          <span className={`check-${check}`} title={CHECK_RESULT[check].label}>
            <Glyph name={check} />
            <span className="vh">{CHECK_RESULT[check].label}: </span>
          </span>
        )}
        <a href={href}>{citation}</a>
        <a className="link" href={editHref('quotation', id)}>
          Edit these words
        </a>
      </p>
    </li>
  )
}
