import { Page } from '@/components/shell/page'

/** Stands where a form would, and says why there is none. */
export function ReadOnlyPage({ reason }: { reason: string }) {
  return (
    <Page>
      <div className="titlebar">
        <div>
          <h1>This library can only be read here</h1>
          <p className="lede">{reason}</p>
        </div>
      </div>
      <p>
        <a className="btn" href="/">
          To the overview
        </a>
      </p>
    </Page>
  )
}
