import { Glyph } from '@/components/stance/glyphs'
import { moveKind } from '@/lib/change/course'
import type { ChangeView } from '@/lib/change/model'
import { changeHref } from '@/lib/urls'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'

/** Stance before by stance after: how many actors and topics. Every number leads to its list. */
export function ShiftTable({ view: { changes, filter } }: { view: ChangeView }) {
  const { table, both } = changes.counts
  return (
    <section className="part">
      <div className="parthead">
        <h2>Before and after</h2>
        <p className="note">{both} actors and topics on record on both sides</p>
      </div>
      <div className="shift-frame">
        <table className="shift">
          <caption className="vh">Stance before by stance after, number of actors and topics</caption>
          <thead>
            <tr>
              <td>Before</td>
              {STANCES.map((stance) => (
                <th key={stance} scope="col">
                  <StanceMark stance={stance} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STANCES.map((before) => (
              <tr key={before}>
                <th scope="row">
                  <StanceMark stance={before} />
                </th>
                {STANCES.map((after) => (
                  <Count
                    key={after}
                    before={before}
                    after={after}
                    count={table[before][after]}
                    href={`${changeHref({ ...filter, fate: undefined, kind: undefined, page: undefined, from: before, to: after })}#changes`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="axis-lab">
        Down: before. Across: after. Shaded: the same stance again. Outlined: crossed sides. Every number opens its
        list.
      </p>
    </section>
  )
}

function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className={`mk c-${stance}`}>
      <Glyph name={stance} />
      <span className="name">{STANCE[stance].label}</span>
    </span>
  )
}

type CountProps = { before: Stance; after: Stance; count: number; href: string }

function Count({ before, after, count, href }: CountProps) {
  const held = before === after
  const kind = held ? 'held' : moveKind(before, after) === 'crossed' ? 'cross' : ''
  if (count === 0)
    return (
      <td className={`none ${kind === 'held' ? 'held' : ''}`}>
        <span className="vh">none</span>
      </td>
    )
  return (
    <td className={kind || undefined}>
      <a href={href}>
        {count}
        <span className="vh">
          {' '}
          from {STANCE[before].label} to {STANCE[after].label}
        </span>
      </a>
    </td>
  )
}
