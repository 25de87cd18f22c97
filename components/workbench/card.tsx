import { Coder } from '@/components/editing/coder'
import { Conditions } from '@/components/forms/conditions'
import { FormFields } from '@/components/forms/form-field'
import type { FormState } from '@/components/forms/form-state'
import { OneTimeToken } from '@/components/forms/one-time-token'
import { Glyph } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import { joinOf } from '@/lib/forms/conditions'
import { fieldsIn } from '@/lib/forms/field'
import { fieldAt } from '@/lib/forms/resolve'
import { positionHref } from '@/lib/urls'
import { EVIDENCE_MODE, STANCE } from '@/lib/vocabulary'
import { deskHref } from '@/lib/workbench/addresses'
import { CARD_FIELDS, cardFields } from '@/lib/workbench/card-fields'
import type { Workbench } from '@/lib/workbench/model'
import { spansText } from '@/lib/workbench/spans'
import { recordCardHref } from '@/lib/write-addresses'
import { ChosenKind } from './kind-of-text'
import { SpeakerField } from './speaker-field'
import { TopicLine } from './topic-line'

/** Fields that a card seldom needs, folded; by the record that has them. */
const RARE = {
  words: ['alsoBy', 'mode', 'lang', 'locator'],
  position: [
    'position.statedOn',
    'position.basis',
    'position.inference',
    'position.confidence',
    'position.qualifier',
    'position.actor',
    'position.onBehalfOf',
    'position.reportedBy',
  ],
  claim: ['claim.madeOn', 'claim.topic', 'claim.polarity', 'claim.claimant', 'claim.onBehalfOf', 'claim.reportedBy'],
  response: ['response.saidOn', 'response.basis', 'response.inference'],
  silence: ['silence.on'],
}

const CONDITION_JOIN = joinOf(fieldsIn(CARD_FIELDS.find(({ name }) => name === 'position')))

/** The card's form: who says the words and what they prove. Only the fields of the chosen record are shown. */
export function Card({ bench }: { bench: Workbench }) {
  const { values, problems, source, coding, spans, readAs, next, coder, draft } = bench
  const state = { values, problems }
  return (
    <form
      method="post"
      action={recordCardHref(source.slug)}
      className="record-form card"
      data-card={`${source.slug} ${spansText(spans)} ${draft ?? ''}`}
    >
      <OneTimeToken value={values.get(TOKEN_FIELD)} />
      <input type="hidden" name="coding" value={coding?.id ?? ''} />
      <input type="hidden" name="at" value={spansText(spans)} />
      <ChosenKind readAs={readAs} />
      <NotRecorded problems={problems} />
      <Fields names={['proves']} state={state} />
      <SpeakerField bench={bench} />
      <Conflicting bench={bench} />
      <div className="proved silence">
        <Fields names={['silence.kind']} state={state} />
      </div>
      <div className="proved position silence">
        <TopicLine bench={bench} />
      </div>
      <div className="proved position">
        <Fields names={['position.stance']} state={state} />
        <Conditions name="position.conditions" state={state} join={CONDITION_JOIN} />
        <Fields names={['position.summary']} state={state} />
      </div>
      <div className="proved claim">
        <Fields names={['claim.statement', 'claim.kind']} state={state} />
      </div>
      <div className="proved response">
        <Fields names={['response.claim', 'response.kind', 'response.summary']} state={state} />
      </div>
      <div className="proved silence">
        <Fields names={['silence.note']} state={state} />
      </div>
      <Rare bench={bench} />
      {!values.get('by') && coder === '' && <Coder name="" />}
      <div className="actions">
        <button type="submit" className="btn primary">
          Record it <kbd>Ctrl Enter</kbd>
        </button>
        {next && (
          <a className="btn" href={deskHref(bench, [next])} data-key="n">
            Skip <kbd>n</kbd>
          </a>
        )}
        <a className="btn quiet" href={deskHref(bench)} data-key="Escape">
          Put down <kbd>Esc</kbd>
        </a>
      </div>
    </form>
  )
}

