import { PageSteps } from '@/components/controls/page-steps'
import type { ComparisonPart, ComparisonWindow } from '@/lib/comparison/window'
import type { CompareFilter } from '@/lib/filter/compare'
import { compareHref } from '@/lib/urls'

/** The part of a large comparison that is shown, with links to its neighbours. Nothing where all is shown. */
export function WindowSteps({ window, filter }: { window: ComparisonWindow; filter: CompareFilter }) {
  if (!window.cut) return null
  const { actors, topics } = window
  return (
    <nav className="window-steps" aria-label="Parts of this comparison">
      <Steps what="Actors" part={actors} href={(fromActor) => compareHref({ ...filter, fromActor })} />
      <Steps what="Topics" part={topics} href={(fromTopic) => compareHref({ ...filter, fromTopic })} />
      <p className="note">
        Verdicts, pairs and files cover all {actors.of} actors and {topics.of} topics; the table and the pairs below it
        show this part.
      </p>
    </nav>
  )
}

type Props = { what: string; part: ComparisonPart; href: (from: string | undefined) => string }

function Steps({ what, part: { first, last, of, previous, next }, href }: Props) {
  return (
    <div className="window-line">
      <span>
        {what}{' '}
        <b>
          {first}–{last}
        </b>{' '}
        of {of}
      </span>
      {(previous || next) && (
        <PageSteps
          previous={previous && href(first - 1 > last - first + 1 ? previous : undefined)}
          next={next && href(next)}
        />
      )}
    </div>
  )
}
