import { type LibraryName, SAMPLE_HREF, TRIAL_DESK_HREF } from '@/lib/served-library'
import { TRIAL_ACTION } from '@/lib/write-addresses'

/** At the top of every page of the sample and of the trial: what is shown, and the ways out of it. */
export function InventedBanner({ library }: { library: Exclude<LibraryName, 'own'> }) {
  return (
    <aside className="invented-banner" aria-label="About this library">
      <p>
        <b>{library === 'trial' ? 'Invented example, a copy to try' : 'Invented example'}</b>{' '}
        <span>
          {library === 'trial'
            ? 'What you code here is in no file, count or search of your own library.'
            : 'Nobody here exists, and nothing here is in your own library.'}
        </span>
      </p>
      <div className="ways noprint">
        {library === 'trial' ? <TrialForms /> : <TryTheDesk />}
        <a className="link" href="/" data-outside="">
          Back to your own library
        </a>
      </div>
    </aside>
  )
}

/** The style sheet hides it from those who may not edit. */
function TryTheDesk() {
  return (
    <a className="link only-trying" href={TRIAL_DESK_HREF} data-outside="">
      Try the desk
    </a>
  )
}

function TrialForms() {
  return (
    <>
      <a className="link" href={SAMPLE_HREF} data-outside="">
        The whole example
      </a>
      <form method="post" action={TRIAL_ACTION} data-outside="">
        <button type="submit" name="do" value="again" className="as-link">
          Start again
        </button>
        <button type="submit" name="do" value="away" className="as-link">
          Take it away
        </button>
      </form>
    </>
  )
}