/** Fields of the card by their names, in this order. */
function Fields({ names, state }: { names: string[]; state: FormState }) {
  return cardFields(...names).map(({ field, prefix }) => (
    <FormFields key={`${prefix}${field.name}`} fields={[field]} prefix={prefix} state={state} />
  ))
}

/** Problems stand beside their fields; those of the card as a whole are here. */
function NotRecorded({ problems }: { problems: Workbench['problems'] }) {
  const refused = problems.filter(({ field }) => field !== 'words')
  if (refused.length === 0) return null
  const whole = refused.filter(({ field }) => field === '' || field === 'by')
  return (
    <section className="problems" aria-label="What to put right" role="alert">
      <p>
        <b>Nothing was recorded.</b> What you wrote is all here
        {refused.length > whole.length ? ', and what is to be put right stands beside it.' : '.'}
      </p>
      {whole.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </section>
  )
}

/** How the words are quoted, when they were said, who records them: preset, and folded under one line that says so. */
function Rare({ bench: { values, problems, coder } }: { bench: Workbench }) {
  const state = { values, problems }
  const names = [...Object.values(RARE).flat(), 'summit']
  const wrong = problems.some(({ field }) => names.some((name) => field === name || field.startsWith(`${name}.`)))
  const by = values.get('by') ?? coder
  return (
    <details className="said-line" open={wrong}>
      <summary>
        <span>{presetWords(values)}</span> <span className="link">Change</span>
      </summary>
      <div className="rare">
        {Object.entries(RARE).map(([proves, fields]) =>
          proves === 'words' ? (
            <Fields key={proves} names={fields} state={state} />
          ) : (
            <div key={proves} className={`proved ${proves}`}>
              <Fields names={fields} state={state} />
            </div>
          ),
        )}
        <div className="proved position claim silence">
          <Fields names={['summit']} state={state} />
        </div>
        {by !== '' && <Coder name={by} />}
      </div>
    </details>
  )
}

/** "Direct quotation, stated, high confidence, said on 22 Jan 2019" */
function presetWords(values: ReadonlyMap<string, string>): string {
  const mode = values.get('mode') ?? ''
  const said = values.get('position.statedOn')
  const date = fieldAt(CARD_FIELDS, 'position.statedOn')?.kind === 'date' && said ? `said ${spelled(said)}` : ''
  return [
    mode in EVIDENCE_MODE ? EVIDENCE_MODE[mode as keyof typeof EVIDENCE_MODE].label : '',
    values.get('position.basis') ?? '',
    values.get('position.confidence') ? `${values.get('position.confidence')} confidence` : '',
    date,
    values.get('summit') ? `${values.get('summit')}, where the topic is judged at one` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** A date that was typed and not understood yet stays as it is. */
const spelled = (date: string) => (/^[\d~?%/.-]+$/.test(date) ? formatDate(date) : date)

/** Recorded positions of the same actor, topic and day: the words are further evidence for one, or another position. */
function Conflicting({ bench: { conflicting, values, problems } }: { bench: Workbench }) {
  if (conflicting.length === 0) return null
  const problem = problems.find(({ field }) => field === 'join')?.message
  return (
    <fieldset className="on-record-already" aria-describedby={problem ? 'join-problem' : undefined}>
      <legend>On record already, on this topic and day</legend>
      {problem && (
        <p className="problem" id="join-problem">
          {problem}
        </p>
      )}
      {conflicting.map(({ id, stance, summary }, index) => (
        <label key={id} className="option">
          <input
            type="radio"
            name="join"
            value={id}
            defaultChecked={values.get('join') === id}
            data-key={index === 0 ? 'm' : undefined}
          />
          <span>
            These words are more evidence for{' '}
            <a href={positionHref(id)}>
              <span className={`c-${stance}`}>
                <Glyph name={stance} />
              </span>{' '}
              {STANCE[stance].label}
            </a>
            : <bdi>{summary}</bdi> {index === 0 && <kbd>m</kbd>}
          </span>
        </label>
      ))}
      <label className="option">
        <input type="radio" name="join" value="beside" defaultChecked={values.get('join') === 'beside'} data-key="b" />
        <span>
          It is another position; where the stances differ, both come under review <kbd>b</kbd>
        </span>
      </label>
    </fieldset>
  )
}
