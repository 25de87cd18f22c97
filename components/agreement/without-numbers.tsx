import type { ReactNode } from 'react'
import { Problems } from '@/components/shell/problems'
import { ReadingPage } from '@/components/shell/reading-page'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'

type Props = {
  title: string
  /** Why there are no numbers yet, or that they are too many. */
  why: { later: 'computing' | 'busy' } | { tooMuch: string }
  /** Address of the page, and its path. */
  href: string
  path: string
  problems: FilterProblem[]
  search: URLSearchParams
  /** What narrows the view. */
  children?: ReactNode
}

const LATER = {
  computing: {
    words: 'These numbers are still being counted: the view rests on very many positions.',
    next: 'They are kept once they are there. Load the page again in some seconds, or choose fewer topics or actors.',
  },
  busy: {
    words: 'Many views are being counted at the moment.',
    next: 'Load the page again in a minute.',
  },
}

/** A page that counts the whole library, whose numbers are not there: it says why, and what to do. */
export function WithoutNumbers({ title, why, href, path, problems, search, children }: Props) {
  return (
    <ReadingPage section="agreement">
      <div className="titlebar">
        <h1>{title}</h1>
      </div>
      <Problems problems={problems} mend={(problem, value) => `${path}${mendQuery(search, problem, value)}`} />
      {children}
      <div className="empty" role="status">
        {'tooMuch' in why ? (
          <p>{why.tooMuch}</p>
        ) : (
          <>
            <p>{LATER[why.later].words}</p>
            <p>{LATER[why.later].next}</p>
            <a className="btn" href={href}>
              Load again
            </a>
          </>
        )}
      </div>
    </ReadingPage>
  )
}
