import type { ApiReference } from '@/lib/api/reference'
import { CodeArea } from './code-area'

/** The idea on one page: the address of a page with an extension, and what always holds of an answer. */
export function FirstAnswer({ reference }: { reference: ApiReference }) {
  const address = `${reference.origin}/positions.json${reference.topic ? `?topic=${reference.topic}` : ''}`
  return (
    <section className="part" id="first">
      <div className="parthead">
        <h2>A first answer</h2>
        <p className="note">Any page, with .json</p>
      </div>
      <div className="answer-columns">
        <div>
          <p className="quiet-note">
            Take the address of a page that shows what you want, and put <code>.json</code> behind its path. The filters
            are the same, the numbers are the same, and the answer names the data version it was taken from. Lists are
            tables with <code>.csv</code>.
          </p>
          <h3>Three rules</h3>
          <dl className="parameters">
            <div>
              <dt>
                <code>words</code>
              </dt>
              <dd>
                Quotations leave <b>word for word</b>; a paraphrase has an anchor and no <code>text</code>.
              </dd>
            </div>
            <div>
              <dt>
                <code>silence</code>
              </dt>
              <dd>
                A silence is never a stance, never a zero and never left out: it is an item of its own with its{' '}
                <b>kind</b>.
              </dd>
            </div>
            <div>
              <dt>
                <code>id</code>
              </dt>
              <dd>
                An id is never used again. A renamed record <b>redirects</b>; a withdrawn one answers <b>410</b> with
                its reason.
              </dd>
            </div>
          </dl>
        </div>
        <CodeArea label="Example requests">
          <span className="remark"># in a shell</span>
          {`\ncurl "${address}"\n\n`}
          <span className="remark"># R</span>
          {`\njsonlite::fromJSON("${address}")$positions\n\n`}
          <span className="remark"># Python</span>
          {`\nrequests.get("${address}").json()["positions"]`}
        </CodeArea>
      </div>
    </section>
  )
}
