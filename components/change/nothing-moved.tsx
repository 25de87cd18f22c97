import type { ChangeView } from '@/lib/change/model'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { andList } from '@/lib/join-words'
import { changeHref } from '@/lib/urls'

/** Actors named of whom a second source would show a change. */
const NAMED = 3

/** Why nothing can be seen to move, and what would fill the page. */
export function NothingMoved({ view }: { view: ChangeView }) {
  const { changes, filter, actors } = view
  const { passages, days, onRecord } = changes
  const until = onRecord.filter((day) => !days.asOf || day <= days.asOf)
  const last = until.at(-1)
  const holders = [...new Set(passages.map(({ course }) => course.holder))]
  const names = holders.flatMap((slug) => actors.get(slug)?.name ?? []).slice(0, NAMED)
  const others = holders.length - names.length
  return (
    <>
      <p className="sentence">
        <b>Nothing can be seen to move yet.</b> {countWords(passages.length, 'answer')} of{' '}
        {countWords(holders.length, 'actor')}
        {last && `, the last on ${formatDate(last)}`}
        {days.against
          ? `; nobody is on record both by ${formatDate(days.against)} and after it.`
          : '; nobody speaks on one topic on two days.'}
      </p>
      <section className="part">
        <div className="parthead">
          <h2>What would fill it</h2>
        </div>
        <ol className="plain-list">
          <li>
            <a className="link" href="/sources">
              A source
            </a>{' '}
            of another day, coded for the same actors{names.length > 0 && ': '}
            {andList(others > 0 ? [...names, countWords(others, 'other')] : names)}.
          </li>
          {days.against && (
            <li>
              <a className="link" href={changeHref({ ...filter, around: undefined, against: undefined })}>
                The first words of each against the last
              </a>
              , whatever the day.
            </li>
          )}
        </ol>
      </section>
    </>
  )
}
