import { Coder } from '@/components/editing/coder'
import { FormFields } from '@/components/forms/form-field'
import { countWords } from '@/lib/comparison/words'
import { COVERAGE_FIELDS } from '@/lib/workbench/coverage-fields'
import type { Workbench } from '@/lib/workbench/model'
import type { Span } from '@/lib/workbench/spans'
import { finishCodingHref } from '@/lib/write-addresses'
import { ChosenKind } from './kind-of-text'

const BY_NAME = COVERAGE_FIELDS.filter(({ kind }) => kind !== 'flag')

/** What the coding covers: everybody quoted and all topics by two boxes, or by name. */
export function FinishCoding({ bench }: { bench: Workbench }) {
  const { coverage, coding, source, open, readAs, coder } = bench
  if (!coverage || !coding) return null
  const { quoted, allTopics, values, problems } = coverage
  const state = { values, problems }
  const whole = problems.filter(({ field }) => field === '' || field === 'by')
  return (
    <section className="part" id="finish">
      <div className="parthead">
        <h2>{coverage.complete ? 'What this coding covers' : 'Finish this coding'}</h2>
        <p className="note">Only then does “looked, nothing found” follow from it</p>
      </div>
      <form method="post" action={finishCodingHref(source.slug)} className="covers">
        <input type="hidden" name="coding" value={coding.id} />
        <input type="hidden" name="version" value={coverage.version} />
        <ChosenKind readAs={readAs} />
        {whole.map(({ message }) => (
          <p key={message} className="problem">
            {message}
          </p>
        ))}
        <label className="option">
          <input type="checkbox" name="everybody" value="yes" defaultChecked={values.has('everybody')} />
          <span>
            Everybody quoted here
            {quoted.length > 0 && <span className="muted">: {quoted.map(({ name }) => name).join(', ')}</span>}
          </span>
        </label>
        <label className="option">
          <input type="checkbox" name="allTopics" value="yes" defaultChecked={values.has('allTopics')} />
          <span>All {countWords(allTopics, 'topic')}</span>
        </label>
        <details open={problems.some(({ field }) => BY_NAME.some(({ name }) => name === field))}>
          <summary className="link">choose by name, and at which summits</summary>
          <div className="rare">
            <FormFields fields={BY_NAME} state={state} />
            <Coder name={values.get('by') ?? coder} within="coverage" />
          </div>
        </details>
        <p className="actrow">
          <button type="submit" className="btn">
            {coverage.complete ? 'Save what it covers' : 'Finish the coding'}
          </button>
          <span className="muted">
            {open.length === 0 ? 'No suggestion is open' : `${countWords(open.length, 'suggestion')} still open`}
          </span>
        </p>
      </form>
    </section>
  )
}

/** What is left once a coding says what it covers, with the way there. */
export function StillUncovered({ bench, hrefOf }: { bench: Workbench; hrefOf: (span: Span) => string }) {
  const { coverage, open } = bench
  const [first] = open
  if (!coverage) return null
  return (
    <div className="saved" role="status">
      <p>
        <b>Saved.</b> This coding covers {countWords(coverage.actorsCovered, 'actor')} on{' '}
        {countWords(coverage.topicsCovered, 'topic')}.{' '}
        {!first && coverage.left.length === 0 ? 'Nothing is left to cover.' : 'Still uncovered:'}
      </p>
      {(first || coverage.left.length > 0) && (
        <ul>
          {first && (
            <li>
              {countWords(open.length, 'suggestion')}:{' '}
              <a className="link" href={hrefOf(first)}>
                take the first
              </a>
            </li>
          )}
          {coverage.left.map(({ slug, name }) => (
            <li key={slug}>
              <bdi>{name}</bdi>, who is quoted here:{' '}
              <a className="link" href="#finish">
                cover them too
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
