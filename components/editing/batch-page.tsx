import { Page } from '@/components/shell/page'
import { capitalize } from '@/lib/capitalize'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { batchHref, historyHref } from '@/lib/editing/addresses'
import type { BatchView, NamedRecord } from '@/lib/editing/batch-view'
import type { Kept } from '@/lib/editing/take-back'
import { undoBatchHref } from '@/lib/write-addresses'
import { Coder } from './coder'
import { Signs } from './signs'
import { Unchanged } from './unchanged'

type Props = {
  view: BatchView
  coder: string
  problem: string | undefined
  /** Whether it was taken back just now. */
  isBack: boolean
}

/** Page of what one write changed, with the way to take all of it back. */
export function BatchPage({ view, coder, problem, isBack }: Props) {
  const { merged, reason, by, at, records, kept, made } = view
  const what = merged ? 'Take the merge back' : 'Take it back'
  return (
    <Page>
      <p className="crumbs">
        {merged ? (
          <>
            <a href={merged.into.href}>{merged.into.title}</a> / Merged
          </>
        ) : (
          'What was changed together'
        )}
      </p>
      {isBack && (
        <p className="saved" role="status">
          Taken back. What somebody edited since is as they left it.
        </p>
      )}
      <div className="batch-bar">
        <div>
          <h1 className="lead">
            {merged ? (
              <>
                <bdi>{merged.from}</bdi> is now <a href={merged.into.href}>{merged.into.title}</a>
              </>
            ) : (
              capitalize(reason)
            )}
          </h1>
          <p>
            {countWords(view.total, 'record')} changed on {formatDate(at.slice(0, 10))}, by <bdi>{by}</bdi>
            {merged?.because && (
              <>
                : “<bdi>{merged.because}</bdi>”
              </>
            )}
          </p>
        </div>
        {view.changes > 0 && (
          <a className="btn" href="#take-back">
            {what}
          </a>
        )}
      </div>
      <Unchanged problem={problem} />
      {made.length > 0 && (
        <section className="part">
          <div className="parthead">
            <h2>Read these again</h2>
            <p className="note">{countWords(made.length, 'thing')} that the merge made, not a source</p>
          </div>
          <Signs signs={made} against />
        </section>
      )}
      {view.changes > 0 && (
        <section className="part" id="take-back">
          <div className="parthead">
            <h2>{what}</h2>
            <p className="note">
              {countWords(view.changes, 'record')} would be as {view.changes === 1 ? 'it was' : 'they were'}
            </p>
          </div>
          {view.staying > 0 ? (
            <p className="quiet-note">
              {countWords(view.staying, 'record')} of it {view.staying === 1 ? 'stays' : 'stay'}, because somebody
              changed {view.staying === 1 ? 'it' : 'them'} since or other records rest on{' '}
              {view.staying === 1 ? 'it' : 'them'}.
            </p>
          ) : (
            <KeptList kept={kept} />
          )}
          <form method="post" action={undoBatchHref(view.batch)} className="merge-go">
            <input type="hidden" name="seal" value={view.seal} />
            <Coder name={coder} />
            <p className="actrow">
              <button type="submit" className="btn primary">
                {what}
              </button>
            </p>
          </form>
        </section>
      )}
      <section className="part">
        <div className="parthead">
          <h2>What was changed</h2>
          <p className="note">{countWords(view.total, 'record')}</p>
        </div>
        {view.counts.length > 0 && (
          <p className="quiet-note">
            {view.counts.map(({ words, count }) => `${count.toLocaleString('en')} ${words}`).join(', ')}
          </p>
        )}
        <ul className="plain-lines">
          {records.map((record) => (
            <li key={`${record.type} ${record.name}`}>
              <RecordLink record={record} /> <span className="muted">{CHANGED[record.change]}</span>
            </li>
          ))}
        </ul>
        {view.next !== undefined && (
          <p className="actrow">
            <a className="btn" href={`${batchHref(view.batch)}?after=${view.next}`}>
              Next
            </a>
          </p>
        )}
      </section>
    </Page>
  )
}

const CHANGED = { made: 'was made', changed: 'was changed', gone: 'was taken out' }

const WHY: Record<Kept['why'], string> = {
  edited: 'was edited since and keeps its edit',
  gone: 'was taken out since and stays so',
  back: 'was made again since and stays',
  'rested on': 'stays, because another record rests on it',
}

function KeptList({ kept }: { kept: BatchView['kept'] }) {
  if (kept.length === 0) return <p className="quiet-note">Nothing of it was edited since.</p>
  return (
    <ul className="signs">
      {kept.map(({ record, why, fields }) => (
        <li key={`${record.type} ${record.name}`} className="against-sign">
          <RecordLink record={record} /> {WHY[why]}
          {fields.length > 0 && `: ${fields.join(', ')}`}
        </li>
      ))}
    </ul>
  )
}

function RecordLink({ record: { type, name, noun, title, href } }: { record: NamedRecord }) {
  return (
    <>
      {noun}{' '}
      <a href={href ?? historyHref(type, name)}>
        <bdi>{title}</bdi>
      </a>{' '}
      <a className="link" href={historyHref(type, name)}>
        History
      </a>
    </>
  )
}
