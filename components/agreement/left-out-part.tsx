import type { AgreementPageView } from '@/lib/agreement/page-model'
import { countWords } from '@/lib/comparison/words'
import { agreementHref } from '@/lib/urls'

/** What the numbers leave out, and the way to count it too. */
export function LeftOutPart({ view }: { view: AgreementPageView }) {
  const { leftOut, filter } = view
  const { reported, notStated } = leftOut
  if (reported + notStated + leftOut.groups + leftOut.unworded + leftOut.review === 0) return null
  return (
    <section className="part">
      <div className="parthead">
        <h2>Left out here</h2>
        {reported > 0 && (
          <p className="note">
            <a className="link" href={agreementHref({ ...filter, hand: 'all', basis: undefined })}>
              Count reports too
            </a>
          </p>
        )}
      </div>
      <p className="quiet-note">
        <a className="link" href="/coverage">
          What is missing, and what would fill it
        </a>
      </p>
      <ul className="left-out-list">
        {reported > 0 && (
          <li>
            <b>{countWords(reported, 'second-hand position')}.</b> They are known only through somebody else, and are
            never in the first number.
          </li>
        )}
        {notStated > 0 && (
          <li>
            <b>{countWords(notStated, 'inferred or enacted position')}.</b>{' '}
            <a className="link" href={agreementHref({ ...filter, basis: undefined })}>
              Count them too
            </a>
          </li>
        )}
        {leftOut.groups > 0 && (
          <li>
            <b>{countWords(leftOut.groups, 'position')} of unnamed groups.</b>{' '}
            <a className="link" href={agreementHref({ ...filter, groups: true })}>
              Count unnamed groups
            </a>
          </li>
        )}
        {leftOut.unworded > 0 && (
          <li>
            <b>{countWords(leftOut.unworded, 'position')} on topics not worded yet.</b> Nobody is for or against a name;
            they count in the network.
          </li>
        )}
        {leftOut.review > 0 && (
          <li>
            <b>{countWords(leftOut.review, 'answer')} under review:</b> two stances of equal rank on one day, or coded
            on an earlier wording.
          </li>
        )}
      </ul>
    </section>
  )
}
