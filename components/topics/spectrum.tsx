import { Glyph } from '@/components/stance/glyphs'
import { nameNotes } from '@/lib/topics/name-notes'
import type { Stop, StopName } from '@/lib/topics/spectrum'
import { positionHref } from '@/lib/urls'
import { STANCE } from '@/lib/vocabulary'

type Props = { stops: Stop[]; listed: Set<string> }

/** Actors by stance, from against to for. Dashed and slanted: second-hand; small: an unnamed group. */
export function Spectrum({ stops, listed }: Props) {
  if (stops.every(({ count }) => count === 0)) return null
  return (
    <figure className="spectrum" aria-label="Who stands where, from against to for">
      {stops.map((stop) => (
        <div key={stop.stance} className={stop.count === 0 ? 'stop nobody-here' : 'stop'}>
          <ul>
            {stop.count === 0 && <li className="nobody">Nobody</li>}
            {stop.named.map((name) => (
              <Name key={name.occasion.id} name={name} listed={listed} />
            ))}
            {stop.more > 0 && (
              <li className="and-more">
                <a className="link" href="#positions">
                  {stop.more} more
                </a>
              </li>
            )}
          </ul>
          <div className={`stop-axis c-${stop.stance}`}>
            <span className="node">
              <Glyph name={stop.stance} />
            </span>
          </div>
          <p className="sl">
            {STANCE[stop.stance].label} {stop.count > 0 && <b>{stop.count}</b>}
          </p>
        </div>
      ))}
    </figure>
  )
}

function Name({ name, listed }: { name: StopName; listed: Set<string> }) {
  const { occasion } = name
  const { holder, stance, id } = occasion
  const notes = nameNotes(name)
  const classes = [
    'token',
    `t-${stance}`,
    occasion.reportedBy ? 'second' : '',
    holder.kind === 'group' ? 'of-group' : '',
  ]
  return (
    <li>
      <a className={classes.filter(Boolean).join(' ')} href={listed.has(id) ? `#p-${id}` : positionHref(id)}>
        <Glyph name={stance} />
        <bdi>{holder.name}</bdi>
      </a>
      {notes.length > 0 && <small>{notes.join(', ')}</small>}
    </li>
  )
}
