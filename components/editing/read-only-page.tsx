import { Page } from '@/components/shell/page'

/** Page shown instead of a form where the library is read-only. */
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
