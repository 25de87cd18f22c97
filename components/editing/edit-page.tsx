import type { FormState } from '@/components/forms/form-state'
import { Confirmed } from '@/components/forms/known-records'
import { NameLists } from '@/components/forms/name-lists'
import { OneTimeToken } from '@/components/forms/one-time-token'
import { Page } from '@/components/shell/page'
import { historyHref, isNewName, mergeHref, renameHref } from '@/lib/editing/addresses'
import { LOOK_UP } from '@/lib/editing/form-names'
import type { FormHeading, Sidebar } from '@/lib/editing/form-page'
import { isRenamable } from '@/lib/editing/former-name'
import type { NextStep } from '@/lib/editing/next-steps'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import type { Field } from '@/lib/forms/field'
import { MOST_OFFERED, type NameBook } from '@/lib/forms/name-book'
import { type FormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { labelAt } from '@/lib/forms/resolve'
import { REASON_FIELD } from '@/lib/revisions/reason'
import { saveHref } from '@/lib/write-addresses'
import { Coder } from './coder'
import { FormSidebar } from './form-sidebar'
import { ReasonField } from './reason-field'
import { RecordFields } from './record-fields'
import { SavedBar } from './saved-bar'
import { TakeOut } from './take-out'

type Props = {
  type: FormType
  name: string
  heading: FormHeading
  /** Lines below the names of chosen records, by the name of their inputs. */
  details: ReadonlyMap<string, string>
  /** What stands beside the form; undefined for a new record. */
  sidebar: Sidebar | undefined
  home: string | undefined
  fields: Field[]
  state: FormState
  book: NameBook
  version: number
  coder: string
  /** The last reasons of this author; undefined where none is asked for. */
  reasons: string[] | undefined
  /** Above the form, with forms of its own: how the text of a source was read. */
  above?: React.ReactNode
  /** Read-only content above the fields: the words of a quotation. */
  help?: React.ReactNode
  /** After a save: whether the record was made by it, and where to go on. */
  saved: { made: boolean; steps: NextStep[] } | undefined
}

/** Whether some type has more names than its list offers. */
const hasMore = (book: NameBook) => Object.values(book).some((entries) => entries.length > MOST_OFFERED)

/** Page with one record's form. */
export function EditPage(props: Props) {
  const {
    type,
    name,
    heading,
    details,
    sidebar,
    home,
    fields,
    state,
    book,
    version,
    coder,
    reasons,
    above,
    help,
    saved,
  } = props
  const { noun } = RECORD_FORMS[type]
  const isNew = isNewName(name)
  return (
    <Page>
      <p className="crumbs">
        {isNew ? `New ${noun}` : home ? <a href={home}>{heading.title}</a> : heading.title} /{' '}
        {isNew ? 'Record' : 'Edit'}
      </p>
      <div className="titlebar">
        <div>
          <h1>{isNew ? `A new ${noun}` : <bdi>{heading.title}</bdi>}</h1>
          {heading.lede && <p className="lede">{heading.lede}</p>}
        </div>
        {!isNew && (
          <div className="actions">
            {home && (
              <a className="btn" href={home}>
                Read it
              </a>
            )}
            <a className="btn" href={historyHref(type, name)}>
              History
            </a>
          </div>
        )}
      </div>
      {saved && <SavedBar type={type} name={name} {...saved} />}
      {state.problems.length > 0 && (
        <section className="problems" aria-label="What to put right">
          <p>
            <b>Nothing was saved.</b>{' '}
            {state.problems.length === 1
              ? 'One thing is to be put right'
              : `${state.problems.length} things are to be put right`}
            ; what you wrote is all here.
          </p>
          <ul>
            {state.problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field ? <a href={`#${field}`}>{`${labelAt(fields, field)}: ${message}`}</a> : message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {above}
      <div className="edit-columns">
        <form method="post" action={saveHref(type, name)} className="record-form">
          <input type="hidden" name="version" value={version} />
          <Confirmed state={state} />
          {isNew && <OneTimeToken value={state.values.get(TOKEN_FIELD)} />}
          {help}
          <RecordFields type={type} fields={fields} state={state} details={details} />
          <section className="why" aria-labelledby="why-title">
            <h2 id="why-title">{isNew ? 'Who records it' : 'Why this change'}</h2>
            {reasons && (
              <ReasonField
                value={state.values.get(REASON_FIELD)}
                recent={reasons}
                problem={state.problems.find(({ field }) => field === REASON_FIELD)?.message}
              />
            )}
            <Coder name={coder} />
          </section>
          <div className="actions">
            <button type="submit" className="btn primary">
              {isNew ? `Record this ${noun}` : 'Save'}
            </button>
            {hasMore(book) && (
              <button type="submit" className="btn" name={LOOK_UP} value="yes" formNoValidate>
                Look up names
              </button>
            )}
            <a className="btn" href={home ?? '/'}>
              Leave without saving
            </a>
            {!isNew && (
              <span className="muted">
                Saving makes version {version + 1}; version {version} stays readable
              </span>
            )}
          </div>
        </form>
        {!isNew && (
          <aside aria-label="The record">
            {sidebar && <FormSidebar sidebar={sidebar} />}
            {(type === 'actor' || type === 'topic') && (
              <p>
                <a className="link" href={mergeHref(type, name)}>
                  Merge into another {type}
                </a>
              </p>
            )}
            {isRenamable(type) && (
              <p>
                <a className="link" href={renameHref(type, name)}>
                  Change the address
                </a>
              </p>
            )}
            <TakeOut type={type} name={name} />
          </aside>
        )}
      </div>
      <NameLists book={book} typed={state.values.values()} />
    </Page>
  )
}
