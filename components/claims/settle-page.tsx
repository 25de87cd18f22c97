import { Coder } from '@/components/editing/coder'
import { Evidence } from '@/components/evidence/evidence'
import { FormFields } from '@/components/forms/form-field'
import type { FormState } from '@/components/forms/form-state'
import { NameLists } from '@/components/forms/name-lists'
import { Page } from '@/components/shell/page'
import { formatDate } from '@/lib/dates'
import { editHref, outcomeHref } from '@/lib/editing/addresses'
import type { NameBook } from '@/lib/forms/name-book'
import { OUTCOME_FORM } from '@/lib/forms/outcome-form'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import type { RecordOf } from '@/lib/records/registry'
import { claimHref, NEW_SOURCE_HREF } from '@/lib/urls'
import { settleClaimHref } from '@/lib/write-addresses'

type Props = {
  claim: RecordOf<'claim'>
  version: string
  state: FormState
  choice: { quotations: EvidenceRecord[]; sources: SourceRecord[] }
  /** Ids of the quotations that are ticked. */
  chosen: string[]
  book: NameBook
  coder: string
}

const fieldsNamed = (...names: string[]) => OUTCOME_FORM.filter(({ name }) => names.includes(name))

/** Page with the form that settles a claim. Searching sends the whole form back to the page, so nothing typed is lost. */
export function SettlePage({ claim, version, state, choice, chosen, book, coder }: Props) {
  return (
    <Page>
      <p className="crumbs">
        <a href={claimHref(claim.slug)}>
          <bdi>{claim.statement}</bdi>
        </a>{' '}
        / Settle it
      </p>
      <h1>What became of it</h1>
      <p className="lede">
        <bdi>{claim.statement}</bdi>
      </p>
      <Problems state={state} />
      <p className="note">
        {claim.test
          ? `Came true if: ${claim.test.trueIf}${claim.test.notIf ? ` Did not if: ${claim.test.notIf}` : ''}`
          : 'No test is written.'}{' '}
        {claim.by ? `Day by which: ${formatDate(claim.by)}.` : 'No day by which.'}{' '}
        <a className="link" href={editHref('claim', claim.id)}>
          {claim.test ? 'Say instead that the test is wrong' : 'Say first what would settle it'}
        </a>
      </p>
      <form method="post" action={settleClaimHref(claim.slug)} className="record-form settle-form">
        <input type="hidden" name="version" value={version} />
        <FormFields fields={fieldsNamed('outcome', 'on')} state={state} />
        <Words choice={choice} chosen={chosen} state={state} action={outcomeHref(claim.id)} claim={claim} />
        <FormFields fields={fieldsNamed('source', 'sentence', 'reason')} state={state} />
        <Coder name={coder} />
        <p className="hint">
          Kept with your name and this day. A later outcome replaces it, and this one stays readable.
        </p>
        <div className="actions">
          <button type="submit" className="btn primary">
            Record the outcome
          </button>
          <a className="btn" href={claimHref(claim.slug)}>
            Leave without saving
          </a>
        </div>
      </form>
      <NameLists book={book} />
    </Page>
  )
}

function Problems({ state: { problems } }: { state: FormState }) {
  if (problems.length === 0) return null
  return (
    <section className="problems" aria-label="What to put right">
      <p>
        <b>Nothing was saved.</b> What you wrote is all here.
      </p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  )
}

type WordsProps = Pick<Props, 'claim' | 'choice' | 'chosen' | 'state'> & { action: string }

/** Quotations on record to tick, and the search for others. */
function Words({ claim, choice, chosen, state, action }: WordsProps) {
  const own = [claim.claimant, claim.onBehalfOf]
  const problem = state.problems.find(({ field }) => field === 'quotations')
  return (
    <fieldset className={`group${problem ? ' wrong' : ''}`} id="quotations">
      <legend>Words that prove it</legend>
      {problem && <p className="problem">{problem.message}</p>}
      <p className="hint">The claimant’s own words settle nothing alone: tick at least one of somebody else.</p>
      <div className="entry-field line">
        <label htmlFor="q">Look for words on record</label>
        <input id="q" name="q" defaultValue={state.values.get('q')} dir="auto" />
        <button type="submit" className="btn" formMethod="get" formAction={action} formNoValidate>
          Search
        </button>
      </div>
      <ul className="proof-choice">
        {choice.quotations.map((one) => (
          <li key={one.id}>
            <label className="option flag">
              <input type="checkbox" name="quotations" value={one.id} defaultChecked={chosen.includes(one.id)} />
              <span>
                <b>
                  <bdi>{one.speakers.map(({ name }) => name).join(', ')}</bdi>
                </b>{' '}
                {one.speakers.every(({ slug }) => own.includes(slug)) && <span className="tag">the claimant</span>}
              </span>
            </label>
            <Evidence evidence={one} source={choice.sources.find(({ slug }) => slug === one.source)} />
          </li>
        ))}
        {choice.quotations.length === 0 && <li className="note">Nothing on record has these words.</li>}
      </ul>
      <p className="hint">
        Nothing fits?{' '}
        <a className="link" href={NEW_SOURCE_HREF}>
          Add a source
        </a>{' '}
        first.
      </p>
    </fieldset>
  )
}
