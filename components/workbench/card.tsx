import { Coder } from '@/components/editing/coder'
import { FormFields } from '@/components/forms/form-field'
import { Confirmed } from '@/components/forms/known-records'
import { Glyph } from '@/components/stance/glyphs'
import type { Field } from '@/lib/forms/field'
import { labelAt } from '@/lib/forms/resolve'
import { positionHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'
import { CARD_FIELDS } from '@/lib/workbench/card-fields'
import type { Workbench } from '@/lib/workbench/model'
import { spansText } from '@/lib/workbench/spans'
import { recordCardHref } from '@/lib/write-addresses'
import { ChosenKind } from './kind-of-text'
import { TopicHints } from './topic-hints'

const part = (name: string): Field[] => CARD_FIELDS.filter((field) => field.name === name)
const WORDS = CARD_FIELDS.filter(({ name }) => ['mode', 'lang', 'locator'].includes(name))

/** The card's form: speaker of the selected words and what they prove. Only the fields of the chosen record are shown. */
export function Card({ bench }: { bench: Workbench }) {
  const { values, problems, source, coding, spans, readAs } = bench
  const state = { values, problems }
  return (
    <form
      method="post"
      action={recordCardHref(source.slug)}
      className="record-form card"
      data-card={`${source.slug} ${spansText(spans)}`}
    >
      <input type="hidden" name="coding" value={coding?.id ?? ''} />
      <input type="hidden" name="at" value={spansText(spans)} />
      <ChosenKind readAs={readAs} />
      <Confirmed state={state} />
      <CardProblems problems={problems} />
      <FormFields fields={part('speakers')} state={state} />
      <details className="somebody-new" open={Boolean(values.get('newActor.name'))}>
        <summary className="link">Somebody who is not on record yet</summary>
        <FormFields fields={part('newActor')} state={state} />
      </details>
      <FormFields fields={WORDS} state={state} />
      <FormFields fields={part('proves')} state={state} />
      <Conflicting bench={bench} />
      <div className="proved position">
        <TopicHints topics={bench.topics} others={bench.otherTopics} chosen={values.get('topicPick') ?? ''} />
        <FormFields fields={part('position')} state={state} />
      </div>
      <div className="proved claim">
        <FormFields fields={part('claim')} state={state} />
      </div>
      <div className="proved response">
        <FormFields fields={part('response')} state={state} />
      </div>
      <div className="signed">
        <Coder name={values.get('by') ?? bench.coder} />
      </div>
      <div className="actions">
        <button type="submit" className="btn primary">
          Record it <kbd>Ctrl ⏎</kbd>
        </button>
      </div>
    </form>
  )
}

function CardProblems({ problems }: { problems: Workbench['problems'] }) {
  if (problems.length === 0) return null
  return (
    <section className="problems" aria-label="What to put right">
      <p>
        <b>Nothing was recorded.</b> What you wrote is all here.
      </p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <a href={`#${field}`}>{`${labelAt(CARD_FIELDS, field)}: ${message}`}</a> : message}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Recorded positions of the same actor, topic and day: the words are further evidence for one, or another position. */
function Conflicting({ bench: { conflicting, values } }: { bench: Workbench }) {
  if (conflicting.length === 0) return null
  return (
    <fieldset className="beside">
      <legend>On record already, on this topic and day</legend>
      {conflicting.map(({ id, stance, summary }) => (
        <label key={id} className="option">
          <input type="radio" name="join" value={id} defaultChecked={values.get('join') === id} />
          <span>
            These words are more evidence for{' '}
            <a href={positionHref(id)}>
              <span className={`c-${stance}`}>
                <Glyph name={stance} />
              </span>{' '}
              {STANCE[stance].label}
            </a>
            : <bdi>{summary}</bdi>
          </span>
        </label>
      ))}
      <label className="option">
        <input type="radio" name="join" value="beside" defaultChecked={values.get('join') === 'beside'} />
        <span>It is another position; where the stances differ, both come under review</span>
      </label>
    </fieldset>
  )
}
