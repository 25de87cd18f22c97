import { Page } from '@/components/shell/page'
import { countWords } from '@/lib/comparison/words'
import { editHref } from '@/lib/editing/addresses'
import type { NamedRecord } from '@/lib/editing/batch-view'
import type { TakeOutView } from '@/lib/editing/take-out-view'
import { takeOutHref } from '@/lib/write-addresses'
import { Coder } from './coder'
import { Unchanged } from './unchanged'

type Props = {
  view: TakeOutView
  coder: string
  problem: string | undefined
  /** The reason that was typed, where the form was refused. */
  typed: string
}

/** Records of each type that are listed unfolded. */
const FEW = 10

/** Page before a record is taken out: what rests on it, and the three ways on. */
export function TakeOutPage({ view, coder, problem, typed }: Props) {
  const { type, name, noun, title, home, restsOn, most } = view
  const total = restsOn.reduce((sum, { records }) => sum + records.length, 0)
  return (
    <Page>
      <p className="crumbs">
        <a href={home}>{title}</a> / Take out
      </p>
      <h1>
        Take out <bdi>{title}</bdi>?
      </h1>
      <Unchanged problem={problem} />
      <p className="lede">
        {most !== undefined
          ? `More than ${most.toLocaleString('en')} records rest on this ${noun}, more than one step takes out. Withdraw or take out some of them first.`
          : total === 0
            ? `Nothing rests on this ${noun}.`
            : `${countWords(total, 'record rests', 'records rest')} on this ${noun}: it cannot go alone.`}
      </p>
      {restsOn.length > 0 && (
        <div className="three-col">
          {restsOn.map(({ type: of, heading, records }) => (
            <section className="rest-on" key={of}>
              <h2>{heading}</h2>
              <Records records={records.slice(0, FEW)} />
              {records.length > FEW && (
                <details>
                  <summary className="link">{records.length - FEW} more</summary>
                  <Records records={records.slice(FEW)} />
                </details>
              )}
            </section>
          ))}
        </div>
      )}
      <section className="part">
        <div className="parthead">
          <h2>What you can do</h2>
        </div>
        <div className="choices">
          {most === undefined && <Withdraw view={view} coder={coder} typed={typed} />}
          <section>
            <h3>Correct it</h3>
            <p className="hint">Other fields: what names it stays where it is.</p>
            <p>
              <a className="btn" href={editHref(type, name)}>
                Edit this {noun}
              </a>
            </p>
          </section>
          {most === undefined && <Together view={view} coder={coder} />}
        </div>
      </section>
    </Page>
  )
}

function Withdraw({ view, coder, typed }: Omit<Props, 'problem'>) {
  const { type, name, version, withdrawn, seal } = view
  if (withdrawn.length === 0)
    return (
      <section>
        <h3>Withdraw with a reason</h3>
        <p className="hint">Only positions and claims are withdrawn, and none rests on it.</p>
      </section>
    )
  const own = type === 'position' || type === 'claim'
  return (
    <section>
      <h3>Withdraw {own ? 'it' : 'what rests on it'} with a reason</h3>
      <p className="hint">
        {own
          ? 'Its page stays and says why; it leaves every table and file, and can come back.'
          : `It stays; ${countWords(withdrawn.length, 'position or claim', 'positions and claims')} on it ${withdrawn.length === 1 ? 'leaves' : 'leave'} every table and file, and can come back together.`}
      </p>
      <form method="post" action={takeOutHref(type, name)}>
        <input type="hidden" name="way" value="withdraw" />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seal" value={seal} />
        <label className="field">
          Why it is withdrawn
          <textarea name="reason" required rows={3} dir="auto" defaultValue={typed} />
        </label>
        <Coder name={coder} within="withdraw" />
        <button type="submit" className="btn">
          Withdraw
        </button>
      </form>
    </section>
  )
}

function Together({ view, coder }: Pick<Props, 'view' | 'coder'>) {
  const { type, name, version, together, changed, seal } = view
  return (
    <section>
      <h3>{together.length === 1 ? 'Take it out' : `Take out all ${together.length} together`}</h3>
      <p className="hint">
        {together.length > 1 && 'Itself and all that is listed above. '}One step, and one way back afterwards
        {type === 'source' && ', without its text'}. Only for what was recorded by mistake.
      </p>
      {changed.length > 0 && (
        <details>
          <summary className="link">{countWords(changed.length, 'record stays', 'records stay')} without it</summary>
          <Records records={changed} />
        </details>
      )}
      <form method="post" action={takeOutHref(type, name)}>
        <input type="hidden" name="way" value="together" />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seal" value={seal} />
        <Coder name={coder} within="together" />
        <button type="submit" className="btn">
          {together.length === 1 ? 'Take it out' : `Take out all ${together.length}`}
        </button>
      </form>
    </section>
  )
}

function Records({ records }: { records: NamedRecord[] }) {
  return (
    <ul className="plain-lines">
      {records.map(({ type, name, title, href }) => (
        <li key={`${type} ${name}`}>
          <a href={href}>
            <bdi>{title}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
