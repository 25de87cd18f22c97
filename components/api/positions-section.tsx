import { PROBLEM_MEDIA_TYPE } from '@/lib/api/problem'
import { type ApiReference, listReferenceParameters } from '@/lib/api/reference'
import { CodeArea } from './code-area'
import { ParameterList } from './parameter-list'

const PAGING = ['limit', 'after']

/** The list of positions with its parameters, beside an answer and a problem that this library gives. */
export function PositionsSection({ reference: { answer, problem, positions } }: { reference: ApiReference }) {
  const parameters = listReferenceParameters('listPositions')
  const isPaging = ({ name }: { name: string }) => PAGING.includes(name)
  return (
    <section className="part" id="positions">
      <div className="parthead">
        <h2>Positions</h2>
        <p className="note">{positions.toLocaleString('en')} here</p>
      </div>
      <p className="address-line">
        <b>GET</b> /positions.json
      </p>
      <div className="answer-columns">
        <div>
          <h3 id="filters">Filters</h3>
          <ParameterList parameters={parameters.filter((one) => !isPaging(one))} />
          <h3 id="paging">Paging</h3>
          <ParameterList parameters={parameters.filter(isPaging)} />
          <p className="quiet-note">
            <code>page.next</code> is the address of the next page, null on the last. Rows that arrive meanwhile are
            neither skipped nor repeated.
          </p>
        </div>
        <div>
          {answer && (
            <>
              <h3>Answer, 200</h3>
              <CodeArea label="Example answer">
                <span className="remark"># without what the filter was, and the records that the rows name</span>
                {`\n${answer.json}`}
              </CodeArea>
              <p className="try-it">
                <a className="btn" href={answer.href}>
                  Open it
                </a>
                <a className="btn" href={answer.page.replace('/positions', '/positions.csv')}>
                  As CSV
                </a>
                <a className="btn" href={answer.page}>
                  As a page
                </a>
              </p>
            </>
          )}
          {problem && (
            <>
              <h3 id="errors">Answer, 400</h3>
              <CodeArea label="Example problem">
                <span className="remark">{PROBLEM_MEDIA_TYPE}</span>
                {`\n${JSON.stringify(problem.problem, null, 2)}`}
              </CodeArea>
              <p className="try-it">
                <a className="btn" href={problem.href}>
                  Open it
                </a>
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
