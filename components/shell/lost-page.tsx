import { Ways } from './ways'
import { Page } from './page'

/** Where nothing stands at an address: why that may be, and where to go on. */
export function LostPage() {
  return (
    <Page>
      <div className="lost">
        <p className="eyebrow">404</p>
        <h1>Nothing stands at this address</h1>
        <p className="lede">
          The record may be spelled differently, or this library does not have it. Records are never deleted: what was
          withdrawn keeps its page.
        </p>
        <Ways />
      </div>
    </Page>
  )
}
